import { describe, expect, it } from 'vitest'
import { findKeyFaults } from '../../pipeline/export/check/keys.ts'
import { faultOfTiling, findSpanFaults, toSlicer } from '../../pipeline/export/check/spans.ts'
import type { Row } from '../../pipeline/export/rows.ts'
import { tableOf } from './built_in.ts'

const TEXT = 'One 🌊 two.'
const slicer = toSlicer(TEXT)

const NOWHERE = { source_start: null, source_end: null, source_text: null, cue_start: null, cue_end: null, cue: null }
/** Faults of a row of `quotes` over the text above. */
const faultsOf = (more: Row): string[] =>
  findSpanFaults(tableOf('quotes'), { start: 0, end: 3, text: 'One', parts: null, ...NOWHERE, ...more }, slicer)

describe('a span of a row', () => {
  it.each([
    { start: 0, end: 3, text: 'One' },
    { start: 4, end: 5, text: '🌊' },
    { start: 0, end: 10, text: TEXT },
    { source_start: 6, source_end: 9, source_text: 'two' },
  ])('gives the text beside it: %j', (row) => {
    expect(faultsOf(row)).toEqual([])
  })

  it.each([
    [{ start: 0, end: 4 }, 'start to end gives "One ", not text'],
    [{ start: 3, end: 3 }, 'start 3 is not before end 3'],
    [{ start: 3, end: 2 }, 'start 3 is not before end 2'],
    [{ source_start: 6 }, 'source_start and source_end are not both there'],
    [{ source_end: 6 }, 'source_start and source_end are not both there'],
  ])('is at fault in %j', (row, fault) => {
    expect(faultsOf(row)).toEqual([fault])
  })

  it('of an issue may have no text beside it, but none to point at is a fault', () => {
    const issue = (start: number | null, end: number | null): string[] =>
      findSpanFaults(tableOf('issues'), { start, end }, slicer)
    expect([issue(null, null), issue(9, 10)]).toEqual([[], []])
    expect(issue(10, 11)).toEqual(['start 10 lies behind the text'])
  })
})

describe('the parts of a quote', () => {
  it.each(['[[0,1],[2,3]]', '[[0,1],[1,3]]', '[[1,2]]'])('are stretches in order within it: %s', (parts) => {
    expect(faultsOf({ parts })).toEqual([])
  })

  it.each(['[[0,2],[1,3]]', '[[0,1],[2,4]]', '[[2,3],[0,1]]', '[[1,1]]', '[[2,1]]', 'none'])(
    'are at fault where they are not: %s',
    (parts) => {
      expect(faultsOf({ parts })).toEqual([`parts ${parts} are not stretches in order within the row`])
    },
  )
})

describe('blocks', () => {
  const block = (position: number, start: number, end: number): Row => ({
    block_id: `b${position}`,
    position,
    start,
    end,
  })

  it('and the white space between them are the whole text', () => {
    expect(faultOfTiling([block(1, 0, 3), block(2, 4, 10)], slicer)).toBeNull()
    expect(faultOfTiling([], toSlicer(' \n'))).toBeNull()
  })

  it.each([
    [[block(2, 0, 10)], 'b2 has position 2, not 1'],
    [[block(1, 0, 4), block(2, 3, 10)], 'b2 begins inside the block before'],
    [[block(1, 1, 10)], 'text is missing before b1'],
    [[block(1, 0, 3), block(2, 6, 10)], 'text is missing before b2'],
    [[block(1, 0, 9)], 'text is missing behind the last block'],
    [[], 'text is missing behind the last block'],
  ])('are at fault in %j', (blocks, fault) => {
    expect(faultOfTiling(blocks, slicer)).toBe(fault)
  })
})

describe('a key into another table', () => {
  const known = new Map([
    ['documents', new Set<unknown>(['doc_a'])],
    ['entities', new Set<unknown>(['ent_a'])],
  ])

  it('leads to a row, or is null', () => {
    expect(findKeyFaults(tableOf('documents'), { document_id: 'doc_b', duplicate_of: 'doc_a' }, known)).toEqual([])
    expect(findKeyFaults(tableOf('documents'), { document_id: 'doc_b', duplicate_of: null }, known)).toEqual([])
  })

  it('that leads nowhere is named with its table', () => {
    expect(findKeyFaults(tableOf('documents'), { document_id: 'doc_b', duplicate_of: 'doc_c' }, known)).toEqual([
      'duplicate_of doc_c is not in documents',
    ])
  })
})
