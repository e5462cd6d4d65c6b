import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCountries } from './lexicons/countries.ts'
import { toDemonyms } from './lexicons/demonyms.ts'
import { toGovernments } from './lexicons/governments.ts'
import { toOrganizations, toOrgForms } from './lexicons/organizations.ts'
import { singleWords, toLeaders, toPersonNames, toTitles } from './lexicons/people.ts'
import { toPlaces } from './lexicons/places.ts'

/** Makes `seeds/lexicons/en/*.tsv` from a folder of licensed sources: `tsx scripts/lexicons.ts <sources> [<out>]`. */
const RIGOUR = ['opensanctions/rigour', 'MIT']
const FACTBOOK = ['factbook/factbook.json (The World Factbook)', 'CC0-1.0']
const PHOENIX = ['openeventdata/petrarch2 (Phoenix dictionaries)', 'MIT']
const PLOVER = ['ahalterman/NGEC (PLOVER agents)', 'MIT']
const TYPED = ['scripts/lexicons/typed, typed for newsledger', 'CC0-1.0']

type Rows = readonly object[]

/** Tab-separated, sorted by code units; an empty cell says that the source has no value. */
function toTsv(columns: string[], origins: string[][], rows: Rows): string {
  const head = origins.flatMap(([source, licence]) => [`# source: ${source}`, `# licence: ${licence}`])
  const lines = rows.map((row) => columns.map((column) => (row as Record<string, string>)[column] ?? '').join('\t'))
  return `${[...head, columns.join('\t'), ...[...new Set(lines)].sort()].join('\n')}\n`
}

function main([sources, out = fileURLToPath(new URL('../seeds/lexicons/en/', import.meta.url))]: string[]): void {
  if (!sources) throw new Error('usage: tsx scripts/lexicons.ts <folder of sources> [<folder to write>]')
  const countries = readCountries(sources)
  const demonyms = toDemonyms(countries)
  const places = toPlaces(sources, countries, new Set(demonyms.map((row) => row.demonym ?? '')))
  const notPeople = singleWords([...places.map((place) => place.name), ...demonyms.map((row) => row.demonym ?? '')])
  const files: [string, string[], string[][], Rows][] = [
    [
      'places',
      ['name', 'canonical', 'kind', 'wikidata_id', 'country_code', 'latitude', 'longitude', 'strength'],
      [RIGOUR, FACTBOOK, PHOENIX, TYPED],
      places,
    ],
    ['demonyms', ['demonym', 'country', 'country_code', 'form', 'ambiguous'], [FACTBOOK, TYPED], demonyms],
    ['governments', ['place', 'country', 'country_code', 'kind'], [FACTBOOK, TYPED], toGovernments(countries)],
    ['organizations', ['name', 'canonical', 'kind', 'wikidata_id'], [PHOENIX, TYPED], toOrganizations(sources)],
    ['org_forms', ['form', 'kind', 'generic'], [RIGOUR, TYPED], toOrgForms(sources)],
    ['titles', ['title', 'kind'], [RIGOUR, PLOVER, TYPED], toTitles(sources)],
    ['person_names', ['name', 'first', 'last'], [PHOENIX], toPersonNames(sources, notPeople)],
    [
      'leaders',
      ['name', 'family_name', 'title', 'office', 'country', 'country_code', 'since'],
      [FACTBOOK],
      toLeaders(countries),
    ],
  ]
  for (const [name, columns, origins, rows] of files) {
    writeFileSync(join(out, `${name}.tsv`), toTsv(columns, origins, rows))
    console.log(`${name}.tsv: ${rows.length} rows`)
  }
}

main(process.argv.slice(2))
