import { largest } from '../../extremes.ts'
import type { Token } from '../../language/reader.ts'
import { overlaps, type Span } from '../../record/span.ts'
import type { BlockSentence, CleanDocument } from '../annotator.ts'
import type { Item, Quoted } from '../clause/item.ts'
import { spansOver } from '../overlaps.ts'
import { isAddressed } from './addressed.ts'
import type { QuoteGrammar } from './grammar.ts'
import { findQuoted } from './marks.ts'
import type { Turns } from './turns.ts'
import type { Unit } from './unit.ts'

/** Kinds of blocks that say in the article's own words what others say in full below. */
const HEADLINES = new Set(['headline'])

/** The units of a document in order, less its headline. `times` are its time expressions. */
export function toUnits(
  grammar: QuoteGrammar,
  { document, sentences }: CleanDocument,
  times: readonly Span[],
  turns: Turns = new Map(),
): Unit[] {
  const { text } = document
  const timesIn = spansOver(times)
  const units = byBlock(sentences.filter(({ block }) => !HEADLINES.has(block.kind))).flatMap((group) => {
    const block = group[0]?.block
    return block ? unitsOf(grammar, text, group, findQuoted(text, turns.get(block)?.content ?? block), timesIn) : []
  })
  return isAddressed(units, sentences.length) ? units.map((unit) => ({ ...unit, addressed: true })) : units
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

function unitsOf(
  grammar: QuoteGrammar,
  text: string,
  sentences: readonly BlockSentence[],
  quotes: readonly Quoted[],
  timesIn: (span: Span) => Span[],
): Unit[] {
  const units: Unit[] = []
  let group: BlockSentence[] = []
  let passed = 0
  for (const [i, sentence] of sentences.entries()) {
    group.push(sentence)
    while ((quotes[passed]?.end ?? Number.POSITIVE_INFINITY) <= (group[0]?.start ?? 0)) passed++
    const own = overlapping(quotes, passed, sentence.end)
    if (goesOn(grammar, text, sentence, sentences[i + 1], own)) continue
    units.push(toUnit(grammar, group, own, timesIn))
    group = []
  }
  return units
}

/** The spans from `first` on that begin before an offset; they are in order. */
function overlapping(quotes: readonly Quoted[], first: number, end: number): Quoted[] {
  let last = first
  while ((quotes[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++
  return quotes.slice(first, last)
}

/** Does the unit go on: the sentence ends inside quotation marks, or right after them and the next one says whose words they are? */
function goesOn(
  grammar: QuoteGrammar,
  text: string,
  sentence: BlockSentence,
  next: BlockSentence | undefined,
  quotes: readonly Quoted[],
): boolean {
  if (!next) return false
  const last = quotes.at(-1)
  if (!last) return false
  if (last.start < sentence.end && sentence.end < last.end) return true
  const first = next.tokens[0]?.text ?? ''
  const asked = ASKED.test(text.slice(last.start, sentence.end))
  if (Math.abs(last.end - sentence.end) > 1) return false
  return (
    DASH.test(first) || (asked && isAscription(grammar, next)) || !CLOSED.test(text.slice(last.start, sentence.end))
  )
}

/** Quoted words that close their sentence have a stop of their own or behind them. */
const CLOSED = /[.!?…:;,)\]—–-]["”»'’\s]*$/
const DASH = /^[-–—―]+$/
const ASKED = /[?!,]["”»'’]$/
/** Most words before the verb in "the minister asked." */
const ASCRIPTION = 6
function isAscription(grammar: QuoteGrammar, { tokens }: BlockSentence): boolean {
  const verb = tokens.findIndex((token) => grammar.isSpeechVerb(token.text.toLowerCase()))
  return verb > 0 && verb <= ASCRIPTION && tokens.slice(0, verb).every((token) => token.upos !== 'VERB')
}

function toUnit(
  grammar: QuoteGrammar,
  sentences: readonly BlockSentence[],
  quotes: readonly Quoted[],
  timesIn: (span: Span) => Span[],
): Unit {
  const first = sentences[0] as BlockSentence
  const span = { start: first.start, end: (sentences.at(-1) as BlockSentence).end }
  const own = quotes.filter((quote) => overlaps(quote, span))
  const words = sentences.flatMap(({ tokens }) => tokens.map((token) => toItem(token, tokens, timesIn)))
  const items: Item[] = [
    ...own.map((quote) => ({
      start: quote.start,
      end: quote.end,
      token: null,
      quote,
      word: '',
      time: false,
      head: null,
    })),
    ...words.filter((word) => !own.some((quote) => overlaps(quote, word))),
  ]
  items.sort((a, b) => a.start - b.start)
  return {
    start: span.start,
    end: largest(
      own.map((quote) => quote.end),
      span.end,
    ),
    items,
    words: grammar.words(),
    quoting: grammar.quoting(),
    block: first.block,
    sentences,
    addressed: false,
  }
}

const toItem = (token: Token, tokens: readonly Token[], timesIn: (span: Span) => Span[]): Item => ({
  start: token.start,
  end: token.end,
  token,
  quote: null,
  word: token.text.toLowerCase(),
  time: timesIn(token).length > 0,
  head: token.head === null ? null : (tokens[token.head] ?? null),
})
