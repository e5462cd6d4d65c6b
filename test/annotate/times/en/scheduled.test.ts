import { describe, expect, it } from 'vitest'
import { readTimes } from './read_times.ts'

const WEDNESDAY = '2023-05-10'
const read = (text: string) => readTimes(text, WEDNESDAY)

describe('a weekday or day lies ahead', () => {
  it.each([
    ['The vote is on Friday.', 'Friday = 2023-05-12'],
    ['The hearing is Monday.', 'Monday = 2023-05-15'],
    ['The film is released on Friday.', 'Friday = 2023-05-12'],
    ['The strike, planned for Saturday, is off.', 'Saturday = 2023-05-13'],
    ['He is due in court Monday.', 'Monday = 2023-05-15'],
    ['Rain is forecast for Saturday.', 'Saturday = 2023-05-13'],
    ['It should be allowed to open on Friday.', 'Friday = 2023-05-12'],
    ['The dividend is payable Jan. 3 as before.', 'Jan. 3 = 2024-01-03'],
    ['He spoke ahead of Sunday’s election.', 'Sunday = 2023-05-14'],
    ['The next hearing is in September.', 'September = 2023-09'],
    ['It will be shut from August on.', 'August = 2023-08'],
    ['Doors open at 6 p.m. Friday for the fair.', '6 p.m. Friday = 2023-05-12T18:00'],
  ])('as what is scheduled says: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('a weekday or day lies behind', () => {
  it.each([
    ['The vote was on Friday.', 'Friday = 2023-05-05'],
    ['The film was released on Friday.', 'Friday = 2023-05-05'],
    ['The film has been released on Friday.', 'Friday = 2023-05-05'],
    ['He is still in hospital after the crash on Monday.', 'Monday = 2023-05-08'],
    ['He went to open it on Friday.', 'Friday = 2023-05-05'],
    ['She attended Sunday’s rally.', 'Sunday = 2023-05-07'],
    ['Hale beat Marn on Saturday.', 'Saturday = 2023-05-06'],
    ['It has been so from August on.', 'August = 2022-08'],
    ['The doors were shut at 6 p.m. Friday.', '6 p.m. Friday = 2023-05-05T18:00'],
  ])('as the verb says: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('a month is the nearest where nothing tells', () => {
  it.each([
    ['Fair in September', 'September = 2023-09'],
    ['Fair in October', 'October = 2023-10'],
    ['Fair in November', 'November = 2022-11'],
    ['Fair in May', 'May = 2023-05'],
    ['It grew, the first such fair since September.', 'September = 2022-09'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('hours and minutes from the hour that was named last', () => {
  it.each([
    ['The gate was shut at 7 p.m. on Monday. An hour before, it was open.', 'An hour before = 2023-05-08T18:00'],
    [
      'The gate was shut at 11:50 p.m. on Monday. Twenty minutes later it was open.',
      'Twenty minutes later = 2023-05-09T00:10',
    ],
    [
      'The gate was shut at 0:10 a.m. on Monday. Two hours earlier it was open.',
      'Two hours earlier = 2023-05-07T22:10',
    ],
    ['The gate was shut on Monday. An hour before, it was open.', 'An hour before = PT1H'],
    [
      'It was shut at 7 p.m. on Monday. So it was. It is so. All is well. An hour later it was open.',
      'An hour later = PT1H',
    ],
    [
      'It was shut at 7 p.m. on Monday. The morning of May 9 was calm. An hour later it was open.',
      'An hour later = PT1H',
    ],
  ])('%s', (text, expected) => {
    expect(read(text).at(-1)).toBe(expected)
  })

  it('of no number are a length of time', () => {
    expect(read('Minutes later he was dead.')).toEqual(['Minutes later = PTXM'])
    expect(read('He left a few days later.')).toEqual(['a few days later = PXD'])
    expect(read('She fell minutes before the bell.')).toEqual(['minutes = PTXM'])
    expect(read('He quit days after the vote.')).toEqual(['days = PXD'])
    expect(read('He was there in the first days after it.')).toEqual([])
  })
})
