import type { Token } from '../../../language/reader.ts'
import type { Span } from '../../../record/span.ts'
import { indexAfter } from '../../overlaps.ts'
import type { Measured, Per } from '../grammar.ts'
import { isUnitOfTime } from './ages.ts'
import { groupAt } from './counted.ts'
import { quantityWords, rateWords } from './quantity_words.ts'

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''

/** Most of them behind a number: `$4,000 a year per pupil`. */
const MOST = 2

/** What the number at a span, with a noun that ends at `end`, is said for each of: `$5 a day`, `12 deaths per 100,000 people`, `£3-a-head`, `$30 each`. */
export function perOf(text: string, tokens: readonly Token[], measured: Measured, span: Span, end: number): Per | null {
  const found: Per[] = []
  let at = pastBrackets(tokens, indexAfter(tokens, Math.max(end, span.end)))
  while (found.length < MOST) {
    const per = perAt(text, tokens, measured, at)
    if (per === null) break
    found.push(per)
    at = indexAfter(tokens, per.end)
  }
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return wordAt(tokens, at)
  return { start: first.start, end: last.end, words: found.map(({ words }) => words).join(' per ') }
}

/** Most tokens in brackets behind a sum. */
const IN_BRACKETS = 6
/** `500 francs ($90) a share`: past the brackets. */
function pastBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  const close = tokens.slice(at, at + IN_BRACKETS).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

/** `$30 each`, `$500 monthly`: one word that says it. */
function wordAt(tokens: readonly Token[], at: number): Per | null {
  const words = isEach(tokens, at) ? lowerAt(tokens, at) : rateWords().get(lowerAt(tokens, at))
  const { start, end } = tokens[at] ?? { start: 0, end: 0 }
  return words === undefined ? null : { start, end, words }
}

function perAt(text: string, tokens: readonly Token[], { kind }: Measured, at: number): Per | null {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0
  const lead = leadLength(tokens, at + hyphen)
  const from = at + hyphen + lead + hyphen
  if (lead === 0 || (hyphen === 1 && tokens[from - 1]?.text !== '-')) return null
  const isArticle = quantityWords().article.has(lowerAt(tokens, at + hyphen))
  const isOneWord = hyphen === 1 || (isArticle && isPlain(tokens[from]))
  const end = isOneWord ? from + 1 : nounEnd(text, tokens, from)
  const [first, last] = [tokens[from], tokens[end - 1]]
  if (!first || !last || end <= from || isLookingBack(tokens, end)) return null
  if (isArticle && !isRate(tokens, from, end, kind)) return null
  if (tokens[at]?.text === '/' && tokens[end - 1]?.xpos === 'NNS') return null
  return { start: first.start, end: last.end, words: text.slice(first.start, last.end) }
}

/** `per`, `a`, `every pupil`, `in every`, `for each`, `/`. */
function leadLength(tokens: readonly Token[], at: number): number {
  const lead = lowerAt(tokens, at)
  if (quantityWords().per_lead.has(lead)) return quantityWords().every.has(lowerAt(tokens, at + 1)) ? 2 : 0
  if (quantityWords().every.has(lead)) return tokens[at + 1]?.upos === 'NOUN' || tokens[at + 1]?.upos === 'NUM' ? 1 : 0
  return quantityWords().per.has(lead) ? 1 : 0
}

/** Past `day`, `100,000 people`, `square foot`: of one word where no tree says where the group ends. */
function nounEnd(text: string, tokens: readonly Token[], from: number): number {
  if (isUnitOfTime(lowerAt(tokens, from))) return from + 1
  let at = from
  while (tokens[at]?.upos === 'NUM' || (at === from && tokens[at]?.xpos === '$')) at++
  return groupAt(text, tokens, at)?.end ?? Math.max(at, NOUNS.has(tokens[from]?.upos ?? '') ? from + 1 : 0)
}
const NOUNS = new Set(['NOUN', 'PROPN', 'ADJ', 'X'])

/** "An article" makes a rate of money, or of anything over a unit of time: `$5 a share`, `500 cases a week`. */
const isRate = (tokens: readonly Token[], from: number, end: number, kind: Measured['kind']): boolean =>
  (end === from + 1 && isUnitOfTime(lowerAt(tokens, from))) ||
  (kind === 'money' && end <= from + 1 + adjectives(tokens, from) && isPlain(tokens[end - 1]))
/** `a square foot` */
const adjectives = (tokens: readonly Token[], from: number): number => (tokens[from]?.upos === 'ADJ' ? 1 : 0)
const isPlain = (token: Token | undefined): boolean => token?.upos === 'NOUN' && token.xpos === 'NN'

/** `$5 million a decade ago` is no rate. */
const isLookingBack = (tokens: readonly Token[], at: number): boolean => quantityWords().ago.has(lowerAt(tokens, at))

/** `$30 each`; not `each of them`. */
const isEach = (tokens: readonly Token[], at: number): boolean =>
  quantityWords().apiece.has(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) !== 'of'
