import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sorter } from '../../pipeline/engine/sort.ts'
import { temporaryFolder } from '../command.ts'

const folder = temporaryFolder('sort')
let made = 0

/** An empty folder and a sorter in it. */
function sorterOf(lines: Iterable<string>, budget: number): { sorter: Sorter; files: () => string[] } {
  const own = path.join(folder, String(made++))
  mkdirSync(own)
  const sorter = new Sorter(path.join(own, 'lines'), budget)
  for (const line of lines) sorter.add(line)
  return { sorter, files: () => readdirSync(own) }
}

const line = fc.string({
  unit: fc.integer({ min: 9, max: 126 }).map((code) => (code === 10 ? '\t' : String.fromCharCode(code))),
})

test('lines come out as sorting them in memory gives them, however few fit, twice alike', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), fc.integer({ min: 0, max: 3000 }), (lines, budget) => {
      const { sorter, files } = sorterOf(lines, budget)
      const expected = [...lines].sort()
      expect([...sorter.sorted()]).toEqual(expected)
      expect([...sorter.sorted()]).toEqual(expected)
      sorter.close()
      expect(files()).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the order is that of the command sort in the C locale', () => {
  const lines = Array.from(
    { length: 500 },
    (_, i) => `${String.fromCharCode(33 + ((i * 7919) % 94))}\t${(i * 31) % 97}.${i}`,
  )
  const { sorter } = sorterOf(lines, 1000)
  const { stdout } = spawnSync('sort', { input: `${lines.join('\n')}\n`, env: { LC_ALL: 'C' }, encoding: 'utf8' })
  expect(`${[...sorter.sorted()].join('\n')}\n`).toBe(stdout)
  sorter.close()
})

test('more runs than may be open at a time are merged on the way, and lines longer than a chunk stay whole', () => {
  const lines = Array.from(
    { length: 300 },
    (_, i) => `${(i * 7919) % 300}`.padStart(3, '0') + 'x'.repeat(i === 9 ? 200_000 : 3),
  )
  const { sorter, files } = sorterOf(lines, 0)
  expect(files().length).toBeLessThan(64)
  expect([...sorter.sorted()]).toEqual([...lines].sort())
  sorter.close()
  expect(files()).toEqual([])
})

test('lines may be added after the first ones were read, and a reader may stop early', () => {
  const { sorter } = sorterOf(['c', 'a'], 0)
  for (const first of sorter.sorted()) {
    expect(first).toBe('a')
    break
  }
  sorter.add('b')
  expect([...sorter.sorted()]).toEqual(['a', 'b', 'c'])
  sorter.close()
})

test('nothing and one line are sorted too, and what fits into memory makes no file', () => {
  for (const lines of [[], ['one'], ['b', 'a']]) {
    const { sorter, files } = sorterOf(lines, 1000)
    expect([...sorter.sorted()]).toEqual([...lines].sort())
    expect(files()).toEqual([])
  }
})

test('a reader that throws leaves no file behind once the sorter is closed', () => {
  const { sorter, files } = sorterOf(['a', 'b', 'c'], 0)
  expect(() => {
    try {
      for (const first of sorter.sorted()) throw new Error(first)
    } finally {
      sorter.close()
    }
  }).toThrow('a')
  expect(files()).toEqual([])
})
