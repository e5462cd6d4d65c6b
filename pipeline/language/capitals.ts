import { type PhraseIndex, phraseIndex, readLexicon } from '../lexicon.ts'
import type { Name, NameType, Token } from './reader.ts'

const CAPITALISED = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}{2,6}$/u
/** Tokens. */
const LONGEST_NAME = 12
const SECOND_PART = /^(?!led|era)\p{Ll}{2,4}$/u
const OPENING = /^["'“‘«([]$/
/** Small words inside names: between capitals only. */
const LINKS = new Set(['of', 'for', 'de', 'del', 'la', 'da', 'bin', 'al', 'von', 'van', 'the', 'and', '&', '-'])
const FAMILY_LINKS = new Set(['de', 'del', 'la', 'da', 'bin', 'al', 'von', 'van', '-'])
const HEAD_LINKS = new Set(['of', 'for', 'the'])
const NUMBERED =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)$/
/** Kinds of places whose name is rarely a person's first name as well. */
const FIRM = new Set(['country', 'capital', 'continent', 'region', 'territory'])
const EVENT_HEADS = new Set([
  'forum',
  'summit',
  'olympics',
  'games',
  'cup',
  'festival',
  'championship',
  'pandemic',
  'war',
  'conference',
  'prize',
])
const LOCATIVE = new Set(['in', 'at', 'near', 'from'])
const FACILITY_HEADS = new Set([
  'airport',
  'bridge',
  'stadium',
  'hall',
  'tower',
  'palace',
  'museum',
  'hotel',
  'prison',
  'monument',
])
const PLACE_HEADS = new Set([
  'river',
  'island',
  'islands',
  'sea',
  'ocean',
  'lake',
  'mountain',
  'province',
  'county',
  'valley',
  'coast',
  'peninsula',
  'bay',
  'city',
  'street',
  'avenue',
])

interface Lists {
  places: PhraseIndex<{ kind?: string }>
  organizations: PhraseIndex<unknown>
  titles: PhraseIndex<{ kind: string }>
  demonyms: PhraseIndex<unknown>
  heads: ReadonlySet<string>
  given: ReadonlySet<string>
  family: ReadonlySet<string>
}

let lists: Lists | null = null
const loadLists = (): Lists => {
  lists ??= {
    places: phraseIndex(
      readLexicon('en', 'places').filter((row) => row.strength !== 'weak' || row.kind !== 'country'),
      (row) => row.name ?? '',
    ),
    organizations: phraseIndex(
      readLexicon('en', 'organizations').filter((row) => (row.name ?? '').length > 2),
      (row) => row.name ?? '',
    ),
    titles: phraseIndex(
      readLexicon('en', 'titles').flatMap(({ title = '', kind = '' }) => [
        { title, kind },
        { title: title.toLowerCase(), kind },
      ]),
      (row) => row.title,
    ),
    demonyms: phraseIndex(readLexicon('en', 'demonyms'), (row) => row.demonym ?? ''),
    heads: new Set(readLexicon('en', 'org_forms').map((row) => (row.form ?? '').toLowerCase())),
    given: new Set(
      readLexicon('en', 'person_names')
        .filter((row) => Number(row.first) > 0)
        .map((row) => row.name ?? ''),
    ),
    family: new Set(
      readLexicon('en', 'person_names')
        .filter((row) => Number(row.last) > 0)
        .map((row) => row.name ?? ''),
    ),
  }
  return lists
}

/** Names by capital letters and lists alone, type by the head word: a stand-in for a trained recogniser. */
export function findNames(tokens: readonly Token[]): Name[] {
  const words = tokens.map((token) => token.text)
  const names: Name[] = []
  const isHeading = isTitleCase(words)
  let titled = false
  for (let at = 0; at < tokens.length; ) {
    const step = nameAt(tokens, words, at, titled, isHeading, loadLists())
    if (step.type) names.push(toName(tokens, at, step.end, step.type))
    titled = step.titled ?? false
    at = step.end
  }
  return names
}

interface Step {
  end: number
  type?: NameType
  titled?: boolean
}

function nameAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  titled: boolean,
  isHeading: boolean,
  known: Lists,
): Step {
  const word = words[at] as string
  const title = known.titles.longestAt(words, at)
  if (!CAPITALISED.test(word)) return title ? { end: title.end, titled: true } : { end: at + 1 }
  const run = runEnd(words, at, known)
  const organization = known.organizations.longestAt(words, at)
  if (organization && organization.end - at >= Math.min(2, run - at))
    return { end: organization.end, type: 'organization' }
  const place = known.places.longestAt(words, at)
  if (
    place &&
    !endsInHead(words, at, run, known) &&
    (place.end >= run || place.rows.some((row) => FIRM.has(row.kind ?? '')))
  ) {
    return { end: place.end, type: 'place' }
  }
  const demonym = known.demonyms.longestAt(words, at)
  if (demonym && !endsInHead(words, at, run, known)) return { end: demonym.end }
  if (title && title.end >= at + 1 && !endsInHead(words, at, run, known)) return { end: title.end, titled: true }
  if (NUMBERED.test(word)) return { end: at + 1 }
  if (isOpener(tokens, at) && (tokens[at]?.upos !== 'PROPN' || run === at + 1) && !known.given.has(word))
    return { end: at + 1 }
  if (isHeading && !titled) return { end: at + 1 }
  const type = typeOf(words, at, run, titled, known)
  return type ? { end: run, type } : { end: run }
}

/** A heading with capitals throughout says nothing by them; what ends in a full stop is no heading. */
const isTitleCase = (words: readonly string[]): boolean => {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return words.at(-1) !== '.' && long.filter((word) => CAPITALISED.test(word)).length > 0.7 * long.length
}

/** First word of a sentence or of a quotation: its capital says nothing. */
const isOpener = (tokens: readonly Token[], at: number): boolean => at === 0 || OPENING.test(tokens[at - 1]?.text ?? '')

function runEnd(words: readonly string[], at: number, known: Lists): number {
  let end = at + 1
  while (end < Math.min(words.length, at + LONGEST_NAME)) {
    const link = LINKS.has(words[end] as string)
    const after = link && words[end + 1] === 'the' ? end + 2 : link ? end + 1 : end
    if (!CAPITALISED.test(words[after] ?? '') || (link && !mayLink(words, end, known))) break
    if (!link && known.titles.longestAt(words, end) && !known.heads.has((words[end] as string).toLowerCase())) break
    end = after + 1
  }
  // `Xxx-yy`: a given name whose second part is small.
  return words[end] === '-' && end - at > 1 && SECOND_PART.test(words[end + 1] ?? '') ? end + 2 : end
}

const mayLink = (words: readonly string[], at: number, known: Lists): boolean =>
  FAMILY_LINKS.has(words[at] as string) ||
  (HEAD_LINKS.has(words[at] as string) && known.heads.has((words[at - 1] as string).toLowerCase()))

const endsInHead = (words: readonly string[], at: number, end: number, { heads }: Lists): boolean =>
  end - at > 1 &&
  words
    .slice(at, end)
    .some(
      (word, i, all) => heads.has(word.toLowerCase()) && (i === all.length - 1 || HEAD_LINKS.has(all[i + 1] as string)),
    )

function typeOf(words: readonly string[], at: number, end: number, titled: boolean, known: Lists): NameType | null {
  const last = (words[end - 1] as string).toLowerCase()
  if (endsInHead(words, at, end, known)) return EVENT_HEADS.has(last) ? 'event' : 'organization'
  if (end - at > 1 && EVENT_HEADS.has(last)) return 'event'
  if (end - at > 1 && FACILITY_HEADS.has(last)) return 'facility'
  if (end - at > 1 && PLACE_HEADS.has(last)) return 'place'
  if (titled || known.given.has(words[at] as string)) return 'person'
  if (end - at > 1) return ACRONYM.test(words[at] as string) ? 'organization' : 'person'
  if (ACRONYM.test(words[at] as string)) return 'organization'
  if (LOCATIVE.has(words[at - 1] ?? '')) return 'place'
  return known.family.has(words[at] as string) ? 'person' : null
}

const toName = (tokens: readonly Token[], from: number, to: number, type: NameType): Name => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
  type,
})
