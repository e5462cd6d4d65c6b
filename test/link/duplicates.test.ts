import { expect, test } from 'vitest'
import { estimate, sign } from '../../pipeline/link/minhash.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { linkRecords } from './link_records.ts'
import { record } from './local.ts'

const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `word${from + i}`)
const text = (from: number, to: number): string => words(from, to).join(' ')
const duplicates = async (records: AnnotatedRecord[]) =>
  (await linkRecords(records)).lines.filter((line) => 'duplicate_of' in line)

test('a document whose kept words repeat an earlier one’s points at the first in document order', async () => {
  const records = [
    record('b', [], text(0, 200)),
    record('a/z', [], text(0, 200)),
    record('c', [], `${text(0, 200)}.\n`),
  ]
  expect(await duplicates(records)).toEqual([
    { document_id: 'doc_b', duplicate_of: 'doc_a/z' },
    { document_id: 'doc_c', duplicate_of: 'doc_a/z' },
  ])
})

test('a sentence more or less is a near-duplicate, half of the text is not', async () => {
  expect(await duplicates([record('a', [], text(0, 200)), record('b', [], text(8, 205))])).toHaveLength(1)
  expect(await duplicates([record('a', [], text(0, 200)), record('b', [], text(100, 300))])).toEqual([])
})

test('no duplicate points at another duplicate', async () => {
  const chain = [0, 12, 24, 36, 48].map((from) => record(`${from}`.padStart(2, '0'), [], text(from, from + 200)))
  const found = await duplicates(chain)
  const pointing = new Set(found.map(({ document_id }) => document_id))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ duplicate_of }) => pointing.has(duplicate_of))).toEqual([])
})

test('only kept blocks count, and documents without words repeat nothing', async () => {
  const removed = (one: AnnotatedRecord): AnnotatedRecord => ({
    ...one,
    blocks: one.blocks.map((block) => ({ ...block, kept: false, verdict: 'removed' })),
  })
  expect(await duplicates([removed(record('a', [], text(0, 50))), removed(record('b', [], text(0, 50)))])).toEqual([])
  expect(await duplicates([record('a', [], '—'), record('b', [], '—')])).toEqual([])
})

test('short texts are duplicates only where all their words are the same', async () => {
  expect(await duplicates([record('a', [], 'Rain again'), record('b', [], 'rain again!')])).toHaveLength(1)
  expect(await duplicates([record('a', [], 'Rain again'), record('b', [], 'Snow again')])).toEqual([])
})

test('signatures estimate the share of shingles in common', () => {
  expect(estimate(sign(words(0, 400)), sign(words(0, 400)))).toBe(1)
  expect(estimate(sign(words(0, 400)), sign(words(500, 900)))).toBe(0)
  const half = estimate(sign(words(0, 304)), sign(words(100, 404)))
  expect(Math.abs(half - 0.5)).toBeLessThan(0.12)
})

test('with four fifths of their runs of words in common two texts are near-duplicates, with three fifths they are not', async () => {
  const isNear = async (name: string, shift: number): Promise<boolean> => {
    const shifted = (by: number): string => Array.from({ length: 204 }, (_, i) => `${name}${i + by}`).join(' ')
    return (await duplicates([record('a', [], shifted(0)), record('b', [], shifted(shift))])).length === 1
  }
  const names = Array.from({ length: 20 }, (_, i) => `word${i}x`)
  // 200 runs of five words each: 178 of 222 in common, then 150 of 250.
  for (const name of names) expect([await isNear(name, 22), await isNear(name, 50)]).toEqual([true, false])
})

test('a run of five words is what texts are compared by', () => {
  const shared = (a: string, b: string): number => estimate(sign(a.split(' ')), sign(b.split(' ')))
  expect(shared('a b c d e', 'a b c d f')).toBe(0)
  expect(shared('a b c d e', 'x a b c d')).toBe(0)
  expect(Math.abs(shared('a b c d e', 'x a b c d e') - 1 / 2)).toBeLessThan(0.1)
  expect(shared('a b c d', 'a b c d')).toBe(1)
  expect(shared('a b c d', 'a b c')).toBe(0)
})

test('texts that are near to one text are all one with it, and point at the first of them', async () => {
  const texts = [
    ['a', 0],
    ['b', 50],
    ['c', 25],
  ] as const
  expect(await duplicates(texts.map(([path, from]) => record(path, [], text(from, from + 204))))).toEqual([
    { document_id: 'doc_b', duplicate_of: 'doc_a' },
    { document_id: 'doc_c', duplicate_of: 'doc_a' },
  ])
})
