import type { NameType, Token } from '../../../language/reader.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { nameText } from '../name_text.ts'
import type { Range } from '../range.ts'
import {
  ACRONYM,
  AND,
  type Around,
  CAPITALISED,
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

const LETTERS = /^\p{L}+$/u

/** "Justice Department", of which the reader took the last word alone; "X and Y Commission", where the lists or its initials know it. */
export const lengthenHeads: Mend = (names, { tokens, gazetteer, acronyms }) =>
  widen(names, (name) => {
    const { first, last, type } = name
    if (type !== 'organization') return name
    const isBare = last - first === 1 && gazetteer.inNames.bare.has(textAt(tokens, first).toLowerCase())
    let from = first
    if (isBare) while (from > 0 && from > first - REACH && isProper(tokens[from - 1])) from--
    const joined = from - 2
    if (joined < 0 || !AND.test(textAt(tokens, from - 1)) || !isProper(tokens[joined])) return { first: from, last }
    const longer = { first: joined, last }
    const isOne =
      isKnown(longer, { tokens, gazetteer, acronyms }) || isWhole(longer, from, names, { tokens, gazetteer })
    return isOne ? longer : { first: from, last }
  })

/** "The Health and Care Council": an article before the first word, which is no name of its own, and a word for bodies at the end. */
function isWhole(
  { first, last }: Range,
  second: number,
  names: readonly ReadName[],
  { tokens, gazetteer: { inNames, firstNames } }: Pick<Around, 'tokens' | 'gazetteer'>,
): boolean {
  const isFree = !names.some((name) => name.first <= first && name.last > first)
  const isBody = last - second > 1 && inNames.bare.has(textAt(tokens, last - 1).toLowerCase())
  const isField = !firstNames.has(textAt(tokens, first).toLowerCase()) && !ACRONYM.test(textAt(tokens, first))
  return isFree && isBody && isField && /^the$/i.test(textAt(tokens, first - 1))
}

/** The lists have the name, or its initials stand in the document. */
function isKnown(range: Range, { tokens, gazetteer, acronyms }: Omit<Around, 'isFirst' | 'text'>): boolean {
  const words = tokens.slice(range.first, range.last).map(({ text }) => text)
  const initials = words.filter((word) => CAPITALISED.test(word)).map((word) => word.charAt(0))
  return gazetteer.organization(nameText(tokens, range)) !== null || acronyms.has(initials.join(''))
}

/** "X and Y": what is coordinated with a name of one word is a name of its kind. */
export const addCoordinated: Mend = (names, { tokens }) =>
  names.flatMap((name, i) => {
    const at = name.last + 1
    const isNext = AND.test(textAt(tokens, name.last)) && (names[i + 1]?.first ?? at + 1) > at
    const isOne = isNext && isProper(tokens[at]) && LETTERS.test(textAt(tokens, at)) && !isNamePart(tokens[at + 1])
    if (!isOne || !SPREADING.has(name.type)) return [name]
    return [name, { first: at, last: at + 1, type: name.type, by: 'beside a name' }]
  })

const SPREADING: ReadonlySet<NameType> = new Set(['person', 'organization', 'place'])
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (CAPITALISED.test(token.text) || token.text === HYPHEN || token.upos === 'NOUN' || token.upos === 'ADJ')

/** "Long Form (LF)": what stands in brackets after an organisation, short for it. */
export const addBracketed: Mend = (names, { tokens }) =>
  names.flatMap((name, i) => {
    const at = name.last + 1
    const isShort =
      name.type === 'organization' &&
      textAt(tokens, name.last) === '(' &&
      textAt(tokens, at + 1) === ')' &&
      ACRONYM.test(textAt(tokens, at)) &&
      (names[i + 1]?.first ?? at + 1) > at
    return isShort ? [name, { first: at, last: at + 1, type: name.type, by: 'in brackets' }] : [name]
  })

/** "People's Army", "Workers' Party", of which the reader took nothing or the last word; also where the apostrophe is a wrong mark. */
export const addPossessed: Mend = (names, { tokens, gazetteer }) => {
  const taken = names.filter((name) => name.last - name.first > 1)
  const found: ReadName[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const end = endOfPossessed(tokens, at, gazetteer)
    const isFree = !taken.some((name) => name.first < end && name.last > at)
    const tail = names.find((name) => name.first > at && name.first < end && name.last > end)
    if (end > at && (isFree || tail))
      found.push({ first: at, last: tail?.last ?? end, type: 'organization', by: 'beside a name' })
  }
  return withFound(names, found)
}

const MANY = /^(?:People|Women|Men|Children|King|Queen|\p{Lu}\p{Ll}+s)$/u
const APOSTROPHE = /^['’‘"”“`´]$/
const ENDING = /^['’]s?$/

/** Where a body that many people have ends; 0 where none begins at `at`. */
function endOfPossessed(tokens: readonly Token[], at: number, { heads }: Gazetteer): number {
  if (!MANY.test(textAt(tokens, at)) || !isAttached(tokens, at + 1)) return 0
  const isMarked = ENDING.test(textAt(tokens, at + 1))
  const isWrong =
    APOSTROPHE.test(textAt(tokens, at + 1)) && textAt(tokens, at + 2) === 's' && isAttached(tokens, at + 2)
  const head = at + (isWrong ? 3 : 2)
  const word = textAt(tokens, head)
  return (isMarked || isWrong) && CAPITALISED.test(word) && heads.has(word.toLowerCase()) ? head + 1 : 0
}

/** "Globe and Mail", of which the reader took a part: a name of several words that the lists have. */
export const lengthenListed: Mend = (names, { tokens, gazetteer: { listedOrganizations } }) => {
  const words = tokens.map(({ text }) => text)
  const found = names.flatMap((name): ReadName[] => {
    for (let at = Math.max(0, name.first - REACH); at < name.last; at++) {
      const end = CAPITALISED.test(words[at] ?? '') ? (listedOrganizations.longestAt(words, at)?.end ?? 0) : 0
      const isLonger = end > name.last || (end === name.last && at < name.first)
      if (isLonger) return [{ first: at, last: end, type: 'organization', by: 'list of organizations' }]
    }
    return []
  })
  return withFound(
    names,
    found.filter(({ first }, i) => first >= (found[i - 1]?.last ?? 0)),
  )
}
