import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findDangers, programOf } from './dangers.ts'

/** Asks whose a field is before it is read. */
const OWN = ['pipeline/own_field.ts']

const files = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
  .map((file) => `pipeline/${file}`)
  // What runs in a browser is a program of its own.
  .filter((file) => !file.startsWith('pipeline/export/writers/report/page/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()

const CASES = 'pipeline/cases_of_the_lint.ts'
/** A line of source, and the rule that it breaks; null for one that is as it should be. */
const LINES: [line: string, rule: string | null][] = [
  ['export const a = table[word]', 'lookup'],
  ['export const b = table[word + "s"]', 'lookup'],
  ['export const c = table[word as "one"]', 'lookup'],
  ['export const d = (json as any)[word]', 'lookup'],
  ['export const e = process.env[word]', 'lookup'],
  ['export const f = ({ [word]: value, ...rest }: Record<string, number>) => [value, rest]', 'lookup'],
  ['export const g = () => { record[word] = 1 }', 'lookup'],
  ['export const h = word in table', 'in'],
  ['export const i = () => { for (const key in record) console.log(key) }', 'in'],
  ['export const j = Math.max(...numbers)', 'spread'],
  ['export const k = () => list.push(...numbers.map(Number))', 'spread'],
  ['export const l = new Set(...lists)', 'spread'],
  ['export const m = String.fromCharCode.apply(null, numbers)', 'spread'],
  ['export const n = Object.assign({}, json)', 'assign'],
  ['export const o = Math.max(...[1, ...numbers])', 'spread'],
  ['export const p = table["one"]', null],
  ['export const q = table[one]', null],
  ['export const r = numbers[numbers.length - 1]', null],
  ['export const s = names.get(word)', null],
  ['export const t = "one" in table', null],
  ['export const u = Math.max(...pair)', null],
  ['export const v = Math.max(...[1, 2])', null],
  ['export const w = [...numbers, ...numbers]', null],
  ['export const x = { ...table, [word]: 1 }', null],
  ['export const y = Object.hasOwn(table, word)', null],
  ['export const z = <Key extends keyof typeof table>(key: Key) => table[key]', null],
]
const DECLARED = `declare const word: string, one: 'one' | 'two', json: unknown, numbers: number[], lists: [][], list: number[]
declare const record: Record<string, number>, names: Map<string, number>, pair: [number, number]
const table = { one: 1, two: 2 }`

describe('names that come from an input, and lists of its length', () => {
  let found: ReturnType<typeof findDangers>
  beforeAll(() => {
    const cases = [DECLARED, ...LINES.map(([line]) => line)].join('\n')
    found = findDangers(programOf('tsconfig.build.json', { [CASES]: cases }), [...files, CASES], OWN)
  })

  test('are looked up in no plain object and spread over no call, anywhere in the pipeline', () => {
    expect(files.length).toBeGreaterThan(200)
    const broken = found.filter(({ file }) => file !== CASES)
    expect(broken.map(({ file, line, rule, text }) => `${file}:${line} ${rule}: ${text}`)).toEqual([])
  })

  test.each(LINES.map(([line, rule], i) => [line, rule, i] as const))('%s → %s', (_, rule, i) => {
    const at = DECLARED.split('\n').length + i + 1
    const rules = found.filter(({ file, line }) => file === CASES && line === at).map((danger) => danger.rule)
    expect([...new Set(rules)]).toEqual(rule === null ? [] : [rule])
  })
})
