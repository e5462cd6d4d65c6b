import type { Token } from '../../../language/reader.ts'
import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

const rows = once(() => readLexicon('en', 'casualties'))
const wordsOf = (kind: string) =>
  new Map(rows().flatMap(({ word = '', class: name, as = '' }) => (name === kind ? [[word, as] as const] : [])))
const states = once(() => wordsOf('state'))
const verbs = once(() => wordsOf('verb'))
const links = once(() => wordsOf('link'))
const others = once(() => wordsOf('others'))
const tolls = once(() => wordsOf('toll'))

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''

/** Does the word at a token say what befell somebody: `wounded`? */
export const isState = (tokens: readonly Token[], at: number): boolean => states().has(lowerAt(tokens, at))
/** Does the word at a token stand for people who were named before: `others`? */
export const isOthers = (tokens: readonly Token[], at: number): boolean => others().has(lowerAt(tokens, at))

/** A number with the people that it counts, if they are named: tokens `number` to `end` (exclusive). */
interface Group {
  number: number
  end: number
}

/** What befell the people that a number counts, as the list casualties calls it; null where nothing of it is said. */
export const stateOf = (tokens: readonly Token[], { number, end }: Group): string | null =>
  stateBehind(tokens, end) ?? stateBefore(tokens, number) ?? tollBefore(tokens, number, end)

/** Most words between the people and what befell them. */
const BETWEEN = 5
const AUXILIARIES = new Set(['AUX', 'ADV'])

/** `were killed`, `injured`, `are still missing`, `were killed or wounded`, `, two of them children, were killed`. */
function stateBehind(tokens: readonly Token[], end: number): string | null {
  const from = pastAside(tokens, end)
  let at = from
  while (at - from < BETWEEN && isBetween(tokens, at)) at++
  const state = states().get(lowerAt(tokens, at))
  if (state === undefined || isTransitive(tokens, from, at)) return null
  const joint = lowerAt(tokens, at + 1)
  const second = joint === 'and' || joint === 'or' ? states().get(lowerAt(tokens, at + 2)) : undefined
  return second === undefined || (tokens[at + 2]?.upos === 'VERB' && hasObject(tokens, at + 2))
    ? state
    : `${state} ${joint} ${second}`
}

/** Most words of an aside between commas. */
const LONGEST_ASIDE = 12
function pastAside(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',') return end
  for (let at = end + 1; at < Math.min(tokens.length, end + LONGEST_ASIDE); at++)
    if (tokens[at]?.text === ',') return tokens[at + 1]?.upos === 'AUX' ? at + 1 : end
  return end
}

const isBetween = (tokens: readonly Token[], at: number): boolean =>
  !states().has(lowerAt(tokens, at)) &&
  (AUXILIARIES.has(tokens[at]?.upos ?? '') || links().has(lowerAt(tokens, at)) || isOthers(tokens, at))

/** `40 gunmen killed 14 people`: the state is a verb that has people of its own. */
const isTransitive = (tokens: readonly Token[], from: number, at: number): boolean =>
  at === from && verbs().has(lowerAt(tokens, at)) && hasObject(tokens, at)
const OBJECT = new Set(['NOUN', 'PROPN', 'NUM', 'DET', 'PRON'])
const hasObject = (tokens: readonly Token[], at: number): boolean => OBJECT.has(tokens[at + 1]?.upos ?? '')

/** Words that may stand between a verb and its number: `killing at least another`. */
const BEFORE_NUMBER = new Set(['ADP', 'ADJ', 'ADV', 'DET', 'SCONJ', 'SYM'])
const LONGEST_BEFORE = 4

/** `killed 14 people`, `wounding at least 30`. */
function stateBefore(tokens: readonly Token[], number: number): string | null {
  let at = number - 1
  while (number - at <= LONGEST_BEFORE && isBeforeNumber(tokens, at)) at--
  const isPassive =
    tokens[at - 1]?.upos === 'AUX' && lowerAt(tokens, at - 1) !== 'have' && lowerAt(tokens, at - 1) !== 'had'
  return isPassive && lowerAt(tokens, at - 1) !== 'has' ? null : (verbs().get(lowerAt(tokens, at)) ?? null)
}

/** Prepositions say where and when, but for those of "at least", "up to", "as many as", "more than". */
const OF_MODIFIERS = new Set(['at', 'to', 'as', 'than', 'about', 'around', 'over', 'up', 'under', 'some'])
const isBeforeNumber = (tokens: readonly Token[], at: number): boolean => {
  const upos = tokens[at]?.upos ?? ''
  if (verbs().has(lowerAt(tokens, at))) return false
  return (
    BEFORE_NUMBER.has(upos) &&
    (upos === 'ADJ' || upos === 'ADV' || upos === 'DET' || OF_MODIFIERS.has(lowerAt(tokens, at)))
  )
}

/** Words back to the toll whose number this is. */
const NEAR = 8
/** `the death toll rose to 45` */
function tollBefore(tokens: readonly Token[], number: number, end: number): string | null {
  if (end > number + 1) return null
  for (let at = number - 1; at > Math.max(0, number - NEAR); at--) {
    const toll = tolls().get(lowerAt(tokens, at))
    if (toll !== undefined && lowerAt(tokens, at - 1) === 'death') return toll
  }
  return null
}
