import { describe, expect, it } from 'vitest'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { TimeAnnotation } from '../../../../pipeline/record/records.ts'
import { CONTEXT, type Given, toDocument } from '../../document.ts'

const TUESDAY = '2023-09-12'

const find = (text: string, given: Given): TimeAnnotation[] =>
  times.annotate(toDocument(text, given), CONTEXT).filter((a) => a.layer === 'time')

/** `words = value` of every expression; with `mod` where there is one. */
const read = (text: string, published_date: string | null = TUESDAY): string[] =>
  find(text, { published_date }).map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} = ${value}${mod ? ` ${mod}` : ''}`,
  )

describe('seasons', () => {
  it.each([
    ['They came last spring.', TUESDAY, 'last spring = 2023-SP'],
    ['They came last spring.', '2023-05-20', 'last spring = 2022-SP'],
    ['They came last summer.', TUESDAY, 'last summer = 2023-SU'],
    ['It closed last fall.', TUESDAY, 'last fall = 2022-FA'],
    ['Snow fell last winter.', TUESDAY, 'last winter = 2022-WI'],
    ['They will come next summer.', TUESDAY, 'next summer = 2024-SU'],
    ['They will come next summer.', '2023-04-20', 'next summer = 2023-SU'],
    ['They will come next winter.', TUESDAY, 'next winter = 2023-WI'],
    ['It will open this coming fall.', TUESDAY, 'this coming fall = 2023-FA'],
    ['It will open this spring.', TUESDAY, 'this spring = 2024-SP'],
    ['It opened this spring.', TUESDAY, 'this spring = 2023-SP'],
    ['Snow fell this winter.', '2023-01-15', 'this winter = 2022-WI'],
    ['Snow fell this winter.', '2023-02-20', 'this winter = 2022-WI'],
  ])('%s on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it('have no year where no day of publication is known', () => {
    expect(read('Last winter it fell.', null)).toEqual(['Last winter = null'])
  })
})

describe('days without a year', () => {
  it.each([
    ['They met on Oct. 10.', 'Oct. 10 = 2023-10-10'],
    ['They met on Oct. 20.', 'Oct. 20 = 2022-10-20'],
    ['It will end on Aug. 20.', 'Aug. 20 = 2023-08-20'],
    ['It will end on Aug. 5.', 'Aug. 5 = 2024-08-05'],
    ['It will end on Aug. 12.', 'Aug. 12 = 2023-08-12'],
    ['It will end on Aug. 11.', 'Aug. 11 = 2024-08-11'],
    ['They met on Oct. 13.', 'Oct. 13 = 2023-10-13'],
    ['They met on Oct. 14.', 'Oct. 14 = 2022-10-14'],
  ])('are near publication, a month against the verb at most: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('are never ahead after "ended" and "since", nor behind after "ending"', () => {
    expect(read('It has slept since Sept. 20.')).toEqual(['Sept. 20 = 2022-09-20'])
    expect(read('Sales in the year ended Sept. 30 rose.')[1]).toBe('Sept. 30 = 2022-09-30')
    expect(read('Prices for the year ending Aug. 31 rose.')[1]).toBe('Aug. 31 = 2024-08-31')
  })

  it.each([
    ['They met on Dec. 31.', '2023-01-15', 'Dec. 31 = 2022-12-31'],
    ['They will meet on Jan. 2.', '2023-12-30', 'Jan. 2 = 2024-01-02'],
    ['It ran July 27-29.', TUESDAY, 'July 27-29 = 2023-07-27/2023-07-29'],
    ['They met on the 4th of July.', TUESDAY, 'the 4th of July = 2023-07-04'],
    ['They met on January 5 last year.', TUESDAY, 'January 5 last year = 2022-01-05'],
    ['They meet in January next year.', TUESDAY, 'January next year = 2024-01'],
    ['They met on 5 October, 1999.', TUESDAY, '5 October, 1999 = 1999-10-05'],
  ])('%s on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it('keep month and day where no day of publication is known', () => {
    expect(read('They met on June 5.', null)).toEqual(['June 5 = XXXX-06-05'])
    expect(read('They met in June.', null)).toEqual(['June = XXXX-06'])
  })
})

describe('months', () => {
  it.each([
    ['They met in October.', TUESDAY, 'October = 2022-10'],
    ['They will meet in October.', TUESDAY, 'October = 2023-10'],
    ['They will meet in August.', TUESDAY, 'August = 2024-08'],
    ['They met in Sept.', TUESDAY, 'Sept. = 2023-09'],
    ['They met last September.', TUESDAY, 'last September = 2022-09'],
    ['They will meet next September.', TUESDAY, 'next September = 2024-09'],
    ['They came in December.', '2023-01-15', 'December = 2022-12'],
    ['They came last month.', '2023-01-15', 'last month = 2022-12'],
    ['They will come next month.', '2023-12-30', 'next month = 2024-01'],
    ['It was three months ago.', '2023-02-15', 'three months ago = 2022-11'],
  ])('%s on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it.each(['May is nice.', 'March came.', 'In may they met.', 'Jun they met.', 'May Stone left.', 'April Stone left.'])(
    'are not seen where the word may be another: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('that are common words are read after a preposition', () => {
    expect(read('They met in March.')).toEqual(['March = 2023-03'])
    expect(read('October was wet.')).toEqual(['October = 2022-10'])
  })
})

describe('times of day', () => {
  it.each([
    ['It starts at 12 p.m. Friday.', '12 p.m. Friday = 2023-09-15T12:00'],
    ['It starts at 12:30 a.m.', '12:30 a.m. = 2023-09-12T00:30'],
    ['It starts at 7:15 p.m. on Sept. 20.', '7:15 p.m. on Sept. 20 = 2023-09-20T19:15'],
    ['It starts at 16:30 GMT.', '16:30 GMT = 2023-09-12T16:30Z'],
    ['It starts at 24:00.', '24:00 = 2023-09-12T24:00'],
    ['It began at noon Thursday.', 'noon Thursday = 2023-09-07T12:00'],
    ['They left late Monday evening.', 'late Monday evening = 2023-09-11TEV END'],
    ['It rang at 8 o’clock.', '8 o’clock = 2023-09-12T08:00'],
    ['He came overnight.', 'overnight = 2023-09-11TNI'],
    ['He comes tonight.', 'tonight = 2023-09-12TNI'],
    ['He came this morning.', 'this morning = 2023-09-12TMO'],
    ['He will come tomorrow morning.', 'tomorrow morning = 2023-09-13TMO'],
  ])('are read in: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['It starts at 13 p.m.', 'They met at 10:75 there.', 'It is 25:10 in the book.', 'He came last morning.'])(
    'that no clock shows are none: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('have an open day where none is known', () => {
    expect(read('It starts at 5 p.m.', null)).toEqual(['5 p.m. = XXXX-XX-XXT17:00'])
  })
})

describe('dates in numbers', () => {
  it.each([
    ['The bill of 12/31/49 is here.', '12/31/49 = 2049-12-31'],
    ['The bill of 12/31/50 is here.', '12/31/50 = 1950-12-31'],
    ['The bill of 31/12/1999 is here.', '31/12/1999 = 1999-12-31'],
    ['The bill of 03/04/2020 is here.', '03/04/2020 = 2020-03-04'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('that no calendar has are none', () => {
    expect(read('The bill of 13/13/2020 is here.')).toEqual([])
  })
})

describe('years, decades and centuries', () => {
  it.each([
    ['Before 1850 there was none.', '1850 = 1850'],
    ['It lasted 1999-2001.', '1999-2001 = 1999/2001'],
    ['In the year 2000 it fell.', 'the year 2000 = 2000'],
    ['They met at the end of 1994.', 'the end of 1994 = 1994 END'],
    ['They met in early 1990.', 'early 1990 = 1990 START'],
    ['Music of the ’80s played.', 'the ’80s = 198'],
    ['Music of the ‘80s played.', 'the ‘80s = 198'],
    ['Music of the nineties played.', 'the nineties = 199'],
    ['In the mid-1990s it rose.', 'the mid-1990s = 199 MID'],
    ['It was the early 19th century.', 'the early 19th century = 18 START'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })

  it.each([
    'There were 1990 boats.',
    'The 1850 houses were sold.',
    'Few came after 1050.',
    'It stood in 2150.',
    'They sold 5 1990 cars.',
    'It lasted 1999-98.',
    'They sang ’1999 there.',
    'They sang ‘1999 there.',
    'They paid $1999 there.',
    'It was nineties music.',
  ])('are not seen in: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('quarters and halves', () => {
  it.each([
    ['Profit fell in Q3 2022.', 'Q3 2022 = 2022-Q3'],
    ['Profit fell in Q4.', 'Q4 = 2022-Q4'],
    ['In the fourth quarter it fell.', 'the fourth quarter = 2022-Q4'],
    ['In the fourth quarter it will fall.', 'the fourth quarter = 2023-Q4'],
    ['Profit fell in last year’s third quarter.', 'last year’s third quarter = 2022-Q3'],
    ['Profit fell in the second half of 2020.', 'the second half of 2020 = 2020-H2'],
    ['The quarter was good.', 'The quarter = 2023-Q2'],
    ['Profit fell in the last half of 2019.', 'the last half of 2019 = 2019-H2'],
    ['Profit fell in the last quarter of 2019.', 'the last quarter of 2019 = 2019-Q4'],
    ['This quarter is good.', 'This quarter = 2023-Q3'],
    ['Next quarter will be good.', 'Next quarter = 2023-Q4'],
    ['They left two quarters ago.', 'two quarters ago = 2023-Q1'],
    ['It grew in fiscal 1989.', 'fiscal 1989 = 1989'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('of results are those of the year before publication until a new year has some', () => {
    expect(read('In the fourth quarter it fell.', '2023-01-15')).toEqual(['the fourth quarter = 2022-Q4'])
    expect(read('In the first quarter it will rise.', '2023-12-30')).toEqual(['the first quarter = 2024-Q1'])
  })

  it.each(['The second half was better.', 'In the fifth quarter it fell.', 'The Q5 and FAQ1 are no dates.'])(
    'are not seen in: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('carry over to a period and a year that are compared', () => {
    expect(read('It fell in the second quarter. The following quarter was worse.')[1]).toBe(
      'The following quarter = 2023-Q3',
    )
    expect(read('Sales rose in the third quarter of 2022. In the 2021 period they fell.')[1]).toBe(
      'the 2021 period = 2021-Q3',
    )
    expect(read('Sales rose in the third quarter of 2022 from the year-ago quarter.')[1]).toBe(
      'the year-ago quarter = 2021-Q3',
    )
  })

  it('are compared with "a year ago" for two sentences, and then no more', () => {
    expect(read('It fell in the third quarter. A year ago it rose.')[1]).toBe('A year ago = 2022-Q3')
    expect(read('It fell in the third quarter. It rained. A year ago it rose.')[1]).toBe('A year ago = 2022-Q3')
    expect(read('It fell in the third quarter. It rained. They met. A year ago it rose.')[1]).toBe('A year ago = 2022')
  })
})

describe('weekdays and weekends', () => {
  it.each([
    ['They met last Tuesday.', TUESDAY, 'last Tuesday = 2023-09-05'],
    ['They will meet next Tuesday.', TUESDAY, 'next Tuesday = 2023-09-19'],
    ['They met this Tuesday.', TUESDAY, 'this Tuesday = 2023-09-12'],
    ['They will meet this Monday.', TUESDAY, 'this Monday = 2023-09-18'],
    ['They met on Mon. evening.', TUESDAY, 'Mon. evening = 2023-09-11TEV'],
    ['It fell last weekend.', TUESDAY, 'last weekend = 2023-W36-WE'],
    ['It fell last weekend.', '2023-09-16', 'last weekend = 2023-W36-WE'],
    ['It opens next weekend.', TUESDAY, 'next weekend = 2023-W38-WE'],
    ['They met this weekend.', TUESDAY, 'this weekend = 2023-W36-WE'],
    ['They will meet this weekend.', TUESDAY, 'this weekend = 2023-W37-WE'],
    ['The weekend was warm.', TUESDAY, 'The weekend = 2023-W36-WE'],
    ['The weekend was warm.', '2023-09-16', 'The weekend = 2023-W37-WE'],
    ['The weekend was warm.', '2023-09-15', 'The weekend = 2023-W36-WE'],
    ['They met last week.', '2023-01-03', 'last week = 2022-W52'],
  ])('%s on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it('in short forms need a full stop', () => {
    expect(read('They met Sun. and left.')).toEqual(['Sun. = 2023-09-10'])
    expect(read('Sun set.')).toEqual([])
  })
})

describe('which way the verb looks', () => {
  it.each([
    ['The club hopes to reopen Friday.', 'future'],
    ['He is expected to leave on Friday.', 'future'],
    ['He was expected to leave on Friday.', 'future'],
    ['The shop opens Friday.', 'future'],
    ['He would leave Friday.', 'future'],
    ['He wants to leave Friday.', 'future'],
    ['The firm went to open Friday.', 'past'],
    ['The shop closed Friday.', 'past'],
    ['He has left Friday.', 'past'],
    ['He was to leave Friday.', 'past'],
  ])('%s', (text, way) => {
    expect(read(text)).toEqual([`Friday = ${way === 'past' ? '2023-09-08' : '2023-09-15'}`])
  })
})

describe('dates reckoned from another of the text', () => {
  it.each([
    ['It began on March 5, 2021. That year it rained.', 'That year = 2021'],
    ['It began on March 5, 2021. The following month it rained.', 'The following month = 2021-04'],
    ['It began on March 5, 2021. The previous day it rained.', 'The previous day = 2021-03-04'],
    ['It began on March 5, 2021. The next day it rained.', 'The next day = 2021-03-06'],
    ['It began on March 5, 2021. That night it rained.', 'That night = 2021-03-05TNI'],
    ['It began on March 5, 2021. A fortnight later it was over.', 'A fortnight later = 2021-03-19'],
    ['It began on Nov. 30, 2020. Three months later it was over.', 'Three months later = 2021-02'],
    ['It began in November 2020. Three months later it was over.', 'Three months later = 2021-02'],
    ['It began in March 2021. Two years earlier it rained.', 'Two years earlier = 2019-03'],
  ])('%s', (text, expected) => {
    expect(read(text)[1]).toBe(expected)
  })

  it('are open where that one is too coarse', () => {
    expect(read('It began in 2021. The same month it rained.')[1]).toBe('The same month = null')
    expect(read('It began in 2021. That night it rained.')).toHaveLength(1)
  })
})

describe('lengths of time', () => {
  it.each([
    ['They stayed two fortnights.', 'two fortnights = P4W'],
    ['It took three centuries.', 'three centuries = P300Y'],
    ['They spent centuries there.', 'centuries = PXCE'],
    ['They waited for years.', 'years = PXY'],
    ['It comes in weeks.', 'weeks = PXW'],
    ['It took 2 1/2 years.', '2 1/2 years = P2Y6M'],
    ['It took 2.5 days.', '2.5 days = P2DT12H'],
    ['It took a minute and a half.', 'a minute and a half = PT1M30S'],
    ['It took half a century.', 'half a century = P50Y'],
    ['It took a couple of years.', 'a couple of years = P2Y'],
    ['It lasted no more than sixty days.', 'no more than sixty days = P60D EQUAL_OR_LESS'],
    ['It lasted no less than sixty days.', 'no less than sixty days = P60D EQUAL_OR_MORE'],
    ['It lasted less than sixty days.', 'less than sixty days = P60D LESS_THAN'],
    ['It lasted at most sixty days.', 'at most sixty days = P60D EQUAL_OR_LESS'],
    ['It lasted up to sixty days.', 'up to sixty days = P60D EQUAL_OR_LESS'],
    ['It lasted sixty days or so.', 'sixty days or so = P60D APPROX'],
    ['It lasted over sixty days.', 'over sixty days = P60D MORE_THAN'],
    ['It took between five and ten years.', 'between five and ten years = P5Y/P10Y'],
    ['It took about 10 to 12 days.', 'about 10 to 12 days = P10D/P12D APPROX'],
    ['It took weeks or months.', 'weeks or months = PXW APPROX'],
    ['It took two to three weeks.', 'two to three weeks = P2W/P3W'],
    ['It took weeks or months.', 'weeks or months = PXW APPROX'],
    ['It is an 8-month-old law.', '8-month-old = P8M'],
    ['Profit in the first nine months rose.', 'the first nine months = P9M'],
    ['It came after a week.', 'a week = P1W'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['They have years.', 'They are years old.', 'They spent weekends there.', 'He waited a day.'])(
    'are not seen in: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it.each([
    ['They rose over the next two weeks.', '2023-09-12', '2023-09-26'],
    ['They rose over the past two quarters.', '2023-03-12', '2023-09-12'],
    ['They rose over the past two decades.', '2003-09-12', '2023-09-12'],
    ['They rose over the coming three months.', '2023-09-12', '2023-12-12'],
  ])('that end or begin with publication have their days: %s', (text, earliest, latest) => {
    expect(find(text, { published_date: TUESDAY })).toMatchObject([{ type: 'DURATION', earliest, latest }])
  })

  it.each([
    ['They came a fortnight ago.', 'a fortnight ago = 2023-W35'],
    ['Two decades ago it fell.', 'Two decades ago = 200'],
    ['Five centuries ago it fell.', 'Five centuries ago = 15'],
    ['It was 2 1/2 years ago.', '2 1/2 years ago = 2021-03'],
    ['It was years ago.', 'years ago = PAST_REF'],
    ['He will go 10 days from now.', '10 days from now = 2023-09-22'],
  ])('reckoned from publication are dates: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('the week, the month, the year', () => {
  it.each([
    ['It was the end of the week.', 'the end of the week = 2023-W37 END'],
    ['It ran for the year.', 'the year = 2023'],
    ['It ran during the week.', 'the week = 2023-W37'],
    ['It came at year-end.', 'year-end = 2023 END'],
    ['In the past year it rained.', 'the past year = P1Y'],
  ])('are those of publication: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['It ran for the year after.', 'The week was dull.', 'The century was dull.'])('are none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('sets of times', () => {
  it.each([
    ['They meet each July.', 'each July = XXXX-07'],
    ['They meet every other day.', 'every other day = P2D'],
    ['They meet every three weeks.', 'every three weeks = P3W'],
    ['They meet on Mondays.', 'Mondays = XXXX-WXX-1'],
    ['Tuesday nights are dull.', 'Tuesday nights = XXXX-WXX-2TNI'],
    ['He plays every morning.', 'every morning = XXXX-XX-XXTMO'],
    ['They meet twice a week.', 'a week = P1W'],
    ['It cost $5 a day.', 'a day = P1D'],
    ['They meet every weekend.', 'every weekend = P1WE'],
    ['They meet each quarter.', 'each quarter = P1Q'],
    ['They report daily.', 'daily = XXXX-XX-XX'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['It goes 60 miles an hour.', 'The Daily report came.', 'It costs 5 dollars per day.'])(
    'are not seen in: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('days with a name', () => {
  it.each([
    ['They met on Labor Day.', TUESDAY, 'Labor Day = 2023-09-04'],
    ['It fell on Presidents Day.', TUESDAY, 'Presidents Day = 2024-02-19'],
    ['They met on Easter 2021.', TUESDAY, 'Easter 2021 = 2021-04-04'],
    ['They met on Good Friday 2021.', TUESDAY, 'Good Friday 2021 = 2021-04-02'],
    ['They met on New Year’s Eve 1999.', TUESDAY, 'New Year’s Eve 1999 = 1999-12-31'],
    ['They met last Christmas.', TUESDAY, 'last Christmas = 2022-12-25'],
    ['They meet next Christmas.', '2023-12-26', 'next Christmas = 2024-12-25'],
    ['They met on Christmas.', '2023-01-15', 'Christmas = 2022-12-25'],
  ])('%s on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it('keep their month and day where no year is known, and need a capital', () => {
    expect(read('It was Christmas.', null)).toEqual(['Christmas = XXXX-12-25'])
    expect(read('It was Easter.', null)).toEqual(['Easter = null'])
    expect(read('They met at christmas.')).toEqual([])
  })
})

describe('the past, the present and the future', () => {
  it.each([
    ['It rose in recent years.', 'recent years = PAST_REF'],
    ['In the coming months it will.', 'the coming months = FUTURE_REF'],
    ['These days it rains.', 'These days = PRESENT_REF'],
    ['The current law is bad.', 'current = PRESENT_REF'],
    ['They live in the past.', 'the past = PAST_REF'],
    ['In the near future it falls.', 'the near future = FUTURE_REF'],
    ['Right now it rains.', 'Right now = PRESENT_REF'],
    ['He left soon.', 'soon = FUTURE_REF'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['Soon after the meeting he left.', 'These weeks it rains.', 'The currents are strong.'])(
    'are not meant in: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('reach up to publication, begin with it, or are it', () => {
    const [past, future, present] = ['recently', 'soon', 'now'].map((word) =>
      find(`He left ${word}.`, { published_date: TUESDAY }).map(({ earliest, latest }) => [earliest, latest]),
    )
    expect([past, future, present]).toEqual([[[null, TUESDAY]], [[TUESDAY, null]], [[TUESDAY, TUESDAY]]])
  })
})
