import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf } from '../../pipeline/record/validate.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { annotate } from '../built_in.ts'
import { cleanText } from '../clean/clean_text.ts'

const DATED = { language: 'en', published_date: '2024-05-01' }

/** `words → value` of the numbers and times of a text, whose record must be as its schema says. */
function valuesOf(text: string): [string, string | number | null][] {
  const record = annotate.map(cleanText(text, DATED), { settings: DEFAULT_SETTINGS })
  expect(faultOf('records/annotate', JSON.parse(JSON.stringify(record)))).toBeNull()
  if ('rejected' in record) throw new Error('rejected')
  return record.annotations.flatMap((a) =>
    a.layer === 'quantity' || a.layer === 'time' ? [[text.slice(a.start, a.end), a.value]] : [],
  )
}

const HUGE = '9'.repeat(400)

describe('a number beyond what a number can tell is left out, and the rest of its sentence is read', () => {
  test.each<[string, [string, string | number | null][]]>([
    [`It cost $${HUGE}, then $5.`, [['$5', 5]]],
    [`It took ${HUGE} years, then two years.`, [['two years', 'P2Y']]],
    [`They hold ${HUGE}% and 7%.`, [['7%', 7]]],
    [`It was the ${HUGE}th time in 2020.`, [['2020', '2020']]],
    [`It costs 1,000 ${'billion '.repeat(40)}dollars in 2020.`, [['2020', '2020']]],
    [`It costs a ${'million '.repeat(60)}dollars in 2020.`, [['2020', '2020']]],
    [`It weighs ${'9'.repeat(21)} tonnes in 2020.`, [['2020', '2020']]],
    [`It weighs ${'9'.repeat(15)} tonnes.`, [[`${'9'.repeat(15)} tonnes`, 999999999999999e3]]],
  ])('%s', (text, values) => {
    const found = valuesOf(text)
    expect(found.filter(([words]) => !words.includes('tonnes'))).toEqual(
      values.filter(([words]) => !words.includes('tonnes')),
    )
    for (const [, value] of found) if (typeof value === 'number') expect(Math.abs(value)).toBeLessThan(1e21)
  })
})

test('neither base nor exponent of a power is the number that is meant', () => {
  expect(valuesOf('It lasts 10^400 years and costs 1e400 dollars, or 1e-7 dollars; 3 dollars are left.')).toEqual([
    ['3 dollars', 3],
  ])
})

describe('a time that the calendar cannot write has no value', () => {
  test.each<[string, [string, string | null][]]>([
    ['99999999 years ago it began.', [['99999999 years ago', null]]],
    ['99999 decades ago it began.', [['99999 decades ago', null]]],
    ['It began in May 0000.', [['May 0000', null]]],
    ['It ended 9000 years later.', [['9000 years later', 'P9000Y']]],
    ['It lasts 99999999 years.', [['99999999 years', 'P99999999Y']]],
    ['It began 2000 years ago.', [['2000 years ago', '0024']]],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })

  test('nor do the next 99999999 days end', () => {
    const text = 'They will wait for the next 99999999999 days.'
    const record = annotate.map(cleanText(text, DATED), { settings: DEFAULT_SETTINGS })
    const [time] = 'annotations' in record ? record.annotations.filter((a) => a.layer === 'time') : []
    expect(time).toMatchObject({ value: 'P99999999999D', earliest: '2024-05-01', latest: null })
  })
})

const digits = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((n) => '9'.repeat(n + 1)),
    fc.integer({ min: 0, max: most }).map(String),
    fc.constantFrom(
      '0',
      '00',
      '-0',
      '0.0000000001',
      '1e999',
      '10^400',
      '½',
      '2½',
      '3/4',
      '1,000,000',
      'a',
      'one',
      'ten',
    ),
  )
const scales = fc.array(fc.constantFrom('hundred', 'million', 'billion', 'trillion', 'half', 'dozen'), {
  maxLength: 30,
})
const units = fc.constantFrom(
  ...['years', 'years ago', 'decades', 'centuries later', 'months earlier', 'weeks', 'days', 'hours', 'seconds'],
  ...['dollars', 'percent', '%', 'tonnes', 'miles per hour', 'degrees', 'BC', 'AD', 'th century', 's', 'people'],
)
const leads = fc.constantFrom(
  '',
  '$',
  'in ',
  'the next ',
  'the last ',
  'about ',
  'May ',
  '1 ',
  'between 1 and ',
  'week ',
)

test('whatever number stands in a text, values are finite numbers and well-formed times', () => {
  const phrase = fc
    .tuple(leads, digits(10_000), scales, units)
    .map(([lead, number, more, unit]) => `${lead}${number} ${more.join(' ')} ${unit}`.replace(/ +/g, ' '))
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), (phrases) => {
      for (const [, value] of valuesOf(`It was ${phrases.join(', then ')}.`)) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
        else if (value !== null) expect(value).not.toMatch(/NaN|Infinity|undefined|\de[+-]|^-|^\d{5}/)
      }
    }),
    { seed: 7, numRuns: 120 },
  )
})

test('a number of nearly as many digits as are annotated at all is passed over like any word', () => {
  expect(valuesOf(`It cost ${'7'.repeat(900_000)} dollars.\n\nThen it cost 7 dollars.`)).toEqual([['7 dollars', 7]])
})
