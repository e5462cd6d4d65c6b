import { expect, test } from 'vitest'
import type { Cleaned } from '../../pipeline/stage.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate } from '../built_in.ts'
import { cleanText } from '../clean/clean_text.ts'

const FIRST = 'Mayor Ada Brook spoke in Paris.'
const SECOND = 'Two ships left on Monday.'
const THIRD = 'Nobody else came to the harbour.'
const TEXT = [FIRST, SECOND, THIRD].join('\n\n')
const AFTER_FIRST = TEXT.indexOf(SECOND)

function annotateUpTo(max_annotated_characters: number, change = (record: Cleaned): Cleaned => record) {
  const context = { settings: { ...DEFAULT_SETTINGS, max_annotated_characters } }
  const record = annotate.map(change(cleanText(TEXT, { language: 'en' })), context)
  if ('rejected' in record) throw new Error('rejected')
  const spans = record.annotations.flatMap((found) => ('start' in found ? [found] : []))
  const found = spans.map(({ start, end }) => TEXT.slice(start, end))
  const told = record.issues.filter(({ code }) => code === 'TEXT_PARTLY_ANNOTATED')
  return { record, found, told, ends: Math.max(...spans.map(({ end }) => end)) }
}

test('a text of just so many characters is annotated whole, without an issue', () => {
  const { found, told } = annotateUpTo(FIRST.length + SECOND.length + THIRD.length)
  expect(found).toContain(THIRD)
  expect(told).toEqual([])
})

test('the block with which a text is too long is kept without annotations, and so are those behind it', () => {
  const { record, found, ends } = annotateUpTo(FIRST.length + SECOND.length - 1)
  expect(found).toContain(FIRST)
  expect(ends).toBeLessThan(AFTER_FIRST)
  expect(record.blocks.every(({ kept }) => kept)).toBe(true)
})

test('the issue says from where on nothing was looked for, and in how many blocks', () => {
  const { told } = annotateUpTo(FIRST.length)
  expect(told).toMatchObject([{ severity: 'warning', stage: 'annotate', start: AFTER_FIRST, end: TEXT.length }])
  expect(told[0]?.message).toContain('its last 2 blocks')
})

test('blocks that are not kept do not count', () => {
  const dropFirst = (record: Cleaned): Cleaned => {
    if ('rejected' in record) return record
    return { ...record, blocks: record.blocks.map((block, i) => (i === 0 ? { ...block, kept: false } : block)) }
  }
  const { found, told } = annotateUpTo(SECOND.length + THIRD.length, dropFirst)
  expect(found).toContain(THIRD)
  expect(told).toEqual([])
})
