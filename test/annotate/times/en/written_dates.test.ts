import { describe, expect, it } from 'vitest'
import { findTimes, readTimes } from './read_times.ts'

const WEDNESDAY = '2023-05-10'

describe('dates in figures', () => {
  it.each([
    ['The letter of 14.02.2023 was lost.', '14.02.2023 = 2023-02-14'],
    ['The letter of 3.4.2023 was lost.', '3.4.2023 = 2023-04-03'],
    ['The letter of 02.14.2023 was lost.', '02.14.2023 = 2023-02-14'],
    ['It was found on 2023/04/03.', '2023/04/03 = 2023-04-03'],
    ['It was found on 2023.04.03.', '2023.04.03 = 2023-04-03'],
    ['The ledger, dated 19-Nov-12, was found.', '19-Nov-12 = 2012-11-19'],
    ['The ledger, dated 7-March-1961, was found.', '7-March-1961 = 1961-03-07'],
    ['The ledger, dated 7-Mar-61, was found.', '7-Mar-61 = 1961-03-07'],
    ['The ledger, dated 2021-Nov-05, was found.', '2021-Nov-05 = 2021-11-05'],
    ['It was counted in 2021-05 again.', '2021-05 = 2021-05'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it.each([
    'Version 10.15.7 is out.',
    'It is clause 31.02.2023 of the code.',
    'It is part 2023/13/40 of the code.',
    'It is the 19-Nov-123 model.',
    'They won 21-19 in the end.',
    'The address is 10.0.2023.1 for now on it.',
  ])('are not what the calendar has not: %s', (text) => {
    expect(readTimes(text, WEDNESDAY).filter((time) => !time.startsWith('now'))).toEqual([])
  })
})

describe('dates that open with the year', () => {
  it.each([
    ['The break-in was on 2014 Feb 17.', '2014 Feb 17 = 2014-02-17'],
    ['The break-in was on 2014, Feb. 17.', '2014, Feb. 17 = 2014-02-17'],
    ['The break-in was on 1999 March 3rd.', '1999 March 3rd = 1999-03-03'],
    ['It was noted on the 17th of February, 2014.', 'the 17th of February, 2014 = 2014-02-17'],
    ['It was noted on Feb 18th, 2014.', 'Feb 18th, 2014 = 2014-02-18'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, null)).toEqual([expected])
  })
})

describe('a day and an hour side by side are one time', () => {
  it.each([
    ['It was sent Wed Oct 26 15:50:06 2016 by hand.', 'Wed Oct 26 15:50:06 2016 = 2016-10-26T15:50:06'],
    ['March 22, 2013 9:20am EDT', 'March 22, 2013 9:20am EDT = 2013-03-22T09:20'],
    ['It was sent on 4 April 2021, 18:05 GMT.', '4 April 2021, 18:05 GMT = 2021-04-04T18:05Z'],
    ['It was sent on 2021-04-04 18:05.', '2021-04-04 18:05 = 2021-04-04T18:05'],
    ['It was sent on Apr. 4, 7 p.m., by hand.', 'Apr. 4, 7 p.m. = 2023-04-04T19:00'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it('hangs on publication only where it states no year', () => {
    const anchors = (text: string) => findTimes(text, WEDNESDAY).map(({ type, anchor }) => `${type} ${anchor}`)
    expect(anchors('It was sent on 4 April 2021, 18:05 GMT.')).toEqual(['TIME none'])
    expect(anchors('It was sent on Apr. 4, 7 p.m., by hand.')).toEqual(['TIME document'])
  })
})

describe('hours', () => {
  it.each([
    ['The ship sailed at 1430 GMT on Monday.', '1430 GMT on Monday = 2023-05-08T14:30Z'],
    ['They were called at 0900 local time.', '0900 local time = 2023-05-10T09:00'],
    ['They were called at 2215 hours.', '2215 hours = 2023-05-10T22:15'],
    ['They were called at half past seven.', 'half past seven = 2023-05-10T07:30'],
    ['They were called at half past 7 p.m. on May 2.', 'half past 7 p.m. on May 2 = 2023-05-02T19:30'],
    ['They were called at a quarter to nine.', 'a quarter to nine = 2023-05-10T08:45'],
    ['The doors open at 8.30am as ever.', '8.30am = 2023-05-10T08:30'],
    ['They were called at 7.30 p.m. on 3 May.', '7.30 p.m. on 3 May = 2023-05-03T19:30'],
    ['They met at 10:30am on Friday, March 31.', '10:30am on Friday, March 31 = 2023-03-31T10:30'],
    ['They met at 1430 GMT on 2 May.', '1430 GMT on 2 May = 2023-05-02T14:30Z'],
    ['They met on the morning of March 5, 2019.', 'the morning of March 5, 2019 = 2019-03-05TMO'],
    ['They met on the night of 5 March 2019.', 'the night of 5 March 2019 = 2019-03-05TNI'],
    ['They were called at three o’clock in the morning.', 'three o’clock in the morning = 2023-05-10T03:00'],
    ['They were called at eight o’clock in the evening.', 'eight o’clock in the evening = 2023-05-10T20:00'],
    ['They were called at 11 o’clock in the night.', '11 o’clock in the night = 2023-05-10T23:00'],
    ['They were called at 2 o’clock in the night.', '2 o’clock in the night = 2023-05-10T02:00'],
    ['They were called at quarter past nine.', 'quarter past nine = 2023-05-10T09:15'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it.each(['They worked 2000 hours on it.', 'It needs 1430 hours of work.', 'The score was 7:05 there.'])(
    'are not %s',
    (text) => {
      expect(findTimes(text, WEDNESDAY).filter(({ type }) => type === 'TIME')).toEqual([])
    },
  )

  it('that a race took are a length of time', () => {
    expect(findTimes('She won in 3:07:35 again.', WEDNESDAY)).toMatchObject([
      { type: 'DURATION', value: 'PT3H7M35S', earliest: null, anchor: 'none' },
    ])
    expect(readTimes('Page 3:07:35 is torn.', WEDNESDAY)).toEqual([])
  })
})

describe('weeks from a weekday', () => {
  const MONDAY = '2022-05-02'
  it.each([
    ['A parade is planned for Saturday in three weeks.', 'Saturday in three weeks = 2022-05-21'],
    ['A parade is planned for Tuesday in two weeks.', 'Tuesday in two weeks = 2022-05-17'],
    ['A parade is planned for Friday in a fortnight.', 'Friday in a fortnight = 2022-05-13'],
    ['The council meets a week from Friday.', 'a week from Friday = 2022-05-13'],
    ['The council meets a week on Friday.', 'a week on Friday = 2022-05-13'],
    ['The council meets two weeks from today.', 'two weeks from today = 2022-05-16'],
    ['The council met three days before yesterday.', 'three days before yesterday = 2022-04-28'],
    ['The council met a week ago Friday.', 'a week ago Friday = 2022-04-22'],
    ['Tickets go on sale Monday week.', 'Monday week = 2022-05-09'],
    ['Tickets went on sale Friday last week.', 'Friday last week = 2022-04-29'],
    ['Tickets go on sale on Tuesday of next week.', 'Tuesday of next week = 2022-05-10'],
    ['The fair will open on Sunday 8 May.', 'Sunday 8 May = 2022-05-08'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, MONDAY)).toEqual([expected])
  })

  it('have no day where none of publication is known', () => {
    expect(readTimes('The council meets a week from Friday.', null)).toEqual(['a week from Friday = null'])
    expect(readTimes('It is on Saturday in three weeks.', null)).toEqual(['Saturday in three weeks = null'])
  })
})

describe('decades', () => {
  it.each([
    ['Music of the mid-90s was played.', 'the mid-90s = 199 MID'],
    ['Music of the 1990’s was played.', 'the 1990’s = 199'],
    ['Music of the late 60’s was played.', 'the late 60’s = 196 END'],
    ['Music of the early noughties was played.', 'the early noughties = 200 START'],
    ['Music of the sixties was played.', 'the sixties = 196'],
    ['It is the third closure this decade.', 'this decade = 202'],
    ['It closed in early 1980s style.', 'early 1980s = 198 START'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it.each([
    'He is in his 90s.',
    'She left in her early sixties.',
    'They are in their mid-30s.',
    'Highs will be in the 80s.',
    'It fell, with temperatures in the mid-70s.',
    'Sizes 20s and 30s are sold out.',
  ])('are not %s', (text) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([])
  })
})

describe('lengths of time', () => {
  it.each([
    ['It grew over the past year.', 'the past year = P1Y'],
    ['It will grow over the next month.', 'the next month = P1M'],
    ['It shut 150 shops over three years.', 'three years = P3Y'],
    ['Over a year, it grew.', 'a year = P1Y'],
    ['It took over three years.', 'over three years = P3Y MORE_THAN'],
    ['It is likely to last over a week.', 'over a week = P1W MORE_THAN'],
    ['He was held for over two years.', 'over two years = P2Y MORE_THAN'],
    ['Over two years ago it began.', 'Over two years ago = 2021 MORE_THAN'],
    ['He had been there one day.', 'one day = P1D'],
    ['It was a month-long strike.', 'month-long = P1M'],
    ['It was a decades-long war.', 'decades-long = PXDE'],
    ['It took two and a half years.', 'two and a half years = P2Y6M'],
    ['Sales of the year to then fell.', 'the year = P1Y'],
    ['It waits for every other week.', 'every other week = P2W'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it('that end or begin with publication say their first and last day', () => {
    expect(findTimes('It grew over the past year.', WEDNESDAY)).toMatchObject([
      { type: 'DURATION', earliest: '2022-05-10', latest: '2023-05-10', anchor: 'document' },
    ])
    expect(findTimes('It will grow within the next month.', WEDNESDAY)).toMatchObject([
      { type: 'DURATION', earliest: '2023-05-10', latest: '2023-06-10', anchor: 'document' },
    ])
    expect(findTimes('It grew over the past year.', null)).toMatchObject([
      { value: 'P1Y', earliest: null, latest: null },
    ])
  })

  it('are no part of what will be one day, or as soon as possible', () => {
    expect(readTimes('It will one day open again.', WEDNESDAY)).toEqual(['one day = FUTURE_REF'])
    expect(readTimes('It will open as soon as possible.', WEDNESDAY)).toEqual(['as soon as possible = FUTURE_REF'])
  })
})

describe('any day', () => {
  it.each([
    ['It is best on a Tuesday.', 'Tuesday = XXXX-WXX-2'],
    ['It is best on a Tuesday night.', 'Tuesday night = XXXX-WXX-2TNI'],
    ['He is awake for a 3 a.m. call.', '3 a.m. = XXXX-XX-XXT03:00'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
    expect(findTimes(text, WEDNESDAY)).toMatchObject([{ earliest: null, latest: null, anchor: 'none' }])
  })
})

describe('days with a name', () => {
  it.each([
    ['They met on New Year’s Eve.', 'New Year’s Eve = 2022-12-31'],
    ['They voted on Super Tuesday.', 'Super Tuesday = 2023-03-07'],
    ['They voted on Election Day 2022.', 'Election Day 2022 = 2022-11-08'],
    ['They voted on Election Day 2021.', 'Election Day 2021 = 2021-11-02'],
    ['Sales rose on Black Friday 2024.', 'Black Friday 2024 = 2024-11-29'],
    ['Sales rose on Cyber Monday 2024.', 'Cyber Monday 2024 = 2024-12-02'],
    ['They sang on Whit Monday 2024.', 'Whit Monday 2024 = 2024-05-20'],
    ['They met on Presidents’ Day.', 'Presidents’ Day = 2023-02-20'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })
})

describe('years of an era', () => {
  it.each([
    ['They landed in 490 BC there.', '490 BC = BC0490'],
    ['They landed in 14 BCE there.', '14 BCE = BC0014'],
    ['It was founded in AD 410 there.', 'AD 410 = 0410'],
    ['It was founded in 1066 AD there.', '1066 AD = 1066'],
    ['The winter of 2010-11 was cold.', 'The winter of 2010-11 = 2010-WI'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY)).toEqual([expected])
  })

  it('before Christ are nothing to reckon from', () => {
    expect(readTimes('In 1990 it was found. They landed in 490 BC. The following year they left.', WEDNESDAY)).toEqual([
      '1990 = 1990',
      '490 BC = BC0490',
    ])
    expect(readTimes('It fell in the 3rd century BC.', WEDNESDAY)).toEqual([])
  })
})

describe('a day or week before or after the last date of the text', () => {
  it.each([
    ['They met on May 3. He had come the day before.', 'the day before = 2023-05-02'],
    ['They met on May 3. The day after, he left.', 'The day after = 2023-05-04'],
    ['They met in 2019. The year before, he had left.', 'The year before = 2018'],
    ['In 2019 it was built. Three years later it fell.', 'Three years later = 2022'],
    ['In 2019 it was built. Twenty years later it stands.', 'Twenty years later = P20Y'],
  ])('%s', (text, expected) => {
    expect(readTimes(text, WEDNESDAY).at(-1)).toBe(expected)
  })

  it('but not before or after something else', () => {
    expect(readTimes('They met on May 3. He left the day after they met.', WEDNESDAY)).toEqual(['May 3 = 2023-05-03'])
    expect(readTimes('It rained in the last week of March.', WEDNESDAY)).toEqual(['March = 2023-03'])
  })
})
