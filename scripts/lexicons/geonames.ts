import { type City, readCities, readStateIds } from './cities.ts'
import type { Country } from './countries.ts'
import type { Place } from './places.ts'
import { readTyped } from './sources.ts'
import { fold } from './text.ts'

/** Countries whose codes of first-level units are those of ISO 3166-2. */
const ALIKE: ReadonlySet<string> = new Set(['us', 'ch'])

/** What GeoNames calls the first-level units, by Wikidata id. */
function admin1Codes(countries: readonly Country[]): Map<string, string> {
  const typed = new Map(readTyped('admin1').map((row) => [row.code, row.admin1_code ?? '']))
  return new Map(
    countries.map(({ code, territory }) => {
      const [country = '', unit = ''] = code.split('_')
      return [territory.qid, typed.get(code) ?? (ALIKE.has(country) ? unit.toUpperCase() : '')]
    }),
  )
}

const keyOf = (name: string, country: string): string => `${fold(name)}\t${country}`

/** Cities by each of their names, the largest first. */
function indexCities(cities: readonly City[]): Map<string, City> {
  const index = new Map<string, City>()
  const largest = cities.toSorted((a, b) => b.population - a.population)
  const namesOf = [(city: City) => [city.name], (city: City) => city.others]
  for (const names of namesOf)
    for (const city of largest)
      for (const name of names(city)) {
        const key = keyOf(name, city.country)
        if (!index.has(key)) index.set(key, city)
      }
  return index
}

/** Says of first-level units and capitals what GeoNames says of them. */
export function withGeoNames(places: readonly Place[], folder: string, countries: readonly Country[]): Place[] {
  const [codes, ids, cities] = [admin1Codes(countries), readStateIds(folder), indexCities(readCities(folder))]
  return places.map((place) => {
    if (place.kind === 'subdivision') {
      const admin1_code = codes.get(place.wikidata_id) ?? ''
      return { ...place, admin1_code, geoname_id: place.country_code === 'US' ? (ids.get(admin1_code) ?? '') : '' }
    }
    const name = place.canonical.replace(/, D\.C\.$/, '')
    const city = place.kind === 'capital' ? cities.get(keyOf(name, place.country_code)) : undefined
    if (!city) return place
    const [latitude, longitude] = [city.latitude, city.longitude].map((text) => String(Number(Number(text).toFixed(2))))
    return {
      ...place,
      admin1_code: city.admin1,
      geoname_id: city.id,
      latitude: latitude ?? '',
      longitude: longitude ?? '',
    }
  })
}
