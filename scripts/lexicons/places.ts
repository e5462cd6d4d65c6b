import { type Country, factbookNames, isoCode } from './countries.ts'
import { readActors, readTyped } from './sources.ts'
import { fold, isEnglishName, titleCase } from './text.ts'

export interface Place {
  name: string
  canonical: string
  kind: string
  wikidata_id: string
  country_code: string
  admin1_code: string
  geoname_id: string
  latitude: string
  longitude: string
  strength: string
}

/** A weak alias is kept if it is the country's name with such a word, each word capitalised: the source's other weak ones are foreign or wrong. */
const ENGLISH_WORDS = /\b(Republic|Kingdom|State|States|Islands?|Federation|Union|Territory|Commonwealth|Province)\b/
const CAPITALISED = /^(?:[A-Z][A-Za-z.']*|of|the|and|[ -])+$/
const NOT_AN_ALIAS = /[(,]|^[a-z]|^THE |^The |[A-Z]{5}| Citizen/
const FEATURE =
  /\b(RIVER|MOUNT|MOUNTAINS?|MTS?|SEA|GULF|BAY|DESERT|ISLANDS?|PENINSULA|LAKE|STRAITS?|VALLEY|ALPS|CANAL|CAPE)\b/
const NOT_A_PLACE = /\b(WALL|TREE|WAY|CITY OF|STATE OF|EMPIRE|LAND OF|BIG)\b|STATE$|[(){}]|[^A-Z' .-]/

const kindOf = ({ code, territory }: Country): string => {
  if (code.includes('_')) return 'subdivision'
  return territory.is_country && !territory.parent ? 'country' : 'territory'
}

const isWeakAlias = (name: string, country: Country): boolean =>
  ENGLISH_WORDS.test(name) && CAPITALISED.test(name) && name.includes(country.name) && !name.includes(' -')

/** Names of one territory that an English text may use. */
function aliases(country: Country): Map<string, string> {
  const { territory, factbook } = country
  const found = new Map<string, string>()
  for (const name of territory.names_weak) if (isWeakAlias(name, country)) found.set(name, 'weak')
  const strong = [territory.full_name, ...territory.names_strong, ...(factbook ? factbookNames(factbook) : [])]
  for (const name of strong) if (isEnglishName(name)) found.set(name, 'strong')
  for (const name of [...found.keys()]) if (NOT_AN_ALIAS.test(name) || name.length < 4) found.delete(name)
  return found.set(country.name, territory.is_historical ? 'weak' : 'strong')
}

/** A subdivision never takes the name of a country or capital away: such an alias of it is weak. */
function territoryRows(countries: Country[], capitals: Place[]): Place[] {
  const states = new Set([...capitals, ...countries.filter(({ code }) => !code.includes('_'))].map(({ name }) => name))
  return countries.flatMap((country) =>
    [...aliases(country)]
      .filter(([name]) => name === country.name || !states.has(name))
      .map(([name, strength]) =>
        toPlace(country, name, states.has(name) && country.code.includes('_') ? 'weak' : strength),
      ),
  )
}

/** Capitals, each under its name and its other spellings; a city that is its own state is that state's row. */
function capitalRows(countries: Country[]): Place[] {
  const cities = new Map(
    countries
      .filter(({ code }) => code.includes('_'))
      .map((city) => [`${city.name}\t${isoCode(city)}`, city.territory.qid]),
  )
  const typed = readTyped('capitals')
  return countries.flatMap((country) =>
    country.capitals
      .filter(({ name }) => name !== country.name)
      .flatMap((capital) => {
        const spellings = typed.filter((row) => row.capital === capital.name && row.country_code === isoCode(country))
        const qid =
          spellings.find((row) => row.wikidata_id)?.wikidata_id ??
          cities.get(`${capital.name}\t${isoCode(country)}`) ??
          ''
        const row = {
          ...toPlace(country, capital.name, 'strong'),
          ...capital,
          canonical: capital.name,
          kind: 'capital',
          wikidata_id: qid,
        }
        return [row, ...spellings.map(({ alias = '' }) => ({ ...row, name: alias }))]
      }),
  )
}

function typedRows(countries: Country[]): Place[] {
  const byCode = new Map(countries.map((country) => [country.code, country]))
  const regions = (readTyped('regions') as unknown as Place[]).map((row) => ({
    ...row,
    country_code: '',
    admin1_code: '',
    geoname_id: '',
    latitude: '',
    longitude: '',
    strength: 'strong',
  }))
  const spellings = readTyped('aliases').flatMap((row) => {
    const country = byCode.get(row.code ?? '')
    return country ? [toPlace(country, row.alias ?? '', row.strength ?? '')] : []
  })
  return [...regions, ...spellings]
}

const keyOf = (place: Place): string => [place.name, place.kind, place.wikidata_id || place.country_code].join('\t')

/** One row a name and bearer. A city that is a subdivision too stands as the capital; localities only where the name is new. */
export function toPlaces(folder: string, countries: Country[], demonyms: ReadonlySet<string>): Place[] {
  const capitals = capitalRows(countries)
  const cities = new Set(capitals.map(({ wikidata_id }) => wikidata_id).filter((id) => id !== ''))
  const territories = territoryRows(
    countries.filter(({ territory }) => !cities.has(territory.qid)),
    capitals,
  )
  const rows = [...typedRows(countries), ...capitals, ...territories]
  const refused = new Set(rows.filter(({ strength }) => strength === 'no').map(keyOf))
  const kept = rows.filter((row) => !refused.has(keyOf(row)) && !demonyms.has(row.name))
  const places = [...new Map(kept.toReversed().map((row) => [keyOf(row), row])).values()]
  const known = new Set(places.map(({ name }) => fold(name)))
  return [
    ...places,
    ...toLocalities(folder, countries).filter(({ name }) => !known.has(fold(name)) && !demonyms.has(name)),
  ]
}

const toPlace = (country: Country, name: string, strength: string): Place => ({
  name,
  canonical: country.name,
  kind: kindOf(country),
  wikidata_id: country.territory.qid,
  country_code: isoCode(country),
  admin1_code: '',
  geoname_id: '',
  latitude: '',
  longitude: '',
  strength,
})

/** Cities, provinces, rivers: what the dictionary lists after a country's capital (before it stand spellings of the country). */
function toLocalities(folder: string, countries: Country[]): Place[] {
  const actors = readActors(folder, 'phoenix_countries.jsonl').filter(({ codes }) =>
    /^[A-Z]{3}$/.test(codes[0]?.code ?? ''),
  )
  const byName = new Map(
    countries.flatMap((country) =>
      [country.name, country.territory.name, country.territory.full_name].map((name) => [fold(name), country] as const),
    ),
  )
  return actors.flatMap((actor) => {
    const country = byName.get(fold(actor.name))
    const capitals = new Set(country?.capitals.map((capital) => fold(capital.name)))
    const from = actor.aliases.findIndex((alias) => capitals.has(fold(alias)))
    if (!country || from < 0) return []
    return actor.aliases
      .slice(from + 1)
      .filter((alias) => alias.length > 3 && !NOT_A_PLACE.test(alias))
      .map((alias) => ({
        ...toPlace(country, titleCase(alias), 'weak'),
        canonical: titleCase(alias),
        kind: FEATURE.test(alias) ? 'feature' : 'locality',
        wikidata_id: '',
      }))
  })
}
