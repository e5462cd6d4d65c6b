import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { newsledger, rowsOf, temporaryFolder } from '../command.ts'

const folder = temporaryFolder('lexicons')
const input = path.join(folder, 'in')
const out = path.join(folder, 'out')
/** Words that no list of ours has. */
const TEXT =
  'The barge brought 12 wendels of rice. Ada Stone quethed that they were late. They feast on Lanternfest 2020.\n'

/** A plug-in that adds rows to lists and nothing else. */
function plugin(lists: Readonly<Record<string, string>>): string {
  for (const [file, rows] of Object.entries(lists)) {
    mkdirSync(path.join(folder, 'lists', path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, 'lists', file), rows)
  }
  const module = path.join(folder, 'words.mjs')
  writeFileSync(
    module,
    `export default { name: 'words', version: '1.0.0', lexicons: [new URL('./lists/', import.meta.url)] }\n`,
  )
  return module
}

const found = (): unknown[] => [
  rowsOf(out, 'quantities').map(({ text, unit }) => [text, unit]),
  rowsOf(out, 'quotes').map(({ text, cue }) => [text, cue]),
  rowsOf(out, 'times').map(({ text, value }) => [text, value]),
]

beforeAll(() => {
  mkdirSync(input)
  writeFileSync(path.join(input, 'barge.txt'), TEXT)
})

test('rows that a plug-in adds to lists of a language change what is found, in every process', () => {
  newsledger(['run', input, '--out', out])
  expect(found()).toEqual([[['12', '']], [], []])
  const words = plugin({
    'en/units.tsv': 'form\tkind\tunit\tfactor\nwendels\tmass\twendel\t1\n',
    'en/speech_verbs.tsv': 'form\tlemma\tframe\nquethed\tquethe\tsay\n',
    'en/holidays.tsv': 'form\trule\nLanternfest\t10-12\n',
  })
  const ended = newsledger(['run', input, '--out', out, '--jobs', '2', '--plugin', words])
  expect(ended.code).toBe(0)
  expect(found()).toEqual([
    [['12 wendels', 'wendel']],
    [['they were late', 'quethed']],
    [['Lanternfest 2020', '2020-10-12']],
  ])
})
