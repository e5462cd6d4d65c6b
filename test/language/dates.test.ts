import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate, toDay } from '../../pipeline/language/dates.ts'
import { inLatinDigits } from '../../pipeline/language/digits.ts'
import { monthOf } from '../../pipeline/language/months.ts'

const english = (text: string, dayFirst = false): string | null => readDate(text, { language: 'en', dayFirst })
const inLanguage = (text: string, language: string | null): string | null =>
  readDate(text, { language, dayFirst: true })

describe('a written date', () => {
  it.each([
    ['2023-09-12', '2023-09-12'],
    ['2023-09-12T08:05:09Z', '2023-09-12T08:05:09Z'],
    ['2023-09-12 08:05', '2023-09-12T08:05'],
    ['2023-09-12T08:05:09+0200', '2023-09-12T08:05:09+02:00'],
    ['2023-09-12T08:05:09-05:30', '2023-09-12T08:05:09-05:30'],
    ['20230912', '2023-09-12'],
    ['September 12, 2023', '2023-09-12'],
    ['12 September 2023', '2023-09-12'],
    ['Sept. 12, 2023 at 8:05 p.m.', '2023-09-12T20:05'],
    ['September 12, 2023 12:05 AM', '2023-09-12T00:05'],
    ['September 12, 2023 12:05 PM', '2023-09-12T12:05'],
    ['Tue, 12 Sep 2023 08:05:09 GMT', '2023-09-12T08:05:09Z'],
    ['Tue, 12 Sep 2023 08:05:09 EST', '2023-09-12T08:05:09-05:00'],
    ['Tue, 12 Sep 2023 08:05:09 PDT', '2023-09-12T08:05:09-07:00'],
    ['Tue Sep 12 08:05:09 UTC 2023', '2023-09-12T08:05:09Z'],
    ['1694505909', '2023-09-12T08:05:09Z'],
    ['1694505909000', '2023-09-12T08:05:09Z'],
  ])('is read in: %s', (text, expected) => {
    expect(english(text)).toBe(expected)
  })

  it('in numbers begins with the month, unless the habits or the numbers say the day', () => {
    expect(english('3/4/2024')).toBe('2024-03-04')
    expect(english('3/4/2024', true)).toBe('2024-04-03')
    expect(english('3.4.2024')).toBe('2024-04-03')
    expect(english('13/4/2024')).toBe('2024-04-13')
    expect(english('12/4/2024')).toBe('2024-12-04')
    expect(english('4/13/2024', true)).toBe('2024-04-13')
  })

  it('keeps its day where the clock behind it is none', () => {
    expect(english('September 12, 2023 25:05')).toBe('2023-09-12')
    expect(english('2023-09-12 08:75')).toBe('2023-09-12')
  })

  it.each(['', 'no date', '12 of them in 2023', 'September 2023', '31 September 2023', '2023-13-01', '99/99/2023'])(
    'is not seen in: %s',
    (text) => {
      expect(english(text)).toBeNull()
    },
  )

  it('with an impossible day gives way to the next one', () => {
    expect(english('Updated 31 September 2023, first 30 September 2023')).toBe('2023-09-30')
  })

  it('never throws and gives days that there are, in any text', () => {
    const pieces = fc.constantFrom(
      '2023',
      '1999',
      '31',
      '30',
      '29',
      '2',
      '/',
      '.',
      '-',
      ' ',
      'Feb',
      ':',
      '12',
      'pm',
      'Z',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const found = english(parts.join(''))
        if (found === null) return
        const day = found.slice(0, 10)
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
      }),
    )
  })
})

describe('a day of the calendar', () => {
  it('ends every month where it ends', () => {
    const lasts = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (const [i, last] of lasts.entries()) {
      expect(toDay(2023, i + 1, last)).not.toBeNull()
      expect(toDay(2023, i + 1, last + 1)).toBeNull()
    }
    expect(toDay(2023, 5, 1)).toBe('2023-05-01')
    expect(toDay(2023, 5, 0)).toBeNull()
    expect(toDay(2023, 0, 5)).toBeNull()
    expect(toDay(2023, 13, 5)).toBeNull()
  })

  it('is the 29th of February in leap years alone, which of the full centuries every fourth is', () => {
    const has = (year: number): boolean => toDay(year, 2, 29) !== null
    expect([2024, 2000].every(has)).toBe(true)
    expect([2023, 2022, 1900, 2100].some(has)).toBe(false)
  })
})

describe('a month', () => {
  it.each([
    ['january', 'en', 1],
    ['Sept', 'en', 9],
    ['März', 'de', 3],
    ['août', 'fr', 8],
    ['декабря', 'ru', 12],
    ['none', 'en', 0],
    ['', null, 0],
  ])('is known by its name: %s in %s', (name, language, month) => {
    expect(monthOf(name, language)).toBe(month)
  })

  it('whose name is another one elsewhere is read by the language, and not at all without one', () => {
    expect([monthOf('listopad', 'pl'), monthOf('listopad', 'hr'), monthOf('listopad', null)]).toEqual([11, 10, 0])
  })

  it('stands where its language puts it', () => {
    expect(inLanguage('12. September 2023', 'de')).toBe('2023-09-12')
    expect(inLanguage('12 de septiembre de 2023', 'es')).toBe('2023-09-12')
    expect(inLanguage('2023年9月12日', 'ja')).toBe('2023-09-12')
    expect(inLanguage('2023. gada 12. septembris', 'lv')).toBe('2023-09-12')
  })
})

describe('digits of other scripts', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['૦૧૨૩૪૫૬૭૮૯', '0123456789'],
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['၀၁၂၃၄၅၆၇၈၉', '0123456789'],
    ['០១២៣៤៥៦៧៨៩', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
  ])('%s are those from 0 to 9', (text, expected) => {
    expect(inLatinDigits(text)).toBe(expected)
  })

  it('leave what is beside them as it is', () => {
    expect(inLatinDigits('١\u200f/\u061c٢ and 3')).toBe('1/2 and 3')
    expect(inLatinDigits('ab०c')).toBe('ab0c')
  })

  it('count Buddhist years beside Thai letters alone, and only those of our time', () => {
    expect(inLatinDigits('12 ก.ย. 2566')).toBe('12 ก.ย. 2023')
    expect(inLatinDigits('12 ก.ย. 2540')).toBe('12 ก.ย. 1997')
    expect(inLatinDigits('12 ก.ย. 2599')).toBe('12 ก.ย. 2056')
    expect(inLatinDigits('12 ก.ย. 2539')).toBe('12 ก.ย. 2539')
    expect(inLatinDigits('12 ก.ย. 25661')).toBe('12 ก.ย. 25661')
    expect(inLatinDigits('in 2566')).toBe('in 2566')
  })
})
