import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { TimeAnnotation } from '../../../../pipeline/record/records.ts'
import { CONTEXT, type Given, toDocument } from '../../document.ts'

const find = (text: string, given: Given = { published_date: '2023-09-12' }): TimeAnnotation[] =>
  times.annotate(toDocument(text, given), CONTEXT).filter((a) => a.layer === 'time')

/** `text = type value` of every expression found. */
const read = (text: string, given?: Given): string[] =>
  find(text, given).map((time) => `${text.slice(time.start, time.end)} = ${time.type} ${time.value}`)

describe('dates that stand for themselves', () => {
  it.each([
    ['They signed on March 26, 1996 in the capital.', 'March 26, 1996 = DATE 1996-03-26'],
    ['They signed on 26 March 1996.', '26 March 1996 = DATE 1996-03-26'],
    ['The war began in February 2022.', 'February 2022 = DATE 2022-02'],
    ['It closed in 1989.', '1989 = DATE 1989'],
    ['It opened in nineteen ninety-six.', 'nineteen ninety-six = DATE 1996'],
    ['Music of the late 1970s was played.', 'the late 1970s = DATE 197'],
    ['It was built in the 20th century.', 'the 20th century = DATE 19'],
    ['Sales fell in the third quarter of 2022.', 'the third quarter of 2022 = DATE 2022-Q3'],
    ['Snow fell in the winter of 1994.', 'the winter of 1994 = DATE 1994-WI'],
    ['It reads 2023-11-10 at the top.', '2023-11-10 = DATE 2023-11-10'],
    ['The fair runs July 27-29, 2021.', 'July 27-29, 2021 = DATE 2021-07-27/2021-07-29'],
    ['It held from 1990-95 only.', '1990-95 = DATE 1990/1995'],
  ])('reads %s', (text, expected) => {
    expect(read(text, {})).toEqual([expected])
  })

  it('gives the first and the last day of a month, a quarter and an ISO week', () => {
    const spans = find('In February 2024, in the first quarter of 2023 and this week.', {
      published_date: '2023-09-12',
    })
    expect(spans.map(({ earliest, latest }) => `${earliest} ${latest}`)).toEqual([
      '2024-02-01 2024-02-29',
      '2023-01-01 2023-03-31',
      '2023-09-11 2023-09-17',
    ])
  })
})

