import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, newsledger, temporaryFolder } from './command.ts'

const folder = temporaryFolder('reuse')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')
const TELLING = 'The council of Ashford opened a new bridge on Monday, its mayor said. It cost 4 million pounds.'
const FOOTER = 'Follow the Ashford Courier for more stories from your town.'

const put = (name: string, text: string): void => writeFileSync(path.join(input, name), text)
const describeAll = (dates: Record<string, string>): void =>
  put(
    'metadata.csv',
    [
      'source_path,published_date,publisher',
      ...Object.entries(dates).map(([name, date]) => `${name},${date},Ashford Courier`),
    ].join('\n'),
  )
const DATES = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`n${i}.txt`, `2021-03-0${i + 1}`]))

/** What `run.json` says of reuse, after a run whose bytes are those of one that makes all anew. */
function runAgain(args: string[] = [], env: Record<string, string> = {}): Record<string, number> | null {
  const all = ['run', input, '--out', out, '--quiet', ...args]
  expect(newsledger(all, { env }).code).toBe(0)
  const made = bytesOf(out)
  const { reuse } = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
  const anew = path.join(folder, 'anew')
  newsledger(['run', input, '--out', anew, '--quiet', '--full-refresh', ...args], { env })
  const fresh = bytesOf(anew)
  expect([...made.keys()]).toEqual([...fresh.keys()])
  expect([...made].filter(([file, bytes]) => !fresh.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([])
  return reuse
}

describe('a run into the folder of the run before', () => {
  beforeAll(() => {
    mkdirSync(input)
    for (const name of Object.keys(DATES))
      put(name, `${TELLING}\n\nThis was number ${name} of its stories.\n\n${FOOTER}`)
    describeAll(DATES)
    newsledger(['run', input, '--out', out, '--quiet'])
  })

  test('takes over every article that is as it was', () => {
    expect(runAgain()).toEqual({ reused: 7, added: 0, changed: 0, gone: 0 })
  })

  test('makes anew what was added, changed, renamed or dated otherwise, and forgets what is gone', () => {
    put('n1.txt', 'A storm took the roof of a school in Dover on Friday. Nobody was hurt, police said.')
    renameSync(path.join(input, 'n2.txt'), path.join(input, 'b2.txt'))
    rmSync(path.join(input, 'n3.txt'))
    put('n55.txt', 'The chief executive of Tarmont Foods, Lena Ortiz, resigned on Tuesday.')
    const { 'n2.txt': second, 'n3.txt': third, ...others } = DATES
    describeAll({ ...others, 'b2.txt': '2021-03-03', 'n4.txt': '2021-04-05' })
    expect(runAgain()).toEqual({ reused: 3, added: 2, changed: 2, gone: 2 })
  })

  test('asks the rules again where something else recurs in the articles', () => {
    for (let i = 0; i < 4; i++)
      put(`n7${i}.txt`, `The ferry to Calais was late on day ${i}, passengers said.\n\nAll rights reserved, ${i}.`)
    const dates = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`n7${i}.txt`, '2021-03-09']))
    describeAll({ ...DATES, ...dates })
    expect(runAgain()).toMatchObject({ added: 4, gone: 0 })
  })

  test('takes over nothing that other settings decide, and all where they decide only what is written', () => {
    expect(runAgain([], { NEWSLEDGER_MAX_ANNOTATED_CHARACTERS: '80' })).toBeNull()
    expect(runAgain(['--claims-from', '0.9'])).toBeNull()
    expect(runAgain(['--claims-from', '0.2'])).toMatchObject({ changed: 0, added: 0, gone: 0 })
  })

  test('takes over nothing from files that somebody changed', () => {
    const file = path.join(out, 'stages', 'annotate.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('bridge', 'brigde'))
    expect(runAgain(['--force'])).toBeNull()
  })
})
