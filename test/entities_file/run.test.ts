import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, newsledger, rowsOf, temporaryFolder } from '../command.ts'

const folder = temporaryFolder('entities-file')
const input = path.join(folder, 'in')
const list = path.join(folder, 'mine.csv')
const out = path.join(folder, 'out')

/** The example of the README, without what stands around it. */
const EXAMPLE = (
  /\n((?: {4}\S.*\n)*? {4}id,name,type,aliases,wikidata_id,only_in\n(?: {4}\S.*\n)+)/.exec(
    readFileSync('README.md', 'utf8'),
  )?.[1] ?? ''
).replace(/^ {4}/gm, '')

const BUSINESS = `Jane Doe, the head of Mercury, said on Monday that it would pay. "We will pay," Doe said.

People in the town had waited for the money since March, and many of them were angry about the long delay.
`
const SPORT = `Shares of nothing: fans of Mercury sang on Saturday after the match. Coach Tom Wills said that Mercury had played well.

People in the town had waited for the win since March, and many of them were glad about the end of the long wait.
`

const run = (to: string, ...args: string[]) =>
  newsledger(['run', input, '--out', to, '--jobs', '1', '--writers', 'json,csv,yaml', ...args])

beforeAll(() => {
  mkdirSync(path.join(input, 'sport'), { recursive: true })
  writeFileSync(path.join(input, 'business.txt'), BUSINESS)
  writeFileSync(path.join(input, 'sport', 'club.txt'), SPORT)
  writeFileSync(list, EXAMPLE)
  expect(run(out, '--entities', list)).toMatchObject({ code: 0 })
})

describe('the list of entities of the README', () => {
  test('splits one name by the folder of the article, and gives ids, names, types and items', () => {
    const rows = rowsOf(out, 'entities').map(({ entity_id, name, type, wikidata_id }) => [
      entity_id,
      name,
      type,
      wikidata_id,
    ])
    expect(rows).toContainEqual(['ent_mercury-works', 'Mercury Works', 'organization', ''])
    expect(rows).toContainEqual(['ent_mercury-fc', 'Mercury FC', 'organization', ''])
    expect(rows).toContainEqual(['ent_jane-doe', 'Jane Quill Doe', 'person', 'Q4242'])
    const clubs = rowsOf(out, 'mentions').filter(({ text }) => text === 'Mercury')
    expect(clubs.map(({ document_id, entity_id }) => [document_id?.slice(0, 9), entity_id])).toEqual([
      ['doc_busin', 'ent_mercury-works'],
      ['doc_sport', 'ent_mercury-fc'],
      ['doc_sport', 'ent_mercury-fc'],
    ])
  })

  test('is a valid output, and explain names the file and the row', () => {
    expect(newsledger(['validate', out])).toMatchObject({ code: 0 })
    const entity = newsledger(['explain', out, 'ent_mercury-fc']).stdout
    expect(entity).toContain('mine.csv, row 2: Mercury in sport/**')
    expect(entity).not.toContain('is of another version')
    const mention = rowsOf(out, 'mentions').find(({ text }) => text === 'Jane Doe')?.mention_id ?? ''
    expect(newsledger(['explain', out, mention]).stdout).toContain('mine.csv, row 3: Jane Doe')
  })

  test('in another order of rows, or named in the configuration, gives the same tables', () => {
    const [header, ...rows] = EXAMPLE.trimEnd().split('\n')
    const turned = path.join(folder, 'turned')
    mkdirSync(turned)
    writeFileSync(path.join(turned, 'mine.csv'), [header, ...rows.reverse()].join('\n'))
    writeFileSync(path.join(folder, 'config.yaml'), `entities: ${path.join(turned, 'mine.csv')}\n`)
    const again = path.join(folder, 'again')
    expect(run(again, '--config', path.join(folder, 'config.yaml'))).toMatchObject({ code: 0 })
    const [before, after] = [bytesOf(out), bytesOf(again)]
    expect([...after.keys()]).toEqual([...before.keys()])
    // The one file that knows the numbers of rows.
    const differing = [...before].filter(([file, bytes]) => !bytes.equals(after.get(file) as Buffer))
    expect(differing.map(([file]) => file)).toEqual([path.join('stages', 'entities.json')])
  })

  test('is part of the version of annotate and what comes after it, and of none before', () => {
    const plain = path.join(folder, 'plain')
    expect(run(plain)).toMatchObject({ code: 0 })
    const versionsOf = (place: string) =>
      (
        JSON.parse(readFileSync(path.join(place, 'run.json'), 'utf8')).stages as { stage: string; version: string }[]
      ).map(({ version }) => version)
    const [without, given] = [versionsOf(plain), versionsOf(out)]
    expect(given.map((version, i) => version === without[i])).toEqual([true, true, false, false])
    expect(JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8')).entities).toMatchObject({ file: 'mine.csv' })
  })

  test('is heard by the stage as a filter, too', () => {
    const cleaned = readFileSync(path.join(out, 'stages', 'clean.ndjson'), 'utf8')
    const { stdout } = newsledger(['stage', 'annotate', '--entities', list], { input: cleaned })
    expect(stdout).toBe(readFileSync(path.join(out, 'stages', 'annotate.ndjson'), 'utf8'))
  })
})

test('a list with a fault ends the run before it begins, with one line', () => {
  const bad = path.join(folder, 'bad.csv')
  writeFileSync(bad, 'id,name,type\na,Foo,firm\n')
  const { code, stderr } = run(path.join(folder, 'none'), '--entities', bad)
  expect(code).toBe(2)
  expect(stderr.trimEnd()).toBe(
    `newsledger: ${bad}: row 1: type is 'firm'; give one of person, organization, place, group, event, facility, product`,
  )
})

test('a list inside the output folder is refused', () => {
  const inside = path.join(out, 'mine.csv')
  expect(run(out, '--entities', inside)).toMatchObject({ code: 2, stderr: expect.stringContaining('--entities') })
})
