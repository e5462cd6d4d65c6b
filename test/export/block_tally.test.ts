import { expect, it } from 'vitest'
import { openBlockTally } from '../../pipeline/export/block_tally.ts'
import { exported } from './fixture.ts'
import { toRecord, toStory } from './records.ts'

const block = (rule: string, start: number, end: number, kept = false) => ({
  block_id: `doc_a:b${start}`,
  kept,
  rule,
  start,
  end,
})

it('blocks are counted by what became of them, and removed ones by their rule, the most frequent first', () => {
  const tally = openBlockTally()
  for (const row of [
    block('body', 0, 10, true),
    block('b', 10, 11),
    block('c', 11, 12),
    block('a', 12, 13),
    block('c', 13, 20),
  ])
    tally.add(row)
  expect(tally.toCounts()).toEqual({
    ...{ kept: 1, removed: 4, kept_characters: 10, characters: 20, example: 'doc_a:b10' },
    rules: [
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ],
  })
})

it('export tells how many blocks its tables hold', async () => {
  const { record, links } = toStory()
  const { blocks, rows } = await exported([toRecord('doc_a', 'x'), record], links)
  const written = await rows('blocks')
  expect(blocks.kept).toBe(written.filter(({ kept }) => kept).length)
  expect(blocks.removed).toBe(written.filter(({ kept }) => !kept).length)
  expect(blocks.removed).toBeGreaterThan(0)
})
