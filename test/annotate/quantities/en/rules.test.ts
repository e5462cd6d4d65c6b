import { describe, expect, it } from 'vitest'
import { quantities } from '../../../../pipeline/annotate/quantities/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `words = kind value unit of` of every quantity; with `mod` where there is one. */
function read(text: string): string[] {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quantities
    .annotate(toDocument(text, { annotations }), CONTEXT)
    .filter((a) => a.layer === 'quantity')
    .map(({ start, end, kind, value, unit, of, mod }) =>
      [`${text.slice(start, end)} = ${kind} ${value} ${unit} ${of}`, ...(mod ? [mod] : [])].join(' '),
    )
}

describe('sums of money', () => {
  it.each([
    ['It lost $5k.', '$5k = money 5000 USD null'],
    ['It lost $5mn.', '$5mn = money 5000000 USD null'],
    ['It lost $5b.', '$5b = money 5000000000 USD null'],
    ['It lost $5tn.', '$5tn = money 5000000000000 USD null'],
    ['It lost $5trn.', '$5trn = money 5000000000000 USD null'],
    ['It lost EUR 5.', 'EUR 5 = money 5 EUR null'],
    ['It lost 5 EUR.', '5 EUR = money 5 EUR null'],
    ['It lost US$5.', 'US$5 = money 5 USD null'],
    ['It lost half a million dollars.', 'half a million dollars = money 500000 USD null'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('are multiplied by letters only where these touch the number', () => {
    expect(read('It lost $5 trn.')).toEqual(['$5 = money 5 USD null'])
  })
})

describe('rates', () => {
  it.each([
    ['It pumps 20 litres per second.', '20 litres per second = other 20 L/s null'],
    ['It pumps 20 litres per minute.', '20 litres per minute = other 20 L/min null'],
    ['It pumps 20 litres per month.', '20 litres per month = other 20 L/mo null'],
    ['It pumps 20 litres per year.', '20 litres per year = other 20 L/a null'],
    ['It drove 60 miles an hour.', '60 miles an hour = speed 60 [mi_i]/h null'],
    ['It grew 5% per year.', '5% = percent 5 % null'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('lengths by signs', () => {
  it.each([
    ['They hung a 24″ screen.', '24″ = length 24 [in_i] null'],
    ['She is 5′ 4″ tall.', '5′ 4″ = length 64 [in_i] null'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('ranks', () => {
  it.each([
    ['The 3rd largest city grew.', '3rd = ordinal 3 null largest city'],
    ['The third largest city grew.', 'third = ordinal 3 null largest city'],
    ['The 22nd edition came.', '22nd = ordinal 22 null edition'],
    ['The 23rd edition came.', '23rd = ordinal 23 null edition'],
    ['The 21st edition came.', '21st = ordinal 21 null edition'],
    ['The 24th edition came.', '24th = ordinal 24 null edition'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each(['The first edition came.', 'The second edition came.', 'It came fifth in the race.'])(
    'are none where they order a story or no noun follows: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})

describe('numbers in words', () => {
  it.each([
    ['Ninety-nine people came.', 'Ninety-nine = count 99 null people'],
    ['Twenty three people came.', 'Twenty three = count 23 null people'],
    ['A hundred people came.', 'A hundred = count 100 null people'],
    ['Half a million people came.', 'Half a million = count 500000 null people'],
    ['Two hundred thousand people came.', 'Two hundred thousand = count 200000 null people'],
    [
      'Three million four hundred thousand people came.',
      'Three million four hundred thousand = count 3400000 null people',
    ],
    ['It took 1.5-million votes.', '1.5-million = count 1500000 null votes'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('of two that make a year are no count', () => {
    expect(read('Nineteen ninety-six people.')).toEqual([])
  })
})

describe('fractions', () => {
  it.each([
    ['It grew 2½ times.', '2½ = count 2.5 null times'],
    ['It grew 2 1/2 times.', '2 1/2 = count 2.5 null times'],
    ['It took ½ of the votes.', '½ = count 0.5 null votes'],
    ['He took 7/8 of the votes.', '7/8 = count 0.875 null votes'],
    ['A third of voters left.', 'A third = ratio 0.333333 null voters'],
    ['Half of voters left.', 'Half = ratio 0.5 null voters'],
    ['Nine-tenths of voters left.', 'Nine-tenths = ratio 0.9 null voters'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('with an odd denominator are names or scores', () => {
    expect(read('He took 3/7 of the votes.')).toEqual([])
  })
})

describe('ranges', () => {
  it('of measures share the unit, with "and" only after "between"', () => {
    expect(read('Between 10 and 15 km lie there.')).toEqual(['10 and 15 km = length 10 km null'])
    expect(read('It rose 10 to 15 percent.')).toEqual(['10 to 15 percent = percent 10 % null'])
    expect(read('It lies 10 and 15 km away.')[0]).toBe('10 = count 10 null null')
  })

  it('of two units are two measures', () => {
    expect(read('It runs 800 metres to 2 km there.')).toEqual([
      '800 metres = length 800 m null',
      '2 km = length 2 km null',
    ])
  })
})

describe('what is counted', () => {
  it.each([
    ['The city has 30 other big parks.', '30 = count 30 null big parks'],
    ['It has 300 such big parks.', '300 = count 300 null big parks'],
    ['It sold 40 big-city stores.', '40 = count 40 null big-city stores'],
    ['It sold 300 Stone stores.', '300 = count 300 null Stone stores'],
    ['It sold 300 Land Rovers.', '300 = count 300 null Land Rovers'],
    ['It has 300 Britons.', '300 = count 300 null Britons'],
    ['It has 40 of the seats.', '40 = count 40 null seats'],
    ['About 20% of all voters left.', '20% = percent 20 % voters approximately'],
    ['About 20% of the voters left.', '20% = percent 20 % voters approximately'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('how a number is to be taken', () => {
  it.each([
    ['It has nearly 40 parks.', 'less_than'],
    ['It has just over 40 parks.', 'more_than'],
    ['It has no fewer than 40 parks.', 'at_least'],
    ['It has 40 or more parks.', 'at_least'],
    ['It has 40+ parks.', 'at_least'],
  ])('%s', (text, mod) => {
    expect(read(text)[0]?.split(' ').at(-1)).toBe(mod)
  })

  it('is not said by a plus that stands apart', () => {
    expect(read('It has 40 + parks.')).toEqual(['40 = count 40 null null'])
  })
})

describe('what is no quantity', () => {
  it.each([
    'They won 3-2 there.',
    'They won 3–2 there.',
    'It rose (40) there.',
    'See [40] there.',
    'Flight 40 left.',
    'In Flight 40 people left.',
    'No. 5 left.',
    'It cost @40 there.',
    'It rose #40 there.',
    'x=40 there.',
    '40) big parks.',
    '40. Big parks.',
    'The driver, 120, was hurt.',
    'The ten leaders will meet.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('ends where nobody is so old, and where the number is too great to point', () => {
    expect(read('The driver, 121, was hurt.')).toEqual(['121 = count 121 null null'])
    expect(read('The eleven leaders will meet.')).toEqual(['eleven = count 11 null leaders'])
  })
})
