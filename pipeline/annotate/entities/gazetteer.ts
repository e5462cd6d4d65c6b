import { foldName, plain } from '../../language/fold.ts'
import { type LexiconRow, type PhraseIndex, phraseIndex, readLexicon, wordClasses } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { type Demonym, demonymsOf } from '../demonyms.ts'

export interface Place {
  name: string
  kind: string
  wikidata_id: string | null
  country_code: string | null
  /** GeoNames' code of the first-level unit in that country, and its number of the place. */
  admin1_code: string | null
  geoname_id: number | null
  latitude: number | null
  longitude: number | null
}

interface Organization {
  name: string
  kind: string
  wikidata_id: string | null
}

/** What the lists of a language say of names. Keys are folded as `foldName` does. */
export interface Gazetteer {
  language: string
  place(name: string): Place | null
  /** All that the list has of that name, the widest known first. */
  places(name: string): readonly Place[]
  /** Countries and their first-level units by all their names. */
  units: readonly NamedPlace[]
  organization(name: string): Organization | null
  /** Names of countries that are nothing else. */
  countries: readonly string[]
  /** Names of seats of government that stand for those who sit there. */
  seats: readonly string[]
  /** The country that a capital or seat of government stands for. */
  governs(place: string): { country: string; kind: string } | null
  demonyms: PhraseIndex<Demonym>
  titles: PhraseIndex<{ kind: string }>
  honorifics: ReadonlySet<string>
  /** Those of them that nobody shortens ("pope"). */
  spelledOut: ReadonlySet<string>
  /** Words before persons alone, lower case without full stop, with the gender that they tell (`m`, `f` or empty). */
  courtesy: ReadonlyMap<string, string>
  /** Those of them that are no title: a mention takes them in. */
  courtesies: ReadonlySet<string>
  /** Those of them that a first name follows. */
  regnal: ReadonlySet<string>
  /** First names, as written. */
  given: ReadonlySet<string>
  /** First names of people of one country, many more of them, lower case, with the gender that they tell (`m`, `f` or empty). */
  firstNames: ReadonlyMap<string, string>
  /** Nouns for relatives, lower case. */
  kin: ReadonlySet<string>
  /** Family names, as written. */
  family: ReadonlySet<string>
  /** Legal forms of companies, lower case; head nouns of organisations, folded. */
  legalForms: ReadonlySet<string>
  heads: ReadonlySet<string>
  /** Small words inside names of organisations, by class; the list says what each is. */
  inNames: Readonly<Record<'small' | 'office' | 'of' | 'bare' | 'paper' | 'trade', ReadonlySet<string>>>
  /** Last words of the names of events, and of buildings and works, folded. */
  eventHeads: ReadonlySet<string>
  facilityHeads: ReadonlySet<string>
  /** Those of events that end a name when written small too. */
  smallEventHeads: ReadonlySet<string>
  /** Words that tell a place, at the end of its name or before "of". */
  placeHeads: ReadonlySet<string>
  /** Those that may be an organisation or a place as well. */
  buildings: ReadonlySet<string>
  /** Names of peoples, faiths, followers. */
  groups: PhraseIndex<{ name: string }>
  /** Small words inside family names, lower case. */
  particles: ReadonlySet<string>
  /** Nouns right before the name of a work or a product, lower case. */
  productNouns: ReadonlySet<string>
  /** Clubs as reports of matches call them. */
  clubs: ReadonlySet<string>
  /** Names of organisations that are nothing else. */
  listedOrganizations: PhraseIndex<{ name: string }>
  /** Names of one word that are an organisation's, as far as titles of an encyclopedia tell. */
  knownOrganizations: ReadonlySet<string>
}

export const CAPITALS = /^[^\p{Ll}]+$/u
const WORDS = /\p{L}+/gu

/** "XTOWN" as it stands in a running text. */
export const titled = (name: string): string =>
  name.replace(WORDS, (word) => word.charAt(0) + word.slice(1).toLowerCase())

/** The more of them, the wider known: which of several places of one name is meant where nothing else tells. */
const KINDS = ['country', 'territory', 'continent', 'capital', 'region', 'sea', 'subdivision', 'locality', 'feature']

const cell = (value: string | undefined): string | null => (value ? value : null)
const number = (value: string | undefined): number | null => (value ? Number(value) : null)

const toPlace = (row: LexiconRow): Place => ({
  name: row.canonical ?? '',
  kind: row.kind ?? '',
  wikidata_id: cell(row.wikidata_id),
  country_code: cell(row.country_code),
  admin1_code: cell(row.admin1_code),
  geoname_id: number(row.geoname_id),
  latitude: number(row.latitude),
  longitude: number(row.longitude),
})

/** "Xland" for "Xland Strip" is nearer than a name with nothing in common. */
const nearness = ({ name = '', canonical = '' }: LexiconRow): number =>
  name === canonical ? 0 : canonical.startsWith(`${name} `) ? 10 : 20

