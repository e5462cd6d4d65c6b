import { describe, expect, it } from 'vitest'
import { readQuantities } from './read_quantities.ts'

describe('what a number is said for each of', () => {
  it.each([
    ['It costs $5 a day.', '$5 = money 5 USD per day'],
    ['It costs £3 per head.', '£3 = money 3 GBP per head'],
    ['It costs $30 each.', '$30 = money 30 USD per each'],
    ['It closed at $41.725 a share.', '$41.725 = money 41.725 USD per share'],
    ['It closed at $41 a share amid fears.', '$41 = money 41 USD per share'],
    ['It costs $41 a square foot.', '$41 = money 41 USD per square foot'],
    ['The £5,000-a-year job went.', '£5,000 = money 5000 GBP per year'],
    ['It costs $4,000 a year per pupil.', '$4,000 = money 4000 USD per year per pupil'],
    ['There were 12 deaths per 100,000 people.', '12 = count 12 per 100,000 people of deaths'],
    ['It has 500 cases a week.', '500 = count 500 per week of cases'],
    ['He earns 12,000 pounds a year.', '12,000 pounds = money 12000 GBP per year'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })

  it.each([
    ['It paid $4 million a decade ago.', '$4 million = money 4000000 USD'],
    ['It gave 5 people a week.', '5 = count 5 per week of people'],
    ['It sent 5 people a letter.', '5 = count 5 of people'],
    ['It pumps 20 barrels a day.', '20 barrels a day = other 20 [bbl_us]/d'],
  ])('and what is no such thing: %s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

describe('bare numbers that are paid are money', () => {
  it.each([
    ['The bank lent millions to it.', 'millions = money 2000000'],
    ['It raised more than 2 million for charity.', '2 million = money 2000000'],
    ['The fund, worth $5 million, lost 2 million last year.', '2 million = money 2000000 USD'],
    ["Billions of investors' dollars fled.", 'Billions = money 2000000000 USD'],
    ['It paid out millions in fines.', 'millions = money 2000000'],
    ['A ticket is 500 pesos.', '500 pesos = money 500'],
    ['A ticket is 30 Swiss francs.', '30 Swiss francs = money 30 CHF'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toContain(expected)
  })

  it.each([
    ['It raised 20 for lunch.', '20 = count 20'],
    ['It lost 2 million voters.', '2 million = count 2000000 of voters'],
    ['Millions went home.', 'Millions = count 2000000 of people'],
    ['He paid 12 monthly fees.', '12 = count 12 of monthly fees'],
  ])('and not: %s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

describe('how many times as much', () => {
  it.each([
    ['It costs five times the price.', 'five times = ratio 5 of price'],
    ['It saw two to three times as many.', 'two to three times = ratio 2 to 3'],
    ['It saw a 50-fold rise.', '50-fold = ratio 50 of rise'],
    ['It rang five times.', 'five = count 5 of times'],
    ['It hit three times as he ran.', 'three = count 3 of times'],
    ['Its share is twice that of Hale.', 'twice = ratio 2'],
    ['It was double the size.', 'double = ratio 2 of size'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

describe('ranges with spaces or a hyphen that waits', () => {
  it.each([
    ['Air costs $3,800 – $7,600.', ['$3,800 – $7,600 = money 3800 to 7600 USD']],
    ['It has 7- to 8-millimeter lugs.', ['7- to 8-millimeter = length 7 to 8 mm']],
    ['They say 10 – 20 percent left.', ['10 – 20 percent = percent 10 to 20 %']],
    ['It was down only 25 cents to $30.25.', ['25 cents = money 0.25 USD', '$30.25 = money 30.25 USD']],
    ['It won in 2019 – 20 percent of it.', ['20 percent = percent 20 %']],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual(expected)
  })
})

describe('feet and inches by quotation marks', () => {
  it.each([
    ['He is 6’1” tall.', ['6’1” = length 73 [in_i]']],
    ['She is 5\'4" and fast.', ['5\'4" = length 64 [in_i]']],
    ['It has a 24” screen.', ['24” = length 24 [in_i]']],
    ['“I have 24” and “they have 12” were said.', ['24 = count 24', '12 = count 12']],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual(expected)
  })
})

describe('numbers that say which, how old, how large or in which cell are no quantities', () => {
  it.each([
    'Its screen has 2196×1464 dots.',
    'It has 1920x1080 dots.',
    'The 2-in-1 sells well.',
    'Call 0800 123 456 or +44 20 7946 0958.',
    'He has type 2 diabetes.',
    'The Rule of 110 is old.',
    'They ranked in the top 50.',
    'Some were as young as 14.',
    'At 17, he left.',
    'The average age was 44.',
    'He won it at the age of just 28.',
    'It is liked in the 25-54 age group.',
    'Here 1 = 0 holds.',
    'It sleeps in a four-star hotel.',
    'He ran stash@{2} there.',
    'The 82nd Airborne left.',
    'Alda\t9.6\tgood',
    'He did it twice in a double room.',
    'It makes the 147, 156 and 166 there.',
    'It is called 2,5-dichlorophenol there.',
    'The <post id="690"> is here.',
    'The rating is here.\n\n4.5\n\nIt is old.',
  ])('%s', (text) => {
    expect(readQuantities(text)).toEqual([])
  })

  it.each([
    ['The top 50 firms left.', '50 = count 50 of firms'],
    ['The total was 44.', '44 = count 44'],
    ['A group of 20 people left.', '20 = count 20 of people'],
    ['It sleeps in 4 star hotels.', '4 = count 4 of star hotels'],
    ['Alda\t14 people\tgood', '14 = count 14 of people'],
  ])('but for %s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

describe('what is counted, to its end', () => {
  it.each([
    ['It lists over 300 dedicated trail running shoes.', '300 = count 300 of dedicated trail running shoes'],
    ['It put 12 leading website builders to a test.', '12 = count 12 of leading website builders'],
    ['It paid for 10 House of Commons members.', '10 = count 10 of House of Commons members'],
    ['Of the 30 injured, some left.', '30 = count 30 of injured'],
    ['Just 12 were children.', '12 = count 12'],
    ['They arrested 12 men wearing masks.', '12 = count 12 of men arrested'],
    ['Some 2 million came last year.', '2 million = count 2000000'],
    ['It has twelve hundred mostly American students.', 'twelve hundred = count 1200 of American students'],
    ['One in three Americans said so.', 'One in three = ratio 0.333333 of Americans'],
    ['It has anywhere from three to five rows.', 'three to five = count 3 to 5 of rows'],
    ['It has just a dozen so far.', 'a dozen = count 12'],
    ['She saw the “2 million-plus” people.', '2 million = count 2000000'],
    ['The error is +/-3 percentage points.', '3 percentage points = percent 3 {percentage_point}'],
    ['It costs $4 per $1,000 invested.', '$4 = money 4 USD per $1,000'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

it('says of all groups of a list what is said of one', () => {
  expect(readQuantities('Twelve soldiers and three civilians were killed.')).toEqual([
    'Twelve = count 12 of soldiers killed',
    'three = count 3 of civilians killed',
  ])
  expect(readQuantities('It killed 12 soldiers, 3 nurses and a boy.')).toEqual([
    '12 = count 12 of soldiers killed',
    '3 = count 3 of nurses killed',
  ])
  expect(readQuantities('Fire hurt 14 people and 3 cars burned.')).toEqual([
    '14 = count 14 of people hurt',
    '3 = count 3 of cars',
  ])
})
