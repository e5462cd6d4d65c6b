import { readLexicon } from '../../../lexicon.ts'
import { onceEach } from '../../../once.ts'
import { type Gazetteer, gazetteerOf } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'

/** Kinds of places that lie in a state. */
const SETTLED: ReadonlySet<string> = new Set(['city', 'locality'])

/** The names of states by `country.unit`, in countries whose cities are called with them, and the cities that are not. */
const statesOf = onceEach((language: string) => {
  const alone = readLexicon(language, 'cities_alone')
  const countries = new Set(alone.map((row) => row.country_code))
  const states = gazetteerOf(language).units.filter(
    ({ place }) => place.kind === 'subdivision' && countries.has(place.country_code ?? ''),
  )
  return {
    states: new Map(states.map(({ place }) => [keyOf(place), place.name])),
    alone: new Set(alone.map(({ name }) => name)),
  }
})

const keyOf = ({ country_code, admin1_code }: Place): string => `${country_code}.${admin1_code}`

/** What a place is called: as the lists have it, and "X, State" where that is how its country tells its cities apart. */
export function placeName(place: Place, { language }: Gazetteer): string {
  const { states, alone } = statesOf(language)
  const state = SETTLED.has(place.kind) && !alone.has(place.name) ? states.get(keyOf(place)) : undefined
  return state && state !== place.name ? `${place.name}, ${state}` : place.name
}
