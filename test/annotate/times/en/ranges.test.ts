import { describe, expect, it } from 'vitest'
import { findTimes, readTimes } from './read_times.ts'

const WEDNESDAY = '2023-05-10'
const read = (text: string) => readTimes(text, WEDNESDAY)

describe('a range is two times', () => {
  it.each([
    ['It will be shut from August to December.', ['August = 2023-08', 'December = 2023-12']],
    ['It was shut from August to December.', ['August = 2022-08', 'December = 2022-12']],
    ['It was put off between 2019 and 2021.', ['2019 = 2019', '2021 = 2021']],
    ['It ran from 3 to 5 June.', ['3 = 2023-06-03', '5 June = 2023-06-05']],
    ['It ran from June 3 to 5.', ['June 3 = 2023-06-03', '5 = 2023-06-05']],
    ['The fair is on 1 and 2 June.', ['1 = 2023-06-01', '2 June = 2023-06-02']],
    ['The fair is on June 1 and 2.', ['June 1 = 2023-06-01', '2 = 2023-06-02']],
    ['On June 1 and 2 people came.', ['June 1 = 2023-06-01']],
    ['It will run from Monday to Friday.', ['Monday = 2023-05-15', 'Friday = 2023-05-19']],
    ['It ran from Monday to Friday.', ['Monday = 2023-05-01', 'Friday = 2023-05-05']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('whose ends share the year that one of them states', () => {
    expect(read('It ran from June 5 to July 8, 2019.')).toEqual(['June 5 = 2019-06-05', 'July 8, 2019 = 2019-07-08'])
    expect(read('It ran from November to March 2020.')).toEqual(['November = 2019-11', 'March 2020 = 2020-03'])
    expect(read('It ran from November 2019 to March.')).toEqual(['November 2019 = 2019-11', 'March = 2020-03'])
    expect(read('It ran between May 2, 2014 and May 9.')).toEqual(['May 2, 2014 = 2014-05-02', 'May 9 = 2014-05-09'])
    expect(findTimes('It ran from June 5 to July 8, 2019.', null)).toMatchObject([
      { earliest: '2019-06-05', latest: '2019-06-05', anchor: 'none' },
      { earliest: '2019-07-08', anchor: 'none' },
    ])
  })

  it('and are no longer than a year where neither states one', () => {
    expect(read('Roadworks: June to mid-September.')).toEqual(['June = 2023-06', 'mid-September = 2023-09 MID'])
    expect(read('Rain will last from Nov. 28 to Dec. 3.')).toEqual(['Nov. 28 = 2023-11-28', 'Dec. 3 = 2023-12-03'])
  })

  it('only where words join the ends', () => {
    expect(read('It opened in November and shut in March 2020.')).toEqual([
      'November = 2022-11',
      'March 2020 = 2020-03',
    ])
    expect(read('In June and July 2019 it rained.')[0]).toBe('June = 2022-06')
  })

  it('but June 3-5 and 2020-21 are one', () => {
    expect(findTimes('A festival runs June 3-5.', WEDNESDAY)).toMatchObject([
      { value: '2023-06-03/2023-06-05', earliest: '2023-06-03', latest: '2023-06-05' },
    ])
    expect(read('The club folded in the 2020-21 season.')).toEqual(['2020-21 = 2020/2021'])
    expect(read('The club folded in the 2020/21 season.')).toEqual(['2020/21 = 2020/2021'])
    expect(read('It is case 2020/23 of the court.')).toEqual([])
  })
})

describe('hours of a range', () => {
  it.each([
    ['It will close between 7 and 8pm on Friday.', ['7 = 2023-05-12T19:00', '8pm on Friday = 2023-05-12T20:00']],
    ['It will close from 11 to 1 p.m.', ['11 = 2023-05-10T11:00', '1 p.m. = 2023-05-10T13:00']],
    ['The talks are from 7-9 p.m. on May 12.', ['7 = 2023-05-12T19:00', '9 p.m. on May 12 = 2023-05-12T21:00']],
    ['The office opens from 9am to noon.', ['9am = 2023-05-10T09:00', 'noon = 2023-05-10T12:00']],
    ['It ran from 9am to noon on Monday.', ['9am = 2023-05-08T09:00', 'noon on Monday = 2023-05-08T12:00']],
  ])('are of one day and one half of it: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('keep a day of their own', () => {
    expect(read('It ran from noon Monday to midnight Tuesday.')).toEqual([
      'noon Monday = 2023-05-08T12:00',
      'midnight Tuesday = 2023-05-09T24',
    ])
  })

  it('are no counts', () => {
    expect(read('Some 7 and 8 people came.')).toEqual([])
    expect(read('Team 7 and 8 p.m. shows are off.')).toEqual(['8 p.m. = 2023-05-10T20:00'])
  })
})