/** A weak name of a country that is not its canonical one is more often a namesake. */
const isTrusted = (row: LexiconRow): boolean =>
  row.strength !== 'weak' || row.name === row.canonical || !['country', 'territory'].includes(row.kind ?? '')

function rank(row: LexiconRow): number {
  const kind = KINDS.indexOf(row.kind ?? '')
  return (row.strength === 'weak' ? 100 : 0) + nearness(row) + (kind < 0 ? KINDS.length : kind)
}

function indexPlaces(language: string): { places: Map<string, Place[]>; units: NamedPlace[] } {
  const rows = new Map<string, LexiconRow[]>()
  for (const row of readLexicon(language, 'places').filter(isTrusted)) {
    const key = foldName(row.name ?? '')
    const held = rows.get(key)
    if (held) held.push(row)
    else rows.set(key, [row])
  }
  const places = new Map(Array.from(rows, ([key, own]) => [key, toPlaces(own)]))
  return { places, units: Array.from(rows).flatMap(([key, own]) => toUnits(own, places.get(key) ?? [])) }
}

interface NamedPlace {
  name: string
  place: Place
}

const UNITS: ReadonlySet<string> = new Set(['country', 'territory', 'subdivision'])

/** All spellings that fold to one, each with the countries and states of that name. */
function toUnits(rows: readonly LexiconRow[], places: readonly Place[]): NamedPlace[] {
  const units = places.filter(({ kind }) => UNITS.has(kind))
  if (units.length === 0) return []
  const names = new Set(rows.map(({ name = '' }) => name))
  return Array.from(names).flatMap((name) => units.map((place) => ({ name, place })))
}

/** The widest known first; one place is there once, whatever the spellings that fold to one. */
function toPlaces(rows: LexiconRow[]): Place[] {
  const seen = new Map<string, LexiconRow>()
  for (const row of rows.sort((a, b) => rank(a) - rank(b))) {
    const key = `${row.canonical}\t${row.kind}\t${row.country_code}`
    if (!seen.has(key)) seen.set(key, row)
  }
  return Array.from(seen.values(), toPlace)
}

const NO_PLACES: readonly Place[] = []

/** A name in capitals is an acronym, or a name in a heading or dateline. */
const placesNamed = (places: ReadonlyMap<string, readonly Place[]>, name: string): readonly Place[] =>
  places.get(foldName(name)) ?? (CAPITALS.test(name) ? places.get(foldName(titled(name))) : undefined) ?? NO_PLACES

const indexOrganizations = (language: string): Map<string, Organization> =>
  new Map(
    readLexicon(language, 'organizations').map((row) => [
      foldName(row.name ?? ''),
      { name: row.canonical ?? '', kind: row.kind ?? '', wikidata_id: cell(row.wikidata_id) },
    ]),
  )

/** "Presidents X and Y". */
const plural = ({ title, kind }: { title: string; kind: string }) =>
  kind === 'office' || kind === 'rank' ? [{ title: `${title}s`, kind }] : []

const namesOf = (language: string, column: 'first' | 'last'): Set<string> =>
  new Set(
    readLexicon(language, 'person_names')
      .filter((row) => Number(row[column]) > 0)
      .map((row) => row.name ?? ''),
  )

/** "Sgt." and "Sgt" are one title. */
const STOP = /\.(?=\s|$)/g
const withoutStops = (text: string): string => plain(text).replace(STOP, '')

const lower = (text: string): string => plain(text).toLowerCase()

function read(language: string): Gazetteer {
  const { places, units } = indexPlaces(language)
  const organizations = indexOrganizations(language)
  const governments = new Map(
    readLexicon(language, 'governments').map((row) => [
      foldName(row.place ?? ''),
      { country: row.country ?? '', kind: row.kind ?? '' },
    ]),
  )
  return {
    language,
    place: (name) => placesNamed(places, name)[0] ?? null,
    places: (name) => placesNamed(places, name),
    units,
    organization: (name) => organizations.get(foldName(name)) ?? null,
    countries: readLexicon(language, 'places')
      .filter((row) => row.kind === 'country' && row.strength !== 'weak' && row.name === row.canonical)
      .map((row) => row.name ?? ''),
    seats: readLexicon(language, 'governments')
      .filter((row) => row.kind === 'seat')
      .map((row) => row.place ?? ''),
    governs: (place) => governments.get(foldName(place)) ?? null,
    demonyms: demonymsOf(language),
    ...personWords(language),
    ...organizationWords(language),
  }
}

type PersonWords = Pick<
  Gazetteer,
  | 'titles'
  | 'honorifics'
  | 'spelledOut'
  | 'courtesy'
  | 'courtesies'
  | 'regnal'
  | 'given'
  | 'firstNames'
  | 'kin'
  | 'family'
  | 'particles'
