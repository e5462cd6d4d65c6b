import { describe, expect, it } from 'vitest'
import { readTimes } from './read_times.ts'

const DAY = '2023-05-10'

describe('days that events are called by', () => {
  it.each([
    ['The law came after 9/11 there.', '9/11 = 2001-09-11'],
    ['It changed after the Sept. 11 attacks.', 'Sept. 11 = 2001-09-11'],
    ['It changed after the 11 September terror attacks.', 'the 11 September = 2001-09-11'],
    ['He was hurt in the 7/7 bombings.', '7/7 = 2005-07-07'],
    ['The Jan. 6 committee met.', 'Jan. 6 = 2021-01-06'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual([expected])
  })

  it.each([
    ['He took 9/10 of it.', []],
    ['It opened on Sept. 11.', ['Sept. 11 = 2022-09-11']],
    ['The Jan. 7 committee met.', ['Jan. 7 = 2023-01-07']],
  ])('are no others: %s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual(expected)
  })

  it('are not of an event that was yet to come', () => {
    expect(readTimes('The Sept. 11 attacks went on.', '1998-10-01')).toEqual(['Sept. 11 = 1998-09-11'])
  })
})

describe('titles, prizes and sizes are no times', () => {
  it.each([
    'She was seen on Saturday Night Live there.',
    'They told it to 60 Minutes first.',
    'He fought in the Six-Day War there.',
    'Her album My 21st Century Blues came out.',
    'It was called Song of the Year there.',
    'It was the Year of the Dragon there.',
    'Its screen has 1920×1200 dots.',
  ])('%s', (text) => {
    expect(readTimes(text, DAY)).toEqual([])
  })

  it.each([
    ['Two Days After the Storm, Shops Open', 'Two Days = P2D'],
    ['“Years from now you will know.”', 'Years from now = FUTURE_REF'],
    ['It was so in Fiscal Year 2022 there.', 'Fiscal Year 2022 = 2022'],
    ['It was so in the 20th Century there.', 'the 20th Century = 19'],
    ['It grew for the whole of the year.', 'the year = 2023'],
  ])('but these are: %s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual([expected])
  })
})
