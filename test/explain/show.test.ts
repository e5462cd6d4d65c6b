import { expect, test } from 'vitest'
import type { Explanation } from '../../pipeline/explain/index.ts'
import { show } from '../../pipeline/explain/show.ts'
import { tableOf } from '../export/built_in.ts'

const plain = (_: string, text: string): string => text
const styled = (style: string, text: string): string => `<${style}>${text}</${style}>`
const QUOTE: Explanation = {
  table: tableOf('quotes'),
  row: { quote_id: 'doc_a:q4', cue: 'said', source: null, text: 'We open soon' },
  ...{ place: null, reasons: [], evidence: null, notes: [] },
}
const AROUND = { before: 'A “', own: 'We open', after: '” b', more: { before: true, after: false } }
const BLOCK = { kind: 'caption', verdict: 'removed', rule: 'caption', kept: false, score: null }
const block = (more: object): Explanation => ({ ...QUOTE, table: tableOf('blocks'), row: { ...BLOCK, ...more } })

test('a row is shown column by column with what each means, empty ones and whole texts left out', () => {
  const lines = show(QUOTE, plain).split('\n')
  expect(lines[0]).toBe('quotes: one row')
  expect(lines.slice(1).map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
    ['quote_id', 'doc_a:q4'],
    ['cue', 'said'],
  ])
  expect(lines[1]).toContain(tableOf('quotes').schema.properties?.quote_id?.description)
  expect(lines[2]?.indexOf('said')).toBe(lines[1]?.indexOf('doc_a:q4'))
})

test('a column that the schema does not know has no meaning beside it', () => {
  expect(show({ ...QUOTE, row: { constructor: 'x' } as never }, plain).split('\n')[1]).toBe('constructor  x  ')
})

test('its characters stand in their place, and what was cut off around them is told', () => {
  expect(show({ ...QUOTE, place: AROUND }, plain)).toContain('\n\n…A “⟦We open⟧” b')
  const cut = { ...AROUND, more: { before: false, after: true } }
  expect(show({ ...QUOTE, place: cut }, plain)).toContain('\n\nA “⟦We open⟧” b…')
})

test('what was removed is red, and what stayed green', () => {
  expect(show({ ...block({}), place: AROUND }, styled)).toContain('<red>⟦We open⟧</red>')
  expect(show({ ...block({ kept: true }), place: AROUND }, styled)).toContain('<green>⟦We open⟧</green>')
  expect(show({ ...QUOTE, place: AROUND }, styled)).toContain('<green>⟦We open⟧</green>')
})

test('of a block the rule is told in a sentence, with its score where it measures', () => {
  const told = (score: number | null) => show({ ...block({ score }), place: AROUND }, plain)
  expect(told(null)).toContain(
    'The rule "caption" took it for caption and it was removed, by a rule that does not measure.',
  )
  expect(told(0)).toContain('and it was removed, with a score of 0.')
  expect(show({ ...QUOTE, place: AROUND }, plain)).not.toContain('The rule')
})

test('notes come first and reasons last, each in a line', () => {
  const reasons = [
    { name: 'cue', value: 'said' },
    { name: 'speaker', value: 'beside it' },
  ]
  const text = show({ ...QUOTE, notes: ['Another version wrote this.'], reasons }, plain)
  expect(text.startsWith('Another version wrote this.\n\nquotes: one row\n')).toBe(true)
  expect(text.endsWith('\n\nwhy\ncue      said\nspeaker  beside it')).toBe(true)
  expect(show(QUOTE, plain)).not.toContain('why')
})

test('evidence names thresholds, and the two dozen features that added most', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `f${i}`, value: 1, weight: i % 2 ? i : -i }))
  const evidence = {
    thresholds: { removed: 0.85, words: null },
    features: [{ name: 'none', value: 0, weight: 99 }, { name: 'bare', value: 0.12345 }, ...many],
  }
  const lines = show({ ...QUOTE, evidence }, plain).split('\n')
  expect(lines[lines.indexOf('features') - 1]).toBe('thresholds  removed from 0.85, words')
  const features = lines.slice(lines.indexOf('features') + 1)
  expect([features.length, features[0], features[1]]).toEqual([24, '  1  f29  +29.00', '  1  f28  -28.00'])
  expect(lines.join()).not.toContain('none')
  const few = { thresholds: {}, features: evidence.features.slice(0, 3) }
  expect(
    show({ ...QUOTE, evidence: few }, plain)
      .split('\n')
      .slice(-2),
  ).toEqual(['  0.123  bare', '  1  f0  0.00'])
})
