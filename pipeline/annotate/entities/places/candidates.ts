import { foldName } from '../../../language/fold.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'
import { liesIn } from './beside.ts'
import { type City, citiesOf } from './cities.ts'
import { placeWordsOf } from './units.ts'

/** A place that a name may mean, and how widely it is known: the common logarithm of its inhabitants, of others what that is worth. */
export interface Candidate {
  place: Place
  weight: number
  /** A small city: needs more than its country to be meant. */
  isObscure: boolean
  /** A name that few use for a city that is not among the largest: it must be said beside it where it lies. */
  isFarFetched: boolean
}

/** Of kinds that have no number of inhabitants. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['country', 6.9],
  ['territory', 6.9],
  ['continent', 9],
  ['region', 8],
  ['sea', 8],
  ['capital', 5.5],
  ['subdivision', 6],
])
const OF_OTHERS = 5
/** What being a capital is worth, and what a foreign name costs. */
const CAPITAL = 0.7
const FOREIGN = 0.7
/** What it is worth that a list of what news name has a place of the name in that country. */
const FAME = 0.5
/** Thousands of inhabitants below which a city is not meant without a word of where it lies. */
const SMALL = 100
const SMALL_FOREIGN = 500

/** Names that are a country or larger: no city is asked for. */
const LARGE: ReadonlySet<string> = new Set(['country', 'territory', 'continent', 'region', 'sea'])

export const isLarge = ({ kind }: Place): boolean => LARGE.has(kind)

/** All that the lists have of a name, the widest known first. Names of countries are no cities unless `asked`. */
export function candidatesOf(name: string, gazetteer: Gazetteer, asked = false): Candidate[] {
  const listed = gazetteer.places(name)
  const cities = asked || !listed[0] || !isLarge(listed[0]) ? citiesNamed(name, gazetteer) : []
  const left = cities.filter(({ geoname_id }) => !listed.some((place) => place.geoname_id === geoname_id))
  // A list of other origin says of a city no more than the country, and that not always rightly.
  const rows = listed.filter(
    (place) => (cities.length === 0 || WEIGHTS.has(place.kind)) && (asked || !hasCityOfItsName(place, cities)),
  )
  const famous = new Set(listed.filter(({ kind }) => !WEIGHTS.has(kind)).map((place) => place.country_code))
  const found = left.map((city) => fromCity(city, famous))
  return [...rows.map((place) => fromList(place, cities)), ...found].sort((a, b) => b.weight - a.weight)
}

/** A city state, or a province that is called as its capital: the city is meant, unless more is said. */
const hasCityOfItsName = (place: Place, cities: readonly City[]): boolean =>
  place.kind === 'subdivision' &&
  cities.some((city) => liesIn(city, place) && foldName(city.name) === foldName(place.name))

/** "X City" is X where no city is called so. */
function citiesNamed(name: string, { language }: Gazetteer): City[] {
  const [own, words] = [citiesOf(language), name.split(' ')]
  const found = own(name)
  const isCity = words.length > 1 && placeWordsOf(language).city.has(words.at(-1) ?? '')
  return found.length === 0 && isCity ? own(words.slice(0, -1).join(' ')) : found
}

function fromList(place: Place, cities: readonly City[]): Candidate {
  const city = cities.find(({ geoname_id }) => geoname_id === place.geoname_id)
  const weight = city ? weightOf(city) + CAPITAL : (WEIGHTS.get(place.kind) ?? OF_OTHERS)
  return { place, weight, isObscure: !WEIGHTS.has(place.kind), isFarFetched: false }
}

function fromCity(city: City, famous: ReadonlySet<string | null>): Candidate {
  const { population, isForeign, ...place } = city
  return {
    place,
    weight: weightOf(city) - (isForeign ? FOREIGN : 0) + (famous.has(city.country_code) ? FAME : 0),
    isObscure: population < SMALL,
    isFarFetched: isForeign && population < SMALL_FOREIGN,
  }
}

const weightOf = ({ population }: City): number => Math.log10(Math.max(1, population) * 1000)
