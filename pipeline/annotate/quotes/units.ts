import type { Token } from '../../language/reader.ts'
import { overlaps, type Span } from '../../span.ts'
import type { BlockSentence } from '../annotator.ts'
import { findQuoted, type Quoted } from './marks.ts'

/** A word outside quotation marks, or a whole quoted stretch. */
export interface Item extends Span {
  token: Token | null
  quote: Quoted | null
  /** The word in lower case; empty for a quoted stretch. */
  word: string
}

/** A sentence as an outer reader sees it: sentences that end inside quotation marks are joined with what follows. */
export interface Unit extends Span {
  items: Item[]
  block: BlockSentence['block']
  sentences: readonly BlockSentence[]
}

/** The units of a document in order. */
export function toUnits(text: string, sentences: readonly BlockSentence[]): Unit[] {
  return byBlock(sentences).flatMap((group) => {
    const block = group[0]?.block
    return block ? unitsOf(group, findQuoted(text, block)) : []
  })
}

function byBlock(sentences: readonly BlockSentence[]): BlockSentence[][] {
  const groups: BlockSentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last?.[0]?.block === sentence.block) last.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function unitsOf(sentences: readonly BlockSentence[], quotes: readonly Quoted[]): Unit[] {
  const units: Unit[] = []
  let group: BlockSentence[] = []
  for (const sentence of sentences) {
    group.push(sentence)
    if (quotes.some((quote) => quote.start < sentence.end && sentence.end < quote.end)) continue
    units.push(toUnit(group, quotes))
    group = []
  }
  if (group.length > 0) units.push(toUnit(group, quotes))
  return units
}

function toUnit(sentences: readonly BlockSentence[], quotes: readonly Quoted[]): Unit {
  const first = sentences[0] as BlockSentence
  const span = { start: first.start, end: (sentences.at(-1) as BlockSentence).end }
  const own = quotes.filter((quote) => overlaps(quote, span))
  const words = sentences.flatMap((sentence) => sentence.tokens).filter((token) => !own.some((q) => overlaps(q, token)))
  const items: Item[] = [
    ...own.map((quote) => ({ start: quote.start, end: quote.end, token: null, quote, word: '' })),
    ...words.map((token) => ({
      start: token.start,
      end: token.end,
      token,
      quote: null,
      word: token.text.toLowerCase(),
    })),
  ]
  items.sort((a, b) => a.start - b.start)
  return { ...span, end: Math.max(span.end, ...own.map((quote) => quote.end)), items, block: first.block, sentences }
}

/** Is the item a word with one of these universal tags? */
export const isTag = (item: Item | undefined, tags: ReadonlySet<string>): boolean =>
  item?.token !== undefined && item.token !== null && tags.has(item.token.upos)
