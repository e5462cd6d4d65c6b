import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, describe, expect, test } from 'vitest'
import { readSources, stageVersions } from '../../pipeline/engine/version.ts'
import { DEFAULT_SETTINGS, STAGES, type StageName } from '../../pipeline/stage.ts'
import { temporaryFolder } from '../command.ts'

const copy = temporaryFolder('versions')
for (const room of ['pipeline', 'schemas', 'seeds/lexicons', 'package.json'])
  cpSync(room, path.join(copy, room), { recursive: true })
for (const manifest of globSync('node_modules/{*,@*/*}/package.json')) {
  mkdirSync(path.dirname(path.join(copy, manifest)), { recursive: true })
  cpSync(manifest, path.join(copy, manifest))
}
afterAll(() => rmSync(copy, { recursive: true }))

const before = stageVersions(DEFAULT_SETTINGS, [], {}, copy)
const changed = (settings = DEFAULT_SETTINGS): StageName[] => {
  const after = stageVersions(settings, [], {}, copy)
  return STAGES.filter((stage) => after[stage] !== before[stage])
}
const from = (stage: StageName): readonly StageName[] => STAGES.slice(STAGES.indexOf(stage))

/** A file of each room, and the first stage whose output may be another when it changes; null for none. */
const ROOMS: [file: string, first: StageName | null][] = [
  ['pipeline/ingest/index.ts', 'ingest'],
  ['pipeline/ingest/json/index.ts', 'ingest'],
  ['pipeline/ingest/html/title.ts', 'ingest'],
  ['pipeline/clean/cues.ts', 'clean'],
  ['pipeline/clean/profiles/recurring_lines.ts', 'clean'],
  ['pipeline/clean/rules/trailing/weights.json', 'clean'],
  ['pipeline/clean/rules/layout/model/layout.json', 'clean'],
  ['pipeline/clean/rules/lines/model/lines.json', 'clean'],
  ['pipeline/annotate/quotes/en/cue.ts', 'annotate'],
  ['pipeline/language/dates.ts', 'ingest'],
  ['pipeline/language/fold.ts', 'annotate'],
  ['pipeline/language/en/tagger.ts', 'annotate'],
  ['pipeline/language/model/en-parser.bin', 'annotate'],
  ['pipeline/link/minhash.ts', 'link'],
  ['pipeline/export/writers/csv.ts', 'export'],
  ['pipeline/lexicon.ts', 'ingest'],
  ['pipeline/record/issue.ts', 'ingest'],
  ['pipeline/record/codec.ts', 'ingest'],
  ['pipeline/engine/sort_line.ts', 'link'],
  ['pipeline/engine/pool.ts', null],
  ['pipeline/cli.ts', null],
  ['pipeline/record/records.ts', null],
  ['pipeline/export/check/spans.ts', null],
  ['schemas/records/clean.schema.json', 'clean'],
  ['schemas/records/definitions.schema.json', 'ingest'],
  ['schemas/tables/quotes.schema.json', 'export'],
  ['seeds/lexicons/en/bylines.tsv', 'ingest'],
  ['seeds/lexicons/fr/captions.tsv', 'clean'],
  ['seeds/lexicons/en/number_words.tsv', 'annotate'],
  ['seeds/lexicons/en/places.tsv', 'annotate'],
]

describe('a change of one file changes the versions of the stages that reach it, and of those behind them', () => {
  test.each(ROOMS)('%s: from %s on', (file, first) => {
    const place = path.join(copy, file)
    const held = readFileSync(place)
    appendFileSync(place, '\n')
    const stages = changed()
    writeFileSync(place, held)
    expect(stages).toEqual(first === null ? [] : from(first))
    expect(changed()).toEqual([])
  })
})

describe('a dependency of another version changes the stages that import it, in whatever many steps', () => {
  test.each<[string, StageName]>([
    ['eld', 'ingest'],
    ['domhandler', 'ingest'],
    ['csv-stringify', 'export'],
  ])('%s: from %s on', (name, first) => {
    const place = path.join(copy, 'node_modules', name, 'package.json')
    const held = readFileSync(place, 'utf8')
    writeFileSync(place, JSON.stringify({ ...JSON.parse(held), version: '99.0.0' }))
    const stages = changed()
    writeFileSync(place, held)
    expect(stages).toEqual(from(first))
  })
})

test('what no stage imports may be of any version', () => {
  const place = path.join(copy, 'node_modules/vitest/package.json')
  writeFileSync(place, JSON.stringify({ ...JSON.parse(readFileSync(place, 'utf8')), version: '99.0.0' }))
  expect(changed()).toEqual([])
})

test('another setting changes every stage, but one that is first read by link', () => {
  expect(changed({ ...DEFAULT_SETTINGS, language: 'fr' })).toEqual([...STAGES])
  expect(changed({ ...DEFAULT_SETTINGS, claims_from: 0.9 })).toEqual(['link', 'export'])
})

test('the build writes down what the sources say', () => {
  expect(JSON.parse(readFileSync('dist/versions.json', 'utf8'))).toEqual(readSources())
})
