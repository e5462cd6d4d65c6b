import type { Token } from '../../../language/reader.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { nameText } from '../name_text.ts'
import { candidatesOf } from '../places/candidates.ts'
import { ACRONYM, CAPITALISED, DASH, HYPHEN, isAttached, type Mend, OF, textAt } from './mend.ts'

const SMALL: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ', 'PRON', 'DET', 'VERB', 'AUX', 'ADV'])

/** A name ends at a dash between blanks that small words follow, and at an address of a network ("X @x"). */
export const cutAtMarks: Mend = (names, { tokens }) =>
  names.map((name) => {
    const at = tokens.findIndex(
      (token, i) => i > name.first && i < name.last && (isDash(tokens, i) || token.text.startsWith('@')),
    )
    return at < 0 ? name : { ...name, last: at }
  })

/** Lines of an address or a signature: what stands on the next short line is another name, under a full name where somebody is from. */
export const cutAtLines: Mend = (names, { tokens, text, gazetteer }) =>
  names.flatMap((name) => {
    const at = tokens.findIndex((_, i) => i > name.first && i < name.last && isBroken(text, tokens, i))
    if (at < 0) return [name]
    const rest = { ...name, first: at }
    const isSigned = name.type === 'person' && at - name.first > 1
    const isPlace = isSigned || gazetteer.place(nameText(tokens, rest)) !== null
    return [{ ...name, last: at }, isPlace ? { ...rest, type: 'place' as const } : rest]
  })

/** Does a line that is too short to be one of running text end before token `at`? */
function isBroken(text: string, tokens: readonly Token[], at: number): boolean {
  const [end, start] = [tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0]
  if (!text.slice(end, start).includes('\n')) return false
  return end - (text.lastIndexOf('\n', end - 1) + 1) < SHORT_LINE
}

/** Characters. */
const SHORT_LINE = 45

const isDash = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(textAt(tokens, at)) &&
  !isAttached(tokens, at) &&
  !isAttached(tokens, at + 1) &&
  SMALL.has(tokens[at + 1]?.upos ?? '')

/** "Xland-Yland" before a border or a war names two countries. */
export const splitPairs: Mend = (names, { tokens, gazetteer: { place } }) =>
  names.flatMap((name) => {
    const { first, last } = name
    const at = tokens.findIndex(({ text }, i) => i > first && i < last - 1 && (text === HYPHEN || DASH.test(text)))
    const parts = [
      { ...name, last: at },
      { ...name, first: at + 1 },
    ]
    const isPair = at > 0 && parts.every((part) => place(nameText(tokens, part))?.kind === 'country')
    return isPair ? parts.map((part) => ({ ...part, type: 'place' as const })) : [name]
  })

/** "Jane Doe of X" is a person and what she is of; "Jane of X" is how somebody is called. */
export const splitAtOf: Mend = (names, { tokens, gazetteer }) =>
  names.flatMap((name) => {
    const { first, last, type } = name
    const { particles } = gazetteer
    if (type !== 'person') return [name]
    const at = tokens.findIndex((token, i) => i > first + 1 && i < last - 1 && token.text === OF && !particles.has(OF))
    if (at < 0) return [name]
    const rest = { first: at + 1, last }
    return [
      { ...name, last: at },
      { ...rest, type: isBody(nameText(tokens, rest), gazetteer) ? 'organization' : 'place', by: 'beside a name' },
    ]
  })

/** What somebody is of is a body where the lists say so, it is all capitals, or it has several words that name no place they know. */
const isBody = (text: string, gazetteer: Gazetteer): boolean =>
  gazetteer.organization(text) !== null ||
  ACRONYM.test(text) ||
  (text.includes(' ') && candidatesOf(text, gazetteer).length === 0)

/** "X's National Museum": whose it is is a name of its own, if it is a place that the lists know. */
export const splitOwners: Mend = (names, { tokens, gazetteer: { place } }) =>
  names.flatMap((name) => {
    const { first, last } = name
    const at = tokens.findIndex(({ text }, i) => i > first && i < last - 2 && POSSESSIVE.test(text))
    const owner = { ...name, last: at, type: 'place' as const, by: 'beside a name' as const }
    return at > 0 && place(nameText(tokens, owner)) ? [owner, { ...name, first: at + 1 }] : [name]
  })

const POSSESSIVE = /^['’]s$/

/** "a party's Jane Doe", read as one name: whose somebody is, and who. */
export const splitMembers: Mend = (names, { tokens, gazetteer }) =>
  names.flatMap((name) => {
    const { first, last, type } = name
    const at = tokens.findIndex(({ text }, i) => i > first && i < last - 2 && POSSESSIVE.test(text))
    const words = tokens.slice(at + 1, last).flatMap(({ text }, i) => (isAttached(tokens, at + 1 + i) ? [] : [text]))
    if (at < 0 || !isSomebody(words, gazetteer)) return [name]
    const isPerson = type === 'person' && gazetteer.family.has(textAt(tokens, at - 1))
    return [
      { ...name, last: at, type: isPerson || type !== 'person' ? type : 'organization' },
      { ...name, first: at + 1, type: 'person' },
    ]
  })

/** A first name or a family name, and nothing that bodies, buildings and places are called. */
function isSomebody(
  words: readonly string[],
  { firstNames, family, heads, buildings, facilityHeads, placeHeads }: Gazetteer,
) {
  const [given = '', last = ''] = [words[0], words.at(-1)]
  const end = last.toLowerCase()
  const isCalled = firstNames.has(given.toLowerCase()) || family.has(last) || family.has(given)
  const isThing = [heads, buildings, facilityHeads, placeHeads].some((held) => held.has(end))
  return words.length <= 3 && words.every((word) => CAPITALISED.test(word)) && isCalled && !isThing
}

const THE = 'the'
const LINKS: ReadonlySet<string> = new Set(['ADP', 'CCONJ'])
/** "told the X the Y": what a verb and an article stand before is one name, and what stands behind another article a second. */
export const splitAtThe: Mend = (names, { tokens }) =>
  names.flatMap((name) => {
    const { first, last } = name
    const at = tokens.findIndex(({ text }, i) => i > first && i < last - 1 && text === THE)
    const isObject = textAt(tokens, first - 1) === THE && tokens[first - 2]?.upos === 'VERB'
    const isTwo = at > 0 && isObject && !LINKS.has(tokens[at - 1]?.upos ?? '')
    return isTwo
      ? [
          { ...name, last: at },
          { ...name, first: at + 1 },
        ]
      : [name]
  })

/** "the Independent Xland senator": what somebody is beside where he is from. */
export const cutEpithets: Mend = (names, { tokens, gazetteer: { place, epithets } }) =>
  names.map((name) => {
    const { first, last } = name
    const rest = { ...name, first: first + 1, type: 'place' as const }
    const isBeside = textAt(tokens, first - 1).toLowerCase() === THE && tokens[last]?.upos === 'NOUN'
    const isEpithet = isBeside && last - first > 1 && epithets.has(textAt(tokens, first).toLowerCase())
    return isEpithet && !place(nameText(tokens, name)) && place(nameText(tokens, rest)) ? rest : name
  })
