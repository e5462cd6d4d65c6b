import { describe, expect, it, test } from 'vitest'
import { quantities } from '../../../../pipeline/annotate/quantities/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { Annotation } from '../../../../pipeline/record/records.ts'
import { toEntity } from '../../../document.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `words = value unit [low high]` of every quantity. */
function amounts(text: string): string[] {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quantities
    .annotate(toDocument(text, { annotations }), CONTEXT)
    .filter((a) => a.layer === 'quantity')
    .map(({ start, end, value, unit, low, high }) => `${text.slice(start, end)} = ${value} ${unit} [${low} ${high}]`)
}

/** `words = of` of every quantity. */
function counted(text: string): string[] {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quantities
    .annotate(toDocument(text, { annotations }), CONTEXT)
    .filter((a) => a.layer === 'quantity')
    .map(({ start, end, of }) => `${text.slice(start, end)} = ${of}`)
}

describe('a range is one quantity', () => {
  it.each([
    ['They raised £1.2m–£1.5m.', '£1.2m–£1.5m = 1200000 GBP [1200000 1500000]'],
    ['They raised €40–50 million.', '€40–50 million = 40000000 EUR [40000000 50000000]'],
    ['Tickets are $5-$10.', '$5-$10 = 5 USD [5 10]'],
    ['Between 20 and 30 people came.', '20 and 30 = 20 null [20 30]'],
    ['Two to three million people came.', 'Two to three million = 2000000 null [2000000 3000000]'],
    ['It takes five or six people.', 'five or six = 5 null [5 6]'],
    ['It has 10-15 rooms.', '10-15 = 10 null [10 15]'],
    ['They want from 20 to 30 people.', '20 to 30 = 20 null [20 30]'],
    ['About 20 to 30 people came.', '20 to 30 = 20 null [18 33]'],
    ['It lies 20% to 30% above.', '20% to 30% = 20 % [20 30]'],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual([expected])
  })

  it.each([
    ['Profit rose 2% to £715m.', ['2% = 2 % [2 2]', '£715m = 715000000 GBP [715000000 715000000]']],
    ['Sales fell 3% to 45%.', ['3% = 3 % [3 3]', '45% = 45 % [45 45]']],
    [
      'It rose from 2 to 3 million people.',
      ['2 = 2000000 null [2000000 2000000]', '3 million = 3000000 null [3000000 3000000]'],
    ],
    ['Shares rose 3 to 45 there.', ['3 = 3 null [3 3]', '45 = 45 null [45 45]']],
    ['It fell from 30 to 20 percent.', ['30 = 30 % [30 30]', '20 percent = 20 % [20 20]']],
    ['It needs 2 or 100 people.', ['2 = 2 null [2 2]', '100 = 100 null [100 100]']],
    ['It has 10 and 15 rooms.', ['10 = 10 null [10 10]', '15 = 15 null [15 15]']],
  ])('what went from one number to another is two: %s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })
})

describe('words for many', () => {
  it.each([
    ['Dozens of cars burned.', 'Dozens = 24 null [24 99]'],
    ['Hundreds of people came.', 'Hundreds = 200 null [200 999]'],
    ['Tens of thousands of people came.', 'Tens of thousands = 20000 null [20000 99000]'],
    ['It cost millions of dollars.', 'millions of dollars = 2000000 USD [2000000 999999999]'],
    ['A few thousand people came.', 'A few thousand = 3000 null [3000 9000]'],
    ['A couple of hundred people came.', 'A couple of hundred = 200 null [200 300]'],
    ['Several dozen people came.', 'Several dozen = 36 null [36 108]'],
    ['At least several hundred people came.', 'several hundred = 300 null [300 null]'],
    ['Scores of people came.', 'Scores = 40 null [40 99]'],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual([expected])
  })

  it.each(['The scores were good.', 'A few people came.', 'Several people came.', 'They play in tens there.'])(
    'none: %s',
    (text) => {
      expect(amounts(text)).toEqual([])
    },
  )
})

describe('halves and shares', () => {
  it.each([
    ['It cost one and a half million euros.', 'one and a half million euros = 1500000 EUR [1500000 1500000]'],
    ['It cost a million and a half euros.', 'a million and a half euros = 1500000 EUR [1500000 1500000]'],
    ['It lies two and a quarter miles away.', 'two and a quarter miles = 2.25 [mi_i] [2.25 2.25]'],
    ['It lies half a mile away.', 'half a mile = 0.5 [mi_i] [0.5 0.5]'],
    ['A half-million people came.', 'half-million = 500000 null [500000 500000]'],
    ['Half the town came.', 'Half = 0.5 null [0.5 0.5]'],
    ['About half came.', 'half = 0.5 null [0.45 0.55]'],
    ['Sales fell by a third.', 'a third = 0.333333 null [0.333333 0.333333]'],
    ['One in five voters stayed at home.', 'One in five = 0.2 null [0.2 0.2]'],
    ['Nine out of 10 voters came.', 'Nine out of 10 = 0.9 null [0.9 0.9]'],
    ['It lies two-thirds of a mile away.', 'two-thirds of a mile = 0.666667 [mi_i] [0.666667 0.666667]'],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual([expected])
  })

  it.each(['He tore it in half.', 'The first half was dull.', 'He scored one in the game.'])('none: %s', (text) => {
    expect(amounts(text)).toEqual([])
  })
})

describe('units and signs', () => {
  it.each([
    ['The state gave Rs 5 crore.', 'Rs 5 crore = 50000000 INR [50000000 50000000]'],
    ['Tickets cost Rs. 500.', 'Rs. 500 = 500 INR [500 500]'],
    ['The trust gave ₹2.5 lakh.', '₹2.5 lakh = 250000 INR [250000 250000]'],
    ['A flat costs 9-12 lakh rupees.', '9-12 lakh rupees = 900000 INR [900000 1200000]'],
    ['Here live 1,00,000 people.', '1,00,000 = 100000 null [100000 100000]'],
    ['Here live 12,34,56,789 people.', '12,34,56,789 = 123456789 null [123456789 123456789]'],
    ['It cost 500€.', '500€ = 500 EUR [500 500]'],
    ['It was 5 degrees below zero.', '5 degrees below zero = -5 deg [-5 -5]'],
    ['He owes hundred dollars.', 'hundred dollars = 100 USD [100 100]'],
    ['It was minus 12C there.', 'minus 12C = -12 Cel [-12 -12]'],
    ['It fell -2.5% there.', '-2.5% = -2.5 % [-2.5 -2.5]'],
    ['It has a margin of plus or minus 3%.', '3% = 3 % [3 3]'],
    ['He scored ≥14 points.', '14 = 14 null [14 null]'],
    ['It has <20 rooms.', '20 = 20 null [null 20]'],
    ['He jumped 17.30m there.', '17.30m = 17.3 m [17.3 17.3]'],
    ['He is 1.8m tall.', '1.8m = 1.8 m [1.8 1.8]'],
    ['It has 1.8m users.', '1.8m = 1800000 null [1800000 1800000]'],
    ['It does 300 km/h.', '300 km/h = 300 km/h [300 300]'],
    ['The bag held 300 grams of gold.', '300 grams = 300 g [300 300]'],
    ['The bag held 300g of gold.', '300g = 300 g [300 300]'],
    ['She is 5ft 11in tall.', '5ft 11in = 71 [in_i] [71 71]'],
    ['She is five feet, four inches tall.', 'five feet, four inches = 64 [in_i] [64 64]'],
    ['The 6-foot-3 guard left.', '6-foot-3 = 75 [in_i] [75 75]'],
    ['He was fined 500 pounds.', '500 pounds = 500 GBP [500 500]'],
    ['He lifts 500 pounds.', '500 pounds = 500 [lb_av] [500 500]'],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual([expected])
  })

  it('of degrees are of heat where the weather is spoken of', () => {
    expect(amounts('Temperatures reached 40 degrees.')).toEqual(['40 degrees = 40 deg [40 40]'])
  })
})

describe('who was killed and who was wounded', () => {
  it.each([
    ['At least 14 people were killed and 30 wounded.', ['14 = people killed', '30 = people wounded']],
    ['Ten people, two of them children, were killed.', ['Ten = people killed', 'two = people']],
    ['Of the 40 people on board, 12 survived.', ['40 = people', '12 = people']],
    ['Two dozen cars burned.', ['Two dozen = cars']],
    ['The crash left 12 dead, 30 injured.', ['12 = dead', '30 = injured']],
    ['The blast killed 14 people and wounded 30 others.', ['14 = people killed', '30 = people wounded']],
    ['Six people died and two more are missing.', ['Six = people dead', 'two = people missing']],
    ['Some 40 gunmen killed 14 villagers.', ['40 = gunmen', '14 = villagers killed']],
    ['20 people were killed or wounded.', ['20 = people killed or wounded']],
    ['Two of the five victims were badly hurt.', ['Two = victims hurt', 'five = victims']],
    ['One person was killed.', ['One = person killed']],
    ['The death toll rose to 45.', ['45 = dead']],
    ['The fire destroyed 45 homes.', ['45 = homes']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected)
  })
})

describe('what is counted ends with its noun', () => {
  it.each([
    ['The 15-block stroll was long.', ['15 = block']],
    ['Two of their three children came.', ['Two = children', 'three = children']],
    ['Two of them came.', ['Two = null']],
    ['Some 300-odd people came.', ['300 = people']],
    ['It has 300 or so members.', ['300 = members']],
    ['It sent 600 strike drones.', ['600 = strike drones']],
    ['Another 1,700 will go.', ['1,700 = null']],
    ['Some 5,000 Japanese came.', ['5,000 = Japanese']],
    ['It has 32 state Democratic committees.', ['32 = state Democratic committees']],
    ['There are 384 pledged delegates.', ['384 = pledged delegates']],
    ['They asked three follow-up questions.', ['three = follow-up questions']],
    ['They polled 1,737 registered voters.', ['1,737 = registered voters']],
    ['They cared for 30 wounded soldiers.', ['30 = wounded soldiers']],
    ['It paid $5 million of the company’s $7 million debt.', ['$5 million = null', '$7 million = null']],
  ])('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected)
  })
})

