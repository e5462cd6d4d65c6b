import { foldName } from '../../language/fold.ts'
import type { NameType } from '../../language/reader.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Kinds of places that everybody writes about as places. */
const FIRM: ReadonlySet<string> = new Set(['country', 'territory', 'continent'])

/** Kinds of places whose names may end like a body's: "X Bank" beside a river. */
const WIDE: ReadonlySet<string> = new Set(['region', 'sea'])

/**
 * The type of a name of several or one words: the lists and its last word may know better than the reader, which goes by the
 * sentence. A seat of government is who sits there, unless it is a city
 * and read as one. What names of events and of bodies end in ("the X Games", "X Games") is an event behind an article.
 */
export function typeOfName(name: string, read: NameType, gazetteer: Gazetteer, hasArticle = false): NameType {
  const isCity = read === 'place' && gazetteer.place(name) !== null
  if (gazetteer.governs(name)?.kind === 'seat' && !isCity) return 'organization'
  if (FIRM.has(gazetteer.place(name)?.kind ?? ''))
    return read === 'person' && gazetteer.given.has(name) ? read : 'place'
  const last = foldName(name).split(' ')
  if (isOfGroup(name.split(' '), read, gazetteer)) return 'group'
  const head = last.length > 1 ? (last.at(-1) as string) : ''
  const { eventHeads, meetings, facilityHeads, buildings, heads } = gazetteer
  if (gazetteer.organization(name)) return read === 'person' || heads.has(head) ? 'organization' : read
  if (head && read === 'organization' && WIDE.has(gazetteer.place(name)?.kind ?? '')) return 'place'
  if (eventHeads.has(head) && (read !== 'organization' || hasArticle || !meetings.has(head))) return 'event'
  if (facilityHeads.has(head) && read !== 'person') return 'facility'
  if (isOfPlace(last, gazetteer) && (read !== 'person' || !gazetteer.firstNames.has(last[0] ?? ''))) return 'place'
  if (isCity) return read
  return heads.has(head) && !buildings.has(head) && (read === 'place' || isNobody(last, read, gazetteer))
    ? 'organization'
    : read
}

/** "Senate Republicans": some of a party who sit in a body, or whom the reader took for a person; "X Democrats" may be a party of its own. */
function isOfGroup(words: readonly string[], read: NameType, { groups, organization, inNames }: Gazetteer): boolean {
  const [body = '', many = ''] = words
  const isSome = words.length === 2 && many.endsWith('s') && groups.longestAt(words, 1)?.end === 2
  const isSeated = read === 'person' || (read === 'organization' && inNames.public.has(body.toLowerCase()))
  return isSome && isSeated && !organization(words.join(' '))
}

/** What ends in a noun for bodies and begins with no first name was taken for a person wrongly. */
const isNobody = (words: readonly string[], read: NameType, { firstNames }: Gazetteer): boolean =>
  read === 'person' && words.length > 1 && !firstNames.has((words[0] ?? '').toLowerCase())

/** "X River", "Y Coast of Z". */
function isOfPlace(words: readonly string[], { placeHeads, inNames }: Gazetteer): boolean {
  const of = words.findIndex((word) => inNames.of.has(word))
  return words.length > 1 && placeHeads.has((of > 0 ? words[of - 1] : words.at(-1)) ?? '')
}
