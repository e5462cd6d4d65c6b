import { describe, expect, it } from 'vitest'
import { quantities } from '../../../../pipeline/annotate/quantities/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { Annotation, QuantityAnnotation } from '../../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../../document.ts'

function find(text: string, given: readonly Annotation[] = []): QuantityAnnotation[] {
  const annotations = [...given, ...times.annotate(toDocument(text), CONTEXT)]
  return quantities.annotate(toDocument(text, { annotations }), CONTEXT).filter((a) => a.layer === 'quantity')
}

/** `text = kind value unit of` of every quantity found. */
const read = (text: string): string[] =>
  find(text).map((q) => `${text.slice(q.start, q.end)} = ${q.kind} ${q.value} ${q.unit} ${q.of}`)

describe('measures', () => {
  it.each([
    ['The train does 37 miles per hour.', '37 miles per hour = speed 37 [mi_i]/h null'],
    ['It lies 12.5 km away.', '12.5 km = length 12.5 km null'],
    ['They sent 3,000 tonnes of rice.', '3,000 tonnes = mass 3000 t rice'],
    ['It was 38 degrees Celsius.', '38 degrees Celsius = temperature 38 Cel null'],
    ['It rose by 5.2% in all.', '5.2% = percent 5.2 % null'],
    ['Only 24 percent of voters agreed.', '24 percent = percent 24 % voters'],
    ['They burnt 400 square kilometres of forest.', '400 square kilometres = area 400 km2 forest'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('money', () => {
  it.each([
    ['It cost $1.5 billion.', '$1.5 billion = money 1500000000 USD null'],
    ['It cost £5m to build.', '£5m = money 5000000 GBP null'],
    ['It cost 300 euros.', '300 euros = money 300 EUR null'],
    ['It pays 35 cents.', '35 cents = money 0.35 USD null'],
    ['It cost C$20.', 'C$20 = money 20 CAD null'],
    ['He has a quarter of a million dollars.', 'a quarter of a million dollars = money 250000 USD null'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('counts', () => {
  it('says what is counted', () => {
    expect(read('About 1,331 excess deaths were reported.')).toEqual(['1,331 = count 1331 null excess deaths'])
    expect(read('Twenty-seven states sued.')).toEqual(['Twenty-seven = count 27 null states'])
  })

  it('reads numbers in words and in both', () => {
    expect(find('They have two hundred and six bones.')[0]?.value).toBe(206)
    expect(find('They have 1.5 million followers.')[0]?.value).toBe(1_500_000)
    expect(find('They bought a dozen eggs.')[0]?.value).toBe(12)
  })

  it('says how the number is to be taken', () => {
    const texts = ['more than 50', 'at least 50', 'up to 50', 'fewer than 50', 'about 50']
    expect(texts.map((text) => find(`It carried ${text} people.`)[0]?.mod)).toEqual([
      'more_than',
      'at_least',
      'at_most',
      'less_than',
      'approximately',
    ])
  })

  it('takes a plus behind the number for "at least"', () => {
    expect(find('It runs in 130+ countries.')[0]).toMatchObject({ value: 130, mod: 'at_least', of: 'countries' })
  })

  it('counts two thousand written without a comma where words say how many', () => {
    expect(find('More than 2000 people came.')[0]?.value).toBe(2000)
  })

  it('gives the first number of a range the scale of the second, where it is the smaller', () => {
    const values = (text: string): number[] => find(text).map(({ value }) => value)
    expect(values('They froze 20-30bn euros.')).toEqual([20e9])
    expect(values('It cost $10 to $15 million.')).toEqual([10e6])
    expect(values('It rose from 900 to 1.2 million people.')).toEqual([900, 1.2e6])
    expect(values('It takes 10 to 15 people.')).toEqual([10])
  })

  it('reads shares', () => {
    expect(find('He took 3/4 of the votes.')[0]?.value).toBe(0.75)
    expect(read('Two-thirds of members left.')).toEqual(['Two-thirds = ratio 0.666667 null members'])
  })
})

describe('what is no quantity', () => {
  it.each([
    'It was signed on March 5, 1999.',
    'The F-16 and the G7 were discussed.',
    'The two leaders will meet.',
    'One can only speculate.',
    'The second man left first.',
    'The dozens came.',
    '1. The first item of the list.',
    'The driver, 40, was hurt.',
    'It took three weeks.',
    'The line is open 24/7 for everyone.',
    'The attacks of 9/11 changed that.',
    'Exercise reduces symptoms [25] and stress [ 8 ].',
    'The 2022 elections and a 2023 analysis said so.',
    'Proposition 103 is still in force.',
    'The certificates ISO 27001 and SOC 2 are given.',
    'At the age of 18 she moved.',
    'Results are shown in figure 4.',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('leaves numbers inside names alone', () => {
    const text = 'The Group of 77 met.'
    const name: Annotation = { layer: 'mention', start: 4, end: 15, entity: 'e1', form: 'name', metonym: false }
    expect(find(text, [name])).toEqual([])
    expect(find(text)).not.toEqual([])
  })
})
