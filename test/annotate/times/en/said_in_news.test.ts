import { describe, expect, it } from 'vitest'
import { readTimes } from './read_times.ts'

/** A Monday. */
const DAY = '2022-05-02'

describe('weekdays', () => {
  it.each([
    ['It comes back the Sunday after next.', 'the Sunday after next = 2022-05-15'],
    ['She left the Friday before last.', 'the Friday before last = 2022-04-22'],
    ['It opened on the first Monday in March.', 'the first Monday in March = 2022-03-07'],
    ['It will open on the last Friday of June 2022.', 'the last Friday of June 2022 = 2022-06-24'],
    ['They meet on the second Tuesday of every month.', 'the second Tuesday of every month = P1M'],
    ['Polls are open Tuesday.', 'Tuesday = 2022-05-03'],
    ['Wednesday', 'Wednesday = XXXX-WXX-3'],
    ['They met this weekend.', 'this weekend = 2022-W17-WE'],
    ['They will meet this weekend.', 'this weekend = 2022-W18-WE'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual([expected])
  })

  it('of a month that has no fifth are none', () => {
    expect(readTimes('It opened on the fifth Monday in April.', DAY)).not.toContain('the fifth Monday in April')
  })
})

describe('hours', () => {
  it.each([
    ['He called at 8 on Sunday night.', '8 on Sunday night = 2022-05-01T20:00'],
    ['He will call at 9 tonight.', '9 tonight = 2022-05-02T21:00'],
    ['He called at one in the morning.', 'one in the morning = 2022-05-02T01:00'],
    ['He was shot in the early hours of Saturday.', 'the early hours of Saturday = 2022-04-30TMO START'],
    ['They came at dawn on Friday.', 'dawn on Friday = 2022-04-29TMO'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual([expected])
  })

  it.each(['He had 8 on Sunday.', 'They stood at 8 in the table.'])('but not in: %s', (text) => {
    expect(readTimes(text, DAY).filter((line) => line.includes('T'))).toEqual([])
  })
})

describe('years and stretches', () => {
  it.each([
    ['It closed in Sept. ’09.', 'Sept. ’09 = 2009-09'],
    ["They marched in May '68.", "May '68 = 1968-05"],
    ['It was so in the mid-1800s.', 'the mid-1800s = 18 MID'],
    ['It was so in the early 2000s.', 'the early 2000s = 200 START'],
    ['It opens in three weeks’ time.', 'three weeks’ time = 2022-W21'],
    ['They vote every few years.', 'every few years = PXY'],
    ['They vote every two to five years.', 'every two to five years = P2Y'],
    ['It can last 20 hours.', '20 hours = PT20H'],
    ['The 30-second spot ran.', '30-second = PT30S'],
    ['It was so in ’08 there.', '’08 = 2008'],
    ['It took the last 20 hours.', 'the last 20 hours = PT20H'],
    ['But what about next year?', 'next year = 2023'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, DAY)).toEqual([expected])
  })

  it.each(['It sold 3 second-hand cars.', 'On the second day it ran.', "He was in '08' there."])('none: %s', (text) => {
    expect(readTimes(text, DAY)).toEqual([])
  })

  it('how old people are is no time', () => {
    expect(readTimes('It is for 16-24 year olds.', DAY)).toEqual([])
    expect(readTimes('My 4 year old fell.', DAY)).toEqual([])
  })

  it('a month is of the year that its sentence tells of', () => {
    expect(readTimes('In 2008 she ran, and in June she lost.', DAY)).toEqual(['2008 = 2008', 'June = 2008-06'])
    expect(readTimes('In 2008 she ran, and in June she will run.', DAY)).toEqual(['2008 = 2008', 'June = 2022-06'])
    expect(readTimes('It peaked in October 2009 and fell in June of the next year.', DAY)).toEqual([
      'October 2009 = 2009-10',
      'June of the next year = 2010-06',
    ])
  })

  it('a day in brackets is the nearest, whatever the verb beside it tells of', () => {
    expect(readTimes('The band (May 30), who made it big in 2019, sing.', DAY)).toContain('May 30 = 2022-05-30')
    expect(readTimes('The film (June 20), directed by Ann Lee, opens.', DAY)).toContain('June 20 = 2022-06-20')
    expect(readTimes('It was directed by Ann Lee on June 20.', DAY)).toEqual(['June 20 = 2021-06-20'])
  })

  it('a day of the month alone is of the month that is told of', () => {
    expect(readTimes('It shut on 4 April; on the 15th it opened.', DAY)).toEqual([
      '4 April = 2022-04-04',
      'the 15th = 2022-04-15',
    ])
    expect(readTimes('It shut on 24 April; on the 1st it opened.', DAY)).toContain('the 1st = 2022-05-01')
    expect(readTimes('It shut on 4 April; on the 15th hole he fell.', DAY)).toEqual(['4 April = 2022-04-04'])
    expect(readTimes('On the 15th it opened.', DAY)).toEqual([])
  })
})

describe('parts of the day that the text is of, and lengths of so much or more', () => {
  it.each([
    ['He travels there later in the day to hold a rally.', ['later in the day = 2023-09-13']],
    ['Sales for the year to March rose.', ['the year = P1Y', 'March = 2023-03']],
    ['It takes 10+ years to build.', ['10+ years = P10Y EQUAL_OR_MORE']],
    ['Last day to file your returns.', []],
    ['He came last week.', ['last week = 2023-W36']],
  ])('%s', (text, expected) => {
    expect(readTimes(text, '2023-09-13')).toEqual(expected)
  })
})