>
function personWords(language: string): PersonWords {
  const titles = readLexicon(language, 'titles').map((row) => ({ title: row.title ?? '', kind: row.kind ?? '' }))
  const courtesy = readLexicon(language, 'courtesy')
  const honorifics = titles.filter((row) => row.kind === 'honorific').map((row) => lower(row.title))
  const shortened = new Set(honorifics.filter((title) => title.endsWith('.')).map(withoutStops))
  return {
    // A title is also written small; a small noun written large may be a name.
    titles: phraseIndex(
      titles.flatMap((row) => [row, { ...row, title: lower(row.title) }, ...plural(row)]),
      (row) => row.title,
      withoutStops,
    ),
    honorifics: new Set(honorifics.map(withoutStops)),
    spelledOut: new Set(honorifics.filter((title) => !shortened.has(withoutStops(title)))),
    courtesy: new Map(courtesy.map((row) => [row.word ?? '', row.gender ?? ''])),
    courtesies: new Set(courtesy.filter((row) => row.title !== 'yes').map((row) => row.word ?? '')),
    regnal: new Set(courtesy.filter((row) => row.first_name === 'yes').map((row) => row.word ?? '')),
    given: namesOf(language, 'first'),
    firstNames: new Map(readLexicon(language, 'first_names').map(({ name = '', gender = '' }) => [name, gender])),
    kin: wordsOf(language, 'kin_nouns'),
    family: namesOf(language, 'last'),
    particles: wordsOf(language, 'name_particles'),
  }
}

const wordsOf = (language: string, list: string): Set<string> =>
  new Set(readLexicon(language, list).map((row) => row.word ?? ''))

const facilityHeads = (language: string, sure: string): Set<string> =>
  new Set(
    readLexicon(language, 'facility_heads')
      .filter((row) => row.sure === sure)
      .map((row) => row.word ?? ''),
  )

const groupsOf = (language: string): Gazetteer['groups'] =>
  phraseIndex(
    readLexicon(language, 'group_names').map(({ name = '' }) => ({ name })),
    ({ name }) => name,
  )

/** Names of several words, those of one word that no person and no place has, and the listed companies among them. */
function sureOrganizations(language: string): { name: string }[] {
  const names = new Set(readLexicon(language, 'person_names').map(({ name = '' }) => name))
  const places = new Set(readLexicon(language, 'places').map(({ name = '' }) => name))
  const first = new Set(readLexicon(language, 'first_names').map(({ name = '' }) => name))
  const isSure = (name: string) => !names.has(name) && !places.has(name) && !first.has(name.toLowerCase())
  const several = readLexicon(language, 'organizations').filter(({ name = '' }) => name.includes(' '))
  const clubs = readLexicon(language, 'clubs').filter(({ name = '' }) => name.includes(' '))
  const single = readLexicon(language, 'single_word_names').filter(({ name = '' }) => MIXED.test(name))
  return [...several, ...clubs, ...single].map(({ name = '' }) => ({ name })).filter(({ name }) => isSure(name))
}

/** A word with small letters: one in capitals is any word of a heading. */
const MIXED = /\p{Ll}/u

type OrganizationWords = Pick<
  Gazetteer,
  | 'legalForms'
  | 'heads'
  | 'inNames'
  | 'eventHeads'
  | 'facilityHeads'
  | 'smallEventHeads'
  | 'placeHeads'
  | 'buildings'
  | 'groups'
  | 'productNouns'
  | 'knownOrganizations'
  | 'clubs'
  | 'listedOrganizations'
>
function organizationWords(language: string): OrganizationWords {
  const forms = readLexicon(language, 'org_forms')
  const ofKind = (kind: string) =>
    new Set(forms.filter((row) => row.kind === kind).map((row) => foldName(row.form ?? '')))
  const endings = readLexicon(language, 'company_endings').map((row) => row.ending ?? '')
  return {
    legalForms: new Set([...Array.from(ofKind('legal'), (form) => form.toLowerCase()), ...endings]),
    heads: ofKind('head'),
    inNames: wordClasses(readLexicon(language, 'org_words'), ['small', 'office', 'of', 'bare', 'paper', 'trade']),
    eventHeads: new Set(readLexicon(language, 'event_heads').map((row) => foldName(row.word ?? ''))),
    smallEventHeads: new Set(
      readLexicon(language, 'event_heads')
        .filter((row) => row.small === 'yes')
        .map((row) => row.word ?? ''),
    ),
    placeHeads: wordsOf(language, 'place_heads'),
    facilityHeads: facilityHeads(language, 'yes'),
    buildings: facilityHeads(language, ''),
    groups: groupsOf(language),
    productNouns: wordsOf(language, 'product_nouns'),
    clubs: new Set(readLexicon(language, 'clubs').map(({ name = '' }) => name)),
    listedOrganizations: phraseIndex(sureOrganizations(language), ({ name }) => name),
    knownOrganizations: new Set(readLexicon(language, 'single_word_names').map(({ name = '' }) => name)),
  }
}

/** The lists of a language (ISO 639-1), read once. */
export const gazetteerOf = onceEach(read)
