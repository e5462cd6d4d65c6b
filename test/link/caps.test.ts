import { describe, expect, test } from 'vitest'
import { CappedIndex } from '../../pipeline/capped_index.ts'
import { LineCounts } from '../../pipeline/clean/profiles/recurring_lines.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { clean } from '../built_in.ts'
import { toDocument } from '../document.ts'
import { linkRecords } from './link_records.ts'
import { entity, record } from './local.ts'

/** Code and message of what link tells of records. */
const issuesOf = async (records: readonly AnnotatedRecord[]): Promise<[string, string][]> =>
  (await linkRecords(records)).issues.map(({ code, message }) => [code, message])

test('an index keeps so many items a key, and tells how many it left out and where first', () => {
  const index = new CappedIndex<number>(2)
  for (const [key, item] of [
    ['a', 1],
    ['a', 1],
    ['a', 2],
    ['b', 1],
  ] as const)
    index.add(key, item)
  expect([index.get('a'), index.get('constructor'), index.capped]).toEqual([[1, 2], [], null])
  for (const [key, item] of [
    ['b', 2],
    ['b', 3],
    ['a', 3],
  ] as const)
    index.add(key, item)
  expect([index.get('b'), index.capped]).toEqual([[1, 2], { count: 2, limit: 2, word: 'b' }])
})

describe('link says where it did not compare all', () => {
  const persons = (count: number) =>
    Array.from({ length: count }, (_, i) => record(`${i}`, [entity(`Given${i} Tarn`, 'person')], `Text number ${i}`))
  const texts = (count: number) =>
    // The same hundred words, behind so many of their own that no two are near.
    Array.from({ length: count }, (_, i) => {
      const own = Array.from({ length: 60 }, (_, k) => `own${i}x${k}`)
      const shared = Array.from({ length: 100 }, (_, k) => `word${k}`)
      return record(`${i}`.padStart(4, '0'), [], [...own, ...shared].join(' '))
    })

  test('of a family name of more than 500 persons', async () => {
    expect(await issuesOf(persons(500))).toEqual([])
    const [issue, ...more] = await issuesOf(persons(503))
    expect(more).toEqual([])
    expect(issue?.[0]).toBe('NAMES_NOT_COMPARED')
    expect(issue?.[1]).toContain('More than 500 names have a word in common (first "tarn"); 3 times')
  })

  test('of texts with a part in common that more than 32 have', async () => {
    expect(await issuesOf(texts(20))).toEqual([])
    const issues = await issuesOf(texts(400))
    expect(issues.map(([code]) => code)).toEqual(['TEXTS_NOT_COMPARED'])
    expect(issues[0]?.[1]).toMatch(/^More than 32 documents .*; [1-9]\d* of them/)
  })
})

test('texts that are near to the first of a band are all compared, however many they are', async () => {
  const shared = Array.from({ length: 200 }, (_, k) => `word${k}`)
  const near = Array.from({ length: 60 }, (_, i) => record(`${i}`.padStart(3, '0'), [], `own${i} ${shared.join(' ')}`))
  const { issues, lines } = await linkRecords(near)
  expect(issues).toEqual([])
  expect(lines.filter((line) => 'duplicate_of' in line)).toHaveLength(59)
})

describe('clean says where it did not count or judge all', () => {
  const told = (publisher: string, from: number) => ({
    publisher,
    lines: [0, 1, 2].map((k) => ({ key: from + k, prose: false, length: 20 })),
  })

  test('of lines that fell out of the count', () => {
    const counts = new LineCounts(4)
    counts.add(told('a', 0))
    expect(counts.issues()).toEqual([])
    counts.add(told('b', 10))
    expect(counts.issues().map(({ code, message }) => [code, /: (\d+) /.exec(message)?.[1]])).toEqual([
      ['RECURRING_LINES_DROPPED', '6'],
    ])
  })

  test.each([
    [20_000, []],
    [20_001, ['LINES_NOT_JUDGED']],
  ])('of a text of %i blocks: %j', (count, codes) => {
    const text = Array.from({ length: count }, (_, i) => `Line ${i} of it.`).join('\n\n')
    const cleaned = clean.map({ document: toDocument(text), issues: [] }, { settings: DEFAULT_SETTINGS })
    expect('issues' in cleaned && cleaned.issues.map(({ code }) => code)).toEqual(codes)
  })
})
