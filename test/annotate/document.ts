import type { CleanDocument } from '../../pipeline/annotate/annotator.ts'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Annotation, Block } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { NOTHING_FOUND, toBlock, toDocument as toPlain } from '../document.ts'

export interface Given {
  published_date?: string | null
  header_date?: string | null
  annotations?: readonly Annotation[]
}

export const CONTEXT = { settings: DEFAULT_SETTINGS }
const LINE = /[^\n]+/g

/** An English article as clean hands it on: every line a kept body block. */
export function toDocument(text: string, given: Given = {}): CleanDocument {
  return fromBlocks(
    text,
    Array.from(text.matchAll(LINE), (m) => toBlock({ start: m.index, end: m.index + m[0].length })),
    given,
  )
}

/** The same with blocks of one's own; sentences are those of the kept ones. */
function fromBlocks(text: string, blocks: readonly Block[], given: Given = {}): CleanDocument {
  const reader = readerFor('en')
  const sentences = blocks
    .filter((block) => block.kept)
    .flatMap((block) =>
      (reader?.analyse(text.slice(block.start, block.end)) ?? []).map((sentence) => moved(sentence, block)),
    )
  const found = { ...NOTHING_FOUND, header_date: given.header_date ?? null }
  const document = toPlain(text, { published_date: given.published_date ?? null })
  return { document, blocks, found, sentences, annotations: given.annotations ?? [] }
}

type Sentence = CleanDocument['sentences'][number]
const shift = <T extends { start: number; end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})
const moved = (sentence: Omit<Sentence, 'block'>, block: Block): Sentence => ({
  start: sentence.start + block.start,
  end: sentence.end + block.start,
  tokens: sentence.tokens.map((token) => shift(token, block.start)),
  names: sentence.names.map((name) => shift(name, block.start)),
  block,
})