test('a number behind the name of a person, a place or a time counts, and not one behind another name', () => {
  const text = 'The vote gave Alda 51 seats, and Ostra 737 jets came.'
  const mention = (name: string): Annotation => {
    const start = text.indexOf(name)
    return { layer: 'mention', start, end: start + name.length, entity: name, form: 'name', metonym: false }
  }
  const annotations = [
    toEntity('Alda', 'Alda'),
    toEntity('Ostra', 'Ostra', 'organization'),
    mention('Alda'),
    mention('Ostra'),
  ]
  const found = quantities.annotate(toDocument(text, { annotations }), CONTEXT).filter((a) => a.layer === 'quantity')
  expect(found.map(({ value }) => value)).toEqual([51])
})

describe('numbers that say which one are no quantities', () => {
  it.each([
    'The clinic moved to 123 Elm Street.',
    'It is in Harrowby, PA 23456.',
    'They stay at Room 12 C.',
    'Form 1545-0008 is needed.',
    'Call 555-123-4567 now.',
    'Version 2.4.1 is out.',
    'Sections 3, 4 and 5 apply.',
    'Women in their 30-somethings came.',
    'He wears number 10.',
    'It lies on Fifth Avenue.',
    'The 22nd Amendment says so.',
    'They won 2-3 at home.',
    'It was a 4-5 vote.',
    'They lost 1 to 2.',
    'He made 3 of 12 there.',
    'It was World War Two that ended it.',
    'They stayed at the Nine Arches there.',
    'The post has the id 681365594273267717.',
    'Others say the same [28, 54] there.',
    'The 40-year-old left.',
    'He turns 18 there.',
    'No one was hurt.',
    'It drives him since he was 12.',
    'It is in Selt, NY, 10032.',
    'They were 5-to-4 votes.',
    'It is a zero-copy format.',
    'It takes 2.25 hours there.',
  ])('%s', (text) => {
    expect(amounts(text)).toEqual([])
  })
})
