import type { RawBlock } from './block.ts'

/** A block of at least this many characters, less than half of them linked, counts as a paragraph. */
export const PARAGRAPH = 80

/** Characters of the paragraphs among blocks. */
export const proseIn = (blocks: readonly RawBlock[]): number =>
  blocks.reduce((sum, { text, linked }) => sum + (text.length >= PARAGRAPH && linked < 0.5 ? text.length : 0), 0)
