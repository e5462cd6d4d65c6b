import type { Token } from '../../../language/reader.ts'
import type { Span } from '../../../record/span.ts'
import { isCapital } from '../../capital.ts'
import { indexAfter } from '../../overlaps.ts'
import type { Counted, Measured } from '../grammar.ts'
import { isOthers, isState, stateOf } from './casualties.ts'
import { quantityWords } from './quantity_words.ts'

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''
const COUNTS = new Set(['count', 'ordinal'])

/** What the number at a span counts or is a share of, as written in the document's `text`, and what befell them. */
export function countedBy(text: string, tokens: readonly Token[], measured: Measured, span: Span): Counted {
  const number = indexAfter(tokens, span.start)
  const inside = indexAfter(tokens, span.end)
  const after = (tokens[inside]?.start ?? span.end) < span.end ? inside + 1 : inside
  const at = after + modifierLength(tokens, after)
  if (tokens[after]?.text === '-' && at === after && isTouching(tokens, after))
    return { state: null, ...compounded(text, tokens, after + 1, span) }
  const own = COUNTS.has(measured.kind) ? groupAt(text, tokens, at) : null
  const group = own ?? wholeAt(text, tokens, at, measured)
  if (measured.kind !== 'count' && measured.kind !== 'ratio' && measured.kind !== 'percent')
    return { state: null, ...placed(tokens, group, span) }
  const isPart = isTotal(tokens, number) && !isState(tokens, at)
  const state = isPart ? null : stateOf(tokens, { number, end: group?.end ?? at })
  return { state: measured.kind === 'count' ? state : null, ...placed(tokens, group, span) }
}

const placed = (tokens: readonly Token[], group: NounGroup | null, span: Span): Pick<Counted, 'noun' | 'end'> => ({
  noun: group?.noun ?? null,
  end: (group && tokens[group.end - 1]?.end) ?? span.end,
})

/** What stands behind a number and says how it is to be taken: `+`, `-odd`, `-plus`, `or so`. */
function modifierLength(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '+') return tokens[at]?.start === tokens[at - 1]?.end ? 1 : 0
  const hyphen = tokens[at]?.text === '-' ? 1 : 0
  if (quantityWords().behind.has(lowerAt(tokens, at + hyphen))) return hyphen + 1
  return quantityWords().behind.has(`${lowerAt(tokens, at)} ${lowerAt(tokens, at + 1)}`) ? 2 : 0
}

/** `three-party talks`, `a 15-block walk`: the word behind the hyphen alone is counted; the noun behind it in `a 20-strong crew`. */
function compounded(text: string, tokens: readonly Token[], at: number, { end }: Span): Pick<Counted, 'noun' | 'end'> {
  if (quantityWords().strong.has(lowerAt(tokens, at))) return groupAt(text, tokens, at + 1) ?? { noun: null, end }
  const word = tokens[at]
  const isNoun = COMPOUNDED.has(word?.xpos ?? '') || (word?.xpos === 'JJ' && !PARTICIPLE.test(word.text))
  return word && isNoun ? { noun: word.text, end: word.end } : { noun: null, end }
}
/** A noun in the singular, or a word that is taken for the plain form of a verb: `900-fill down`. */
const COMPOUNDED = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'VB'])
const PARTICIPLE = /ed$/u

/** "Two of the five victims": of the five nothing is said. */
const isTotal = (tokens: readonly Token[], number: number): boolean =>
  lowerAt(tokens, number - 2) === 'of' && quantityWords().determiner.has(lowerAt(tokens, number - 1))

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN'])
/** Most words of what is counted. */
const LONGEST = 8

const isGenitive = (token: Token | undefined): boolean => quantityWords().genitive.has(token?.text ?? '')

/** A noun group, as written, and the token behind it; `noun` is null where it only stands for one: `others`. */
export interface NounGroup {
  noun: string | null
  end: number
}

/** What is counted: the noun group at a token; null where there is none. `text` is the document's. */
export function groupAt(text: string, tokens: readonly Token[], at: number): NounGroup | null {
  if (quantityWords().filler.has(lowerAt(tokens, at)) && !isState(tokens, at)) return groupAt(text, tokens, at + 1)
  const end = groupEnd(tokens, at)
  const [first, last] = [tokens[at], tokens[end - 1]]
  if (!first || !last || end <= at || !LETTER_OR_DIGIT.test(first.text)) return null
  return end === at + 1 && isOthers(tokens, at) ? { noun: null, end } : { noun: text.slice(first.start, last.end), end }
}

