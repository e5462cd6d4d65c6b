import { foldName } from '../../../language/fold.ts'
import { type LexiconRow, type PhraseIndex, readLexicon } from '../../../lexicon.ts'
import { type Demonym, demonymsOf } from '../../demonyms.ts'
import { cell } from './words.ts'

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

/** What the lists of a language say of places. Keys are folded as `foldName` does. */
export interface PlaceLists {
  place(name: string): Place | null
  /** All that the list has of that name, the widest known first. */
  places(name: string): readonly Place[]
  /** Countries and their first-level units by all their names. */
  units: readonly NamedPlace[]
  /** Names of countries that are nothing else. */
  countries: readonly string[]
  /** Names of seats of government that stand for those who sit there. */
  seats: readonly string[]
  /** The country that a capital or seat of government stands for. */
  governs(place: string): { country: string; kind: string } | null
  /** Short forms of states and provinces that are read for them anywhere, as written. */
  shortStates: ReadonlySet<string>
  demonyms: PhraseIndex<Demonym>
}

export const CAPITALS = /^[^\p{Ll}]+$/u
const WORDS = /\p{L}+/gu

/** "XTOWN" as it stands in a running text. */
export const titled = (name: string): string =>
  name.replace(WORDS, (word) => word.charAt(0) + word.slice(1).toLowerCase())

/** The more of them, the wider known: which of several places of one name is meant where nothing else tells. */
const KINDS = ['country', 'territory', 'continent', 'capital', 'region', 'sea', 'subdivision', 'locality', 'feature']

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

export function placeLists(language: string): PlaceLists {
  const { places, units } = indexPlaces(language)
  const governments = new Map(
    readLexicon(language, 'governments').map((row) => [
      foldName(row.place ?? ''),
      { country: row.country ?? '', kind: row.kind ?? '' },
    ]),
  )
  return {
    place: (name) => placesNamed(places, name)[0] ?? null,
    places: (name) => placesNamed(places, name),
    units,
    countries: readLexicon(language, 'places')
      .filter((row) => row.kind === 'country' && row.strength !== 'weak' && row.name === row.canonical)
      .map((row) => row.name ?? ''),
    seats: readLexicon(language, 'governments')
      .filter((row) => row.kind === 'seat')
      .map((row) => row.place ?? ''),
    governs: (place) => governments.get(foldName(place)) ?? null,
    shortStates: new Set(
      readLexicon(language, 'state_abbreviations').flatMap(({ short = '', alone }) => (alone === 'yes' ? [short] : [])),
    ),
    demonyms: demonymsOf(language),
  }
}