describe('dates reckoned from the day of publication, a Tuesday', () => {
  it.each([
    ['He left on Sunday.', 'Sunday = DATE 2023-09-10'],
    ['He left on Tuesday.', 'Tuesday = DATE 2023-09-12'],
    ['He will leave on Sunday.', 'Sunday = DATE 2023-09-17'],
    ['The two will meet later this week.', 'later this week = DATE 2023-W37'],
    ['He came last month.', 'last month = DATE 2023-08'],
    ['He said on Aug. 30 that it was over.', 'Aug. 30 = DATE 2023-08-30'],
    ['It ended on Dec. 30.', 'Dec. 30 = DATE 2022-12-30'],
    ['It will end on Dec. 30.', 'Dec. 30 = DATE 2023-12-30'],
    ['She retired two years ago.', 'two years ago = DATE 2021'],
    ['She called yesterday.', 'yesterday = DATE 2023-09-11'],
    ['She called last night.', 'last night = TIME 2023-09-11TNI'],
    ['It starts at 10 p.m. Wednesday.', '10 p.m. Wednesday = TIME 2023-09-13T22:00'],
    ['It rose in recent weeks.', 'recent weeks = DATE PAST_REF'],
    ['He is currently away.', 'currently = DATE PRESENT_REF'],
    ['They will meet over Christmas.', 'Christmas = DATE 2023-12-25'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('says that they hang on it', () => {
    expect(find('He left on Sunday.')[0]?.anchor).toBe('document')
  })

  it('leaves the value open where no day of publication is known, but for references', () => {
    expect(read('He left on Sunday, this month, and recently called.', {})).toEqual([
      'Sunday = DATE XXXX-WXX-7',
      'this month = DATE null',
      'recently = DATE PAST_REF',
    ])
  })

  it('says which day of a week, and which quarter, that is where no day of publication is known', () => {
    expect(read('He left on Friday evening. Sales rose in the third quarter and fell a year earlier.', {})).toEqual([
      'Friday evening = TIME XXXX-WXX-5TEV',
      'the third quarter = DATE XXXX-Q3',
      'a year earlier = DATE null',
    ])
  })

  it('takes the date of a header line only where there is no better one', () => {
    expect(read('He left on Sunday.', { header_date: '2023-09-12' })).toEqual(['Sunday = DATE 2023-09-10'])
    const both = { published_date: '2023-09-04', header_date: '2023-11-10' }
    expect(read('He left on Sunday.', both)).toEqual(['Sunday = DATE 2023-09-03'])
  })
})

describe('dates reckoned from another date of the text', () => {
  it('adds to the last date', () => {
    const [, later] = find('It began on March 30, 2021. Two days later it was over.')
    expect([later?.value, later?.anchor]).toEqual(['2021-04-01', 'time'])
  })

  it('compares with the quarter that is spoken of', () => {
    expect(read('Net fell in the second quarter from a year earlier.')).toEqual([
      'the second quarter = DATE 2023-Q2',
      'a year earlier = DATE 2022-Q2',
    ])
  })
})

describe('durations and sets', () => {
  it.each([
    ['It took nearly two years.', 'nearly two years = DURATION P2Y'],
    ['They talked for decades.', 'decades = DURATION PXDE'],
    ['They waited 2 1/2 hours.', '2 1/2 hours = DURATION PT2H30M'],
    ['It took half an hour.', 'half an hour = DURATION PT30M'],
    ['A two-week strike followed.', 'two-week = DURATION P2W'],
    ['They meet every Friday.', 'every Friday = SET XXXX-WXX-5'],
    ['He was there several weeks.', 'several weeks = DURATION PXW'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('reckons the past months back from the day of publication', () => {
    const [time] = find('Prices rose over the past two months.')
    expect(time).toMatchObject({ value: 'P2M', earliest: '2023-07-12', latest: '2023-09-12' })
  })

  it('says how nearly', () => {
    const mods = ['nearly two years', 'more than two years', 'at least two years', 'about two years']
    expect(mods.map((text) => find(`It took ${text}.`)[0]?.mod)).toEqual([
      'LESS_THAN',
      'MORE_THAN',
      'EQUAL_OR_MORE',
      'APPROX',
    ])
  })
})

describe('what is no time', () => {
  it.each([
    'You may march on.',
    'They sold 2000 shares for $1999.',
    'Feb. 30 does not exist, nor does it ring.',
    'The pair won 3:2 in the end.',
    'Prices fall in the spring of hope.',
    'She told USA Today so.',
  ])('finds none in: %s', (text) => {
    expect(read(text).filter((found) => !found.startsWith('Feb'))).toEqual([])
  })

  it('gives no day that the calendar lacks', () => {
    expect(find('It was Feb. 30, 2023.').every((time) => time.value !== '2023-02-30')).toBe(true)
  })
})

it('finds spans in order, without overlap, inside any text', () => {
  const words = [
    'May',
    '5',
    ',',
    '1999',
    'the',
    'last',
    'two',
    'weeks',
    'of',
    'Monday',
    '-',
    "'s",
    'a',
    'year',
    'ago',
    '“',
    '.',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      let end = 0
      for (const time of find(text)) {
        expect(time.start).toBeGreaterThanOrEqual(end)
        expect(time.end).toBeGreaterThan(time.start)
        end = time.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

describe('a text without a date of publication that opens with a day', () => {
  const undated = { published_date: null }
  it.each([
    ['on a line of its own', 'Thursday, May 7, 2015\nA storm hit the coast on Tuesday.'],
    ['before its first sentence', 'May 7, 2015 - A storm hit the coast on Tuesday.'],
    ['in its dateline', 'WARSAW, May 7, 2015 (Agency) - A storm hit the coast on Tuesday.'],
  ])('is told from it: %s', (_, text) => {
    expect(read(text, undated)).toContain('Tuesday = DATE 2015-05-05')
  })

  it.each([
    ['its first sentence tells of', 'May 7, 2015, was a cold day. A storm hit the coast on Tuesday.'],
    ['it comes to later', 'A storm hit the coast on Tuesday. It rained.\nNobody minded.\nMay 7, 2015'],
    ['stands in its first sentence', 'A storm hit the coast on May 7, 2015 - On Tuesday it rained.'],
  ])('is not told from a day that %s', (_, text) => {
    expect(read(text, undated)).not.toContain('Tuesday = DATE 2015-05-05')
  })

  it('is told from its date of publication where it has one', () => {
    expect(read('Thursday, May 7, 2015\nA storm hit the coast on Tuesday.')).not.toContain('Tuesday = DATE 2015-05-05')
  })

  it('takes the form of the past for a verb where none was seen', () => {
    expect(read('The ship sank at 9 a.m. Monday off the coast.', { published_date: '2023-05-10' })).toEqual([
      '9 a.m. Monday = TIME 2023-05-08T09:00',
    ])
  })
})