/** Past the last noun of the group at a token, by its words or by the tree, whichever reaches further. */
const groupEnd = (tokens: readonly Token[], at: number): number =>
  measureEnd(tokens, at) ?? pastOffice(tokens, Math.max(nounEnd(tokens, at), headEnd(tokens, at)))

/** Past the last noun behind a token: no adjective, no genitive, and nothing behind a plural that the number belongs to. */
function nounEnd(tokens: readonly Token[], at: number): number {
  let noun = -1
  for (let i = at; i < tokens.length && i - at < LONGEST && isInside(tokens, at, i); i++) {
    if (isStateAlone(tokens, i) || (noun >= 0 && isNextName(tokens, i))) break
    if (isNoun(tokens[i])) noun = i
    if (noun === i && tokens[i]?.xpos === 'NNS' && tokens[at - 1]?.head === i) break
  }
  return noun + 1
}

/** Words that may stand between a number and the head noun that it belongs to by the tree: `12 leading website builders`, `120 NAME 737 jets`. */
const BETWEEN = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const ATTRIBUTES = new Set(['amod', 'compound'])

/** Past the noun that the number before a token belongs to by the tree; 0 where other words stand between. */
function headEnd(tokens: readonly Token[], at: number): number {
  const head = lastConjunct(tokens, topOf(tokens, headOf(tokens, at)))
  if (head < at || head - at >= LONGEST || !isNoun(tokens[head]) || isStateAlone(tokens, at)) return 0
  return tokens.slice(at, head).every((_, i) => isBeforeHead(tokens, at + i)) ? head + 1 : 0
}

const isBeforeHead = (tokens: readonly Token[], at: number): boolean =>
  !isNextName(tokens, at + 1) && (isAttribute(tokens, tokens[at] as Token) || isJoint(tokens, at))

/** The noun that the number before a token belongs to by the tree; -1 where it belongs to none. */
const headOf = (tokens: readonly Token[], at: number): number => {
  const number = tokens[at - 1]
  return number?.upos === 'NUM' && number.deprel === 'nummod' ? (number.head ?? -1) : -1
}

/** From a noun that is part of another behind it to that: `voters` of "6,000 California registered voters". */
function topOf(tokens: readonly Token[], noun: number): number {
  let top = noun
  for (let i = 0; i < LONGEST; i++) {
    const { head = -1, deprel } = tokens[top] ?? {}
    if (!ATTRIBUTES.has(deprel ?? '') || (head ?? -1) <= top) return top
    top = head ?? -1
  }
  return top
}

/** "20 police, fire and rescue workers": from a noun in the singular to the plural that is joined to it. */
function lastConjunct(tokens: readonly Token[], noun: number): number {
  if (tokens[noun]?.xpos !== 'NN') return noun
  const last = tokens.findIndex(
    ({ head, deprel, xpos }, i) => i > noun && head === noun && deprel === 'conj' && xpos === 'NNS',
  )
  return last < 0 ? noun : last
}

const isArticle = (token: Token | undefined): boolean => quantityWords().article.has(token?.text.toLowerCase() ?? '')

/** `a 160 page guide`: past the noun that is counted, where the number belongs to it, and it is part of a noun in the singular; else null. */
function measureEnd(tokens: readonly Token[], at: number): number | null {
  const noun = headOf(tokens, at)
  const top = topOf(tokens, noun)
  const isOfPart = noun === at || isArticle(tokens[at - 2])
  const isMeasure = isOfPart && top > at && tokens[at]?.xpos === 'NN' && tokens[top]?.xpos === 'NN'
  return isMeasure && tokens[at - 1]?.text !== '1' ? at + 1 : null
}

const isAttribute = (tokens: readonly Token[], { upos, deprel, head }: Token): boolean =>
  BETWEEN.has(upos) ||
  (upos === 'VERB' && ATTRIBUTES.has(deprel ?? '')) ||
  (upos === 'ADV' && ATTRIBUTES.has(tokens[head ?? -1]?.deprel ?? ''))
/** Words of a group that "and" or a comma may join. */
const JOINED = new Set(['ADJ', 'NOUN', 'PROPN'])
const isJoint = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (isHyphened(tokens, at)) return true
  if (token?.upos === 'CCONJ')
    return (before?.text === ',' || JOINED.has(before?.upos ?? '')) && JOINED.has(after?.upos ?? '')
  return token?.text === ',' && JOINED.has(before?.upos ?? '')
}

