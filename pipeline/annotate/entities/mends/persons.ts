import { monthOf } from '../../../language/months.ts'
import type { Token } from '../../../language/reader.ts'
import { POSSESSIVE } from '../../possessive.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { nicknameAt } from '../nicknames.ts'
import { isTitled } from '../person_titles.ts'
import {
  endOfRun,
  HYPHEN,
  isAttached,
  isProper,
  type Mend,
  REACH,
  type ReadName,
  textAt,
  widen,
  withFound,
} from './mend.ts'

const LOWERED = /^\p{Ll}{2,4}$/u
const SHORT_NAME: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** `First "Nick" Last` and `First (Nick) Last` are one name. */
export const joinNicknames: Mend = (names, { tokens }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const nickname = type === 'person' && last - first < 3 ? nicknameAt(tokens, last) : null
    if (!nickname || (textAt(tokens, last) === '(' && last - first > 1)) return name
    const end = endOfRun(tokens, nickname.end)
    return end > nickname.end ? { first, last: end } : name
  })

/** `First van der Last`: small words inside a family name; at the head of a sentence the first of them is large. */
export const joinParticles: Mend = (names, { tokens, gazetteer: { particles } }) =>
  widen(names, (name) => {
    const { type } = name
    let { first, last } = name
    if (type !== 'person' && type !== 'place') return name
    let at = last
    while (at < last + REACH && particles.has(textAt(tokens, at))) at++
    if (type === 'person' && at > last && isProper(tokens[at])) last = endOfRun(tokens, at)
    let before = first
    while (before > 0 && before > first - REACH && particles.has(textAt(tokens, before - 1))) before--
    if (before < first && particles.has(textAt(tokens, before - 1).toLowerCase())) first = before - 1
    return { first, last }
  })

/** "Leung Che" and the "-cheung" that the reader left. */
export const addTails: Mend = (names, { tokens }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const isTail =
      type === 'person' &&
      last - first > 1 &&
      textAt(tokens, last) === HYPHEN &&
      isAttached(tokens, last) &&
      isAttached(tokens, last + 1) &&
      tokens[last + 1]?.upos === 'PROPN'
    return isTail ? { first, last: last + 2 } : name
  })

/** "Marshal pak Jong Chon": a name whose first letter came out small, right behind a title. */
export const addLowered: Mend = (names, { tokens, gazetteer }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const before = tokens[first - 1]
    const isSmall = type === 'person' && LOWERED.test(before?.text ?? '') && SHORT_NAME.has(before?.upos ?? '')
    const isOther = gazetteer.titles.longestAt([before?.text ?? ''], 0) !== null
    return isSmall && !isOther && isTitled(tokens, first - 1, gazetteer) ? { first: first - 1, last } : name
  })

/** "the writer L. Ron Hill", of whom the reader left the initials. */
export const addInitials: Mend = (names, { tokens }) =>
  widen(names, (name) => {
    let { first } = name
    if (name.type !== 'person') return name
    while (first > 0 && INITIAL.test(textAt(tokens, first - 1)) && !isAttached(tokens, first)) first--
    return { first, last: name.last }
  })

const INITIAL = /^\p{Lu}\.$/u

/** "said Christian Hill": a first name, which may be a faith's or a people's as well, right before the one word that was read. */
export const addFirstNames: Mend = (names, { tokens, gazetteer }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    const isOne = type === 'person' && last - first === 1 && isFirstName(tokens, first - 1, gazetteer)
    return { first: isOne ? first - 1 : first, last }
  })

/** A first name with a capital behind a word without one, that is no title, place or people of a country. */
function isFirstName(
  tokens: readonly Token[],
  at: number,
  { firstNames, titles, demonyms, place }: Gazetteer,
): boolean {
  const { text = '', upos = '' } = tokens[at] ?? {}
  if (!NAMING.has(upos) || at < 1 || !firstNames.get(text.toLowerCase()) || !SMALL.test(textAt(tokens, at - 1)))
    return false
  return titles.longestAt([text], 0) === null && demonyms.longestAt([text], 0) === null && place(text) === null
}

const NAMING: ReadonlySet<string> = new Set(['PROPN', 'ADJ'])
const SMALL = /^\p{Ll}/u

/** Before a month beside a name: "in June Castle won", "last May Bank of Y". */
const BEFORE_MONTHS: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NUM', 'SCONJ'])
/** "They beat June Castle": a first name that is a month's, and one name behind it, which the reader left. */
export const addMonthNames: Mend = (names, { tokens, gazetteer }) => {
  const taken = new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)))
  const found = tokens.flatMap((token, at): ReadName[] => {
    const isGiven = monthOf(token.text, gazetteer.language) > 0 && gazetteer.firstNames.has(token.text.toLowerCase())
    if (!isGiven || taken.has(at) || taken.has(at + 1) || BEFORE_MONTHS.has(tokens[at - 1]?.upos ?? '')) return []
    const isWhole = isProper(token) && endOfRun(tokens, at + 1) === at + 2 && !isProper(tokens[at - 1])
    return isWhole && !isCalled(tokens, at + 1, gazetteer)
      ? [{ first: at, last: at + 2, type: 'person', by: 'beside a name' }]
      : []
  })
  return found.length > 0 ? withFound(names, found) : [...names]
}

/** "May Day", "April Conference", "April Fools' Day": what events and days are called. */
const isCalled = (tokens: readonly Token[], at: number, { eventHeads, heads }: Gazetteer): boolean => {
  const word = textAt(tokens, at).toLowerCase()
  return eventHeads.has(word) || heads.has(word) || POSSESSIVE.test(textAt(tokens, at + 1))
}
