import { type FactbookCountry, readFactbook, readTerritories, readTyped, type Territory } from './sources.ts'
import { fold, isEnglishName } from './text.ts'

/** A country with what every list needs of it. */
export interface Country {
  code: string
  name: string
  territory: Territory
  factbook: FactbookCountry | undefined
  capitals: Capital[]
}

interface Capital {
  name: string
  latitude: string
  longitude: string
}

const DEGREES = /(\d{1,2}) (\d{1,2}) ?([NS]), (\d{1,3}) (\d{1,2}) ?([EW])/
const NO_CAPITAL = /^(no official|administered)/
/** `35 41 N, 139 45 E` → decimal degrees with two digits; empty where the source has none. */
function toDegrees(text: string): { latitude: string; longitude: string } {
  const match = DEGREES.exec(text)
  if (!match) return { latitude: '', longitude: '' }
  const decimal = (degrees = '', minutes = '', hemisphere = '') =>
    (
      (Number(degrees) + Math.min(Number(minutes), 59) / 60) *
      (hemisphere === 'S' || hemisphere === 'W' ? -1 : 1)
    ).toFixed(2)
  return { latitude: decimal(match[1], match[2], match[3]), longitude: decimal(match[4], match[5], match[6]) }
}

/** The first capital has the coordinates; others (seats of a court or parliament) come without. */
function toCapitals(country: FactbookCountry): Capital[] {
  const text = country.capital ?? ''
  if (text === '' || NO_CAPITAL.test(text)) return []
  const names = text
    .replace(/ in [A-Z]\w+ \(([A-Z]\w+) in [A-Z]\w+\)/, '')
    .replace(/; note.*/, '')
    .split(/[;,](?![^(]*\))(?! D\.C\.)/)
    .map((part) =>
      part
        .replace(/\(.*?\)/g, '')
        .replace(/ is the .*/, '')
        .trim(),
    )
    .filter((name) => isEnglishName(name) && !name.includes(' located '))
  return names.map((name, i) => ({
    name,
    ...(i === 0 ? toDegrees(country.capital_coords) : { latitude: '', longitude: '' }),
  }))
}

export function readCountries(folder: string): Country[] {
  const canonical = new Map(readTyped('canonical').map((row) => [row.code, row.name]))
  const territories = readTerritories(folder)
  const byName = new Map<string, Territory>()
  const strong = (t: Territory) => [t.name, t.full_name, canonical.get(t.code) ?? t.name]
  for (const t of [...territories].reverse())
    for (const name of [...t.names_weak, ...t.names_strong]) byName.set(fold(name), t)
  for (const t of [...territories].sort((a, b) => Number(a.is_country) - Number(b.is_country)))
    for (const name of strong(t)) byName.set(fold(name), t)
  const factbook = new Map<string, FactbookCountry>()
  for (const row of readFactbook(folder)) {
    const territory = factbookNames(row)
      .map((name) => byName.get(fold(name)))
      .find((t) => t !== undefined)
    if (territory) factbook.set(territory.code, row)
  }
  return territories.map((territory) => {
    const row = factbook.get(territory.code)
    const name = canonical.get(territory.code) ?? territory.name.replace(/ \(.*\)$/, '')
    return { code: territory.code, name, territory, factbook: row, capitals: row ? toCapitals(row) : [] }
  })
}

export const factbookNames = (row: FactbookCountry): string[] =>
  ['conventional long form', 'conventional short form', 'abbreviation']
    .flatMap((key) => (row.names[key] ?? '').replace(/; note.*| \(.*?\)/g, '').split(/[;,]| or /))
    .map((name) => name.replace(/^The /, '').trim())
    .filter((name) => isEnglishName(name) && name !== 'none')

/** ISO 3166-1 alpha-2 code in upper case; a subdivision has its country's; states that are no more have none. */
export const isoCode = ({ code, territory }: Country): string => {
  const first = code.split('_')[0] ?? ''
  return first.length === 2 && !territory.is_historical ? first.toUpperCase() : ''
}