/** Is a token a hyphen between words, or one of the words: `yes-or-no`? */
const isHyphened = (tokens: readonly Token[], at: number): boolean => {
  const [before, after] = [isTouching(tokens, at), isTouching(tokens, at + 1)]
  return (
    (before && (after || tokens[at]?.text === '-' || tokens[at - 1]?.text === '-')) ||
    (after && tokens[at + 1]?.text === '-')
  )
}

/** `10 House of Lords members`: past the plural behind the name of their house. */
function pastOffice(tokens: readonly Token[], end: number): number {
  const [name, of, second, plural] = tokens.slice(end - 1, end + 3)
  const isOffice = isCapital(name?.text) && of?.text === 'of' && isCapital(second?.text)
  return isOffice && plural?.xpos === 'NNS' && !isCapital(plural.text) ? end + 3 : end
}

/** "30 wounded", not "30 wounded soldiers". */
const isStateAlone = (tokens: readonly Token[], at: number): boolean =>
  isState(tokens, at) && tokens[at + 1]?.upos !== 'NOUN'

/** A noun, a name, or a people called by its adjective: `5,000 Japanese`. */
const isNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  LETTER.test(token.text) &&
  (token.upos === 'NOUN' || token.upos === 'PROPN' || (token.upos === 'ADJ' && isCapital(token.text)))
const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\d]/u
/** Forms in -ed before the noun: `1,737 registered voters`. */
const PARTICIPLES = new Set(['VBN', 'VBD'])
/** `the 154 meetings` + a name: a name behind a common noun is another's, or that of the one who is counted. */
const isNextName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.upos === 'PROPN' &&
  tokens[at - 1]?.upos === 'NOUN' &&
  !isCapital(tokens[at - 1]?.text) &&
  !(tokens[at]?.xpos === 'NNPS' && tokens[at - 1]?.xpos === 'NN')

const isInside = (tokens: readonly Token[], from: number, at: number): boolean =>
  INSIDE.has(tokens[at]?.upos ?? '') ||
  (at > from && isGenitive(tokens[at]) && BETWEEN.has(tokens[at + 1]?.upos ?? '')) ||
  (at > from &&
    tokens[at]?.upos === 'NUM' &&
    (isGenitive(tokens[at - 1]) || isTimeOf(tokens[at - 1]) || tokens[at - 1]?.upos === 'NUM')) ||
  (at === from && tokens[at]?.upos === 'ADV' && tokens[at + 1]?.upos === 'ADJ') ||
  (at === from && isParticiple(tokens[at]) && INSIDE.has(tokens[at + 1]?.upos ?? '')) ||
  (at > from && isCompound(tokens, at)) ||
  (at > from && isTouching(tokens, at) && (tokens[at]?.text === '-' || tokens[at - 1]?.text === '-'))

/** `six of the past seven contests` */
const isTimeOf = (token: Token | undefined): boolean => quantityWords().past.has(token?.text.toLowerCase() ?? '')

const isParticiple = (token: Token | undefined): boolean =>
  token?.upos === 'VERB' && (PARTICIPLES.has(token.xpos) || (token.xpos === 'VBG' && token.deprel === 'amod'))
/** `trail running shoes`: a form in -ing that is part of the noun behind it. */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.xpos === 'VBG' && ATTRIBUTES.has(tokens[at]?.deprel ?? '') && tokens[at + 1]?.upos === 'NOUN'

const isTouching = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

/** `5`, or the sign behind it: of "$2 million of 12% debentures" nothing is counted by the rate. */
const isFigure = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.upos === 'NUM' || (tokens[at]?.text === '%' && tokens[at - 1]?.upos === 'NUM')

/** What a share or measure is of: `20% of the voters`, `tons of rice`, `half the town`, `two of their three children`. */
function wholeAt(text: string, tokens: readonly Token[], of: number, { kind }: Measured): NounGroup | null {
  const isOf = lowerAt(tokens, of) === 'of'
  if (!isOf && kind !== 'ratio') return null
  let at = isOf ? of + 1 : of
  while (quantityWords().determiner.has(lowerAt(tokens, at)) || (at > of && isFigure(tokens, at))) at++
  const isName = tokens[at]?.upos === 'PROPN' && tokens[at]?.xpos !== 'NNPS'
  const group = isOf || at > of || !isName ? groupAt(text, tokens, at) : null
  return group && isGenitive(tokens[group.end]) ? null : group
}
