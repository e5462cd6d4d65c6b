import type { RawBlock } from './block.ts'
import type { Frame } from './frame.ts'
import { isHiddenFrame } from './frame.ts'
import type { PageIssue } from './index.ts'

/** Hidden text is read where the page shows less than this share of it in paragraphs. */
const LITTLE_SHOWN = 0.25
/** A block of at least this many characters, less than half of them linked, counts as a paragraph. */
const PARAGRAPH = 80

/** The blocks that a reader sees. A page that shows next to nothing gives its hidden text, or what its structured data has, with an issue. */
export function shownBlocks(
  blocks: readonly RawBlock[],
  body: string | null,
): { blocks: RawBlock[]; issues: PageIssue[] } {
  const shown = blocks.filter((block) => !isHiddenFrame(block.inner))
  const [seen, all] = [proseIn(shown), proseIn(blocks)]
  if (all > seen && seen < LITTLE_SHOWN * all) {
    return {
      blocks: [...blocks],
      issues: [{ code: 'HTML_HIDDEN_TEXT', detail: `${all - seen} characters are hidden` }],
    }
  }
  if (body !== null && body.length > PARAGRAPH && all < LITTLE_SHOWN * body.length) return fromStructured(shown, body)
  const issues = shown.length === 0 ? [{ code: 'HTML_NO_TEXT', detail: 'the page shows no text' }] : []
  return { blocks: shown, issues }
}

const proseIn = (blocks: readonly RawBlock[]): number =>
  blocks.reduce((sum, { text, linked }) => sum + (text.length >= PARAGRAPH && linked < 0.5 ? text.length : 0), 0)

/** The article's body from JSON-LD, after what the page itself shows. */
function fromStructured(shown: readonly RawBlock[], body: string): { blocks: RawBlock[]; issues: PageIssue[] } {
  const paragraphs = body
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const added = paragraphs.map((text) => toBlock(text))
  const detail = 'the text is in the page’s structured data alone'
  return { blocks: [...shown, ...added], issues: [{ code: 'HTML_STRUCTURED_TEXT', detail }] }
}

const STRUCTURED: Frame = {
  tag: 'p',
  attributes: { class: 'article-body' },
  ordinal: Number.MAX_SAFE_INTEGER,
  parent: null,
  inline: false,
  cell: false,
  unseen: false,
  bits: 0,
  link: false,
  bold: false,
  italic: false,
  pre: false,
  heading: 0,
  words: null,
  names: null,
  place: null,
}

const toBlock = (text: string): RawBlock => ({
  text,
  container: STRUCTURED,
  inner: STRUCTURED,
  linked: 0,
  bold: 0,
  italic: 0,
  heading: 0,
  media: 0,
}) // prettier-ignore
