import { type Country, isoCode } from './countries.ts'
import { readTyped } from './sources.ts'

/** Capitals and seats whose names stand for a government. */
export function toGovernments(countries: Country[]): Record<string, string>[] {
  const current = countries.filter((country) => isoCode(country) !== '' && !country.code.includes('_'))
  const byName = new Map(current.map((country) => [country.name, isoCode(country)]))
  const capitals = current
    .filter((country) => country.territory.is_country)
    .flatMap((country) => country.capitals.map(({ name }) => ({ place: name, country: country.name, kind: 'capital' })))
  const spellings = readTyped('capitals').flatMap(({ alias = '', capital, country_code }) =>
    capitals
      .filter((row) => row.place === capital && byName.get(row.country) === country_code)
      .map((row) => ({ ...row, place: alias })),
  )
  const rows = [
    ...capitals,
    ...spellings,
    ...(readTyped('seats') as { place: string; country: string; kind: string }[]),
  ]
  return [
    ...new Map(
      rows.map((row) => [`${row.place}\t${row.country}`, { ...row, country_code: byName.get(row.country) ?? '' }]),
    ).values(),
  ]
}
