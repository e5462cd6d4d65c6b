import type { NameType, Token } from '../../../language/reader.ts'
import { readLexicon } from '../../../lexicon.ts'
import { onceEach } from '../../../once.ts'
import { POSSESSIVE } from '../../possessive.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { nameText } from '../name_text.ts'
import { candidatesOf } from '../places/candidates.ts'
import type { Range } from '../range.ts'
import { CAPITALISED, type Mend, OF, type ReadName, textAt } from './mend.ts'

/** "Tuesday's New York" primary: the day is no part of the name. */
export const cutDays: Mend = (names, { tokens, gazetteer: { days } }) =>
  names.map((name) => {
    const word = textAt(tokens, name.first).toLowerCase()
    const isJoined = JOINED.test(word)
    const isDay = days.has(word.replace(JOINED, '')) && (isJoined || POSSESSIVE.test(textAt(tokens, name.first + 1)))
    const first = name.first + (isJoined ? 1 : 2)
    return isDay && first < name.last ? { ...name, first } : name
  })

/** A possessive that the tokeniser left at its word. */
const JOINED = /['’]s$/

/** "And Acme", "Like Berlin" at the head of a sentence: a word that joins, or stands before a place that the lists know, is no part of the name. */
export const cutOpeners: Mend = (names, { tokens, gazetteer }) =>
  names.map((name) => {
    const rest = { ...name, first: name.first + 1 }
    const isAtHead = name.first === 0 || (name.first === 1 && QUOTE.test(textAt(tokens, 0)))
    const isWhole = rest.first >= rest.last || gazetteer.organization(nameText(tokens, name)) !== null
    return isAtHead && !isWhole && opens(tokens, rest, gazetteer) ? rest : name
  })

const QUOTE = /^["“”‘’'«]$/
const BEFORE_PLACES: ReadonlySet<string> = new Set(['ADP', 'SCONJ'])

function opens(tokens: readonly Token[], rest: ReadName, gazetteer: Gazetteer): boolean {
  const upos = tokens[rest.first - 1]?.upos ?? ''
  return upos === 'CCONJ' || (BEFORE_PLACES.has(upos) && candidatesOf(nameText(tokens, rest), gazetteer).length > 0)
}

const AT: ReadonlySet<string> = new Set([OF, 'at', 'for', 'with'])
/** "CEO of Acme", read as one name: the office is no part of what it is of. */
export const cutOffices: Mend = (names, { tokens, gazetteer }) =>
  names.map((name) => {
    const words = tokens.slice(name.first, name.last).map(({ text }) => text)
    const end = gazetteer.titles.longestAt(words, 0)?.end ?? 0
    const isOffice = end > 0 && end + 1 < words.length && AT.has(words[end] ?? '')
    if (!isOffice || name.type === 'place' || gazetteer.organization(words.join(' '))) return name
    const rest = { ...name, first: name.first + end + 1 }
    return { ...rest, type: typeOfOwner(rest, tokens, gazetteer) }
  })

const typeOfOwner = (name: ReadName, tokens: readonly Token[], { place }: Gazetteer): NameType =>
  name.type !== 'person' ? name.type : place(nameText(tokens, name)) ? 'place' : 'organization'

/** "Acme Chief Executive Jane Doe", read as one person: what the office is of is a name of its own, and who has it another. */
export const splitAtOffices: Mend = (names, { tokens, gazetteer }) =>
  names.flatMap((name) => {
    const office = name.type === 'person' ? officeIn(name, tokens, gazetteer) : null
    if (!office) return [name]
    const owner = { ...name, last: office.first }
    const holder = { ...name, first: office.last }
    return [{ ...owner, type: typeOfHolder(owner, tokens, gazetteer), by: 'beside a name' as const }, holder]
  })

/** An office of several words inside a name, with one word or more before it and two or more behind it. */
function officeIn({ first, last }: ReadName, tokens: readonly Token[], gazetteer: Gazetteer): Range | null {
  const words = tokens.slice(0, last).map(({ text }) => text)
  if (gazetteer.heads.has((words[last - 1] ?? '').toLowerCase())) return null
  for (let at = first + 1; at < last - 2; at++) {
    const end = endOfOffice(words, at, gazetteer)
    const begin = gazetteer.titleModifiers.has((words[at - 1] ?? '').toLowerCase()) ? at - 1 : at
    if (end <= last - 2 && begin > first && end - begin > 1) return { first: begin, last: end }
  }
  return null
}

const OFFICES: ReadonlySet<string> = new Set(['office', 'profession'])
/** Where the office at a word ends (exclusive); beyond all words where none begins. */
function endOfOffice(words: readonly string[], at: number, { titles, officeNouns }: Gazetteer): number {
  const word = words[at] ?? ''
  if (!CAPITALISED.test(word)) return words.length
  const found = titles.longestAt(words, at)
  if (found?.rows.some(({ kind }) => OFFICES.has(kind))) return found.end
  return officeNouns.has(word.toLowerCase()) ? at + 1 : words.length
}

/** Whose office it is: somebody whose family name the lists have, a place that they know, else a body. */
function typeOfHolder(name: ReadName, tokens: readonly Token[], { family, place }: Gazetteer): NameType {
  const text = nameText(tokens, name)
  if (place(text)) return 'place'
  return family.has(text) ? 'person' : 'organization'
}

const WITH = 'with'
/** "An analyst with Smith Doe Jones": whom somebody of the staff is with is a body, however it is called. */
export const typeEmployers: Mend = (names, { tokens, gazetteer: { language } }) =>
  names.map((name) => {
    const before = tokens[name.first - 2]
    const isStaff = textAt(tokens, name.first - 1) === WITH && staffNouns(language).has(before?.lemma ?? '')
    return isStaff && name.type === 'person' && name.last - name.first > 1 ? { ...name, type: 'organization' } : name
  })

const staffNouns = onceEach(
  (language: string): ReadonlySet<string> =>
    new Set(readLexicon(language, 'type_cues').flatMap(({ word = '', cue }) => (cue === 'at' ? [word] : []))),
)
