import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { foldName, plain } from '../../pipeline/language/fold.ts'
import { readTyped } from './sources.ts'

/** A row of GeoNames' `cities15000`. `population` in persons. */
export interface City {
  id: string
  name: string
  country: string
  admin1: string
  latitude: string
  longitude: string
  population: number
  others: string[]
}

/** Names that English texts may print: Latin letters, begun with a capital. */
const PRINTED = /^\p{Lu}[\p{Script=Latin}'’. -]{2,39}$/u
/** The kind of places in the gazetteer of Wikipedia's titles. */
const PLACE = '11'

export function readCities(folder: string): City[] {
  const lines = gunzipSync(readFileSync(join(folder, 'cities15000.tsv.gz')))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => {
    const [
      id = '',
      name = '',
      country = '',
      admin1 = '',
      latitude = '',
      longitude = '',
      population = '',
      ,
      others = '',
    ] = line.split('\t')
    return { id, name, country, admin1, latitude, longitude, population: Number(population), others: others.split('|') }
  })
}

/** Names that Wikipedia has an article of a place under: other names of a city are transliterations into every language. */
function knownPlaces(folder: string, asked: ReadonlySet<string>): Set<string> {
  const rows = gunzipSync(readFileSync(join(folder, 'name_gazetteer.tsv.gz')))
    .toString()
    .split('\n')
  return new Set(
    rows.flatMap((row) => {
      const [name = '', kinds = ''] = row.split('\t')
      return asked.has(name) && kinds.split(',').includes(PLACE) ? [name] : []
    }),
  )
}

/** The state of a country that GeoNames knows by its id: only those of the USA come with one. */
export const readStateIds = (folder: string): Map<string, string> =>
  new Map(
    Object.values(
      JSON.parse(readFileSync(join(folder, 'us_states.json'), 'utf8')) as Record<
        string,
        { code: string; geonameid: number }
      >,
    ).map(({ code, geonameid }) => [code, String(geonameid)]),
  )

interface TypedName {
  name: string
  preferred: boolean
}

/** English names typed by hand, by the city's id: the largest city of that name in that country. */
function typedNames(cities: readonly City[]): Map<string, TypedName[]> {
  const largest = new Map<string, City>()
  for (const city of cities) {
    const key = `${city.name}\t${city.country}`
    if ((largest.get(key)?.population ?? -1) < city.population) largest.set(key, city)
  }
  const names = new Map<string, TypedName[]>()
  for (const row of readTyped('cities')) {
    const city = largest.get(`${row.city}\t${row.country_code}`)
    if (!city) throw new Error(`typed/cities.tsv: no city ${row.city} in ${row.country_code}`)
    names.set(city.id, [...(names.get(city.id) ?? []), { name: row.name ?? '', preferred: row.preferred === 'yes' }])
  }
  return names
}

const thousands = (population: number): string => String(Math.round(population / 1000))
/** Two digits are a kilometre. */
const degrees = (text: string): string => String(Number(Number(text).toFixed(2)))
/** Countries whose names GeoNames transliterates with marks that English texts leave out. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  'AE AF BD BH CN DZ EG IL IN IQ IR JO JP KP KR KW LB LK LY MM NP OM PK PS QA RU SA SD SY TN UA UZ YE'.split(' '),
)
const SOFT_SIGNS = /['’ʼ]+(?![\p{L}])/gu

/** Countries whose cities English texts call by their own names: other names are nicknames and forgotten ones. */
const ENGLISH: ReadonlySet<string> = new Set('AU CA GB IE NZ US'.split(' '))

const englishName = ({ name, country }: City): string =>
  TRANSLITERATED.has(country) ? plain(name).replace(SOFT_SIGNS, '') : name

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** How newspapers shorten the first word of a name. */
const SHORT: readonly (readonly [string, string])[] = [
  ['Fort ', 'Ft. '],
  ['Mount ', 'Mt. '],
  ['Saint ', 'St. '],
  ['St. ', 'Saint '],
]

const shortened = (name: string): string[] =>
  SHORT.flatMap(([full, short]) => (name.startsWith(full) ? [short + name.slice(full.length)] : []))

/**
 * Lines sorted by their bytes: a city (folded name, name, country, admin1, latitude, longitude, thousands of inhabitants, GeoNames id) or
 * another name of one (folded, the city's folded name, its id, `typed` or nothing).
 */
export function toCityLines(folder: string): string[] {
  const cities = readCities(folder)
  const typed = typedNames(cities)
  const known = knownPlaces(
    folder,
    new Set(cities.flatMap(({ others }) => others.filter((name) => PRINTED.test(name)))),
  )
  const lines = cities.flatMap((city) => {
    const own = typed.get(city.id) ?? []
    const name = own.find(({ preferred }) => preferred)?.name ?? englishName(city)
    const key = foldName(name)
    const { country, admin1, latitude, longitude, population, id } = city
    const line = [key, name, country, admin1, degrees(latitude), degrees(longitude), thousands(population), id]
    const others = ENGLISH.has(country) ? [] : city.others.filter((other) => known.has(other))
    const aliases = new Map(others.map((other) => [foldName(other), '']))
    for (const other of [city.name, ...shortened(name), ...own.map((row) => row.name)])
      aliases.set(foldName(other), 'typed')
    aliases.delete(key)
    return [line, ...Array.from(aliases, ([alias, how]) => [alias, key, id, how])].map((cells) => cells.join('\t'))
  })
  return Array.from(new Set(lines)).sort(byBytes)
}
