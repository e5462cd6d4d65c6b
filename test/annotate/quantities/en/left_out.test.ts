import { describe, expect, it } from 'vitest'
import { readQuantities } from './read_quantities.ts'

describe('what is counted where the number has no noun of its own', () => {
  it.each([
    ['Player Count: 2', ['2 = count 2 of Player Count']],
    ['It has a workforce of 2,800.', ['2,800 = count 2800 of people']],
    ['Its circulation fell to 30,000.', ['30,000 = count 30000 of copies']],
    ['The number of confirmed cases rose to 45,000.', ['45,000 = count 45000 of confirmed cases']],
    ['The Fenton Index fell 5.39 to 452.76.', ['5.39 = count 5.39 of points', '452.76 = count 452.76 of points']],
    [
      'It can find dozens — even hundreds — of options.',
      ['dozens', 'hundreds'].map((w) => `${w} = count ${w === 'dozens' ? 24 : 200} of options`),
    ],
    ['Hundreds marched.', ['Hundreds = count 200 of people']],
    [
      'It won 25 million votes, compared with 16 million for her.',
      ['25 million = count 25000000 of votes', '16 million = count 16000000 of votes'],
    ],
    ['It shuts 150 stores, including 50 by May.', ['150 = count 150 of stores', '50 = count 50 of stores']],
    ['He sold 40 bottles. Only three remained.', ['40 = count 40 of bottles', 'three = count 3 of bottles']],
    ['Downloads reached 255 billion.', ['255 billion = count 255000000000 of Downloads']],
    ['It opened a few – just over 1,800 – of the buses.', ['1,800 = count 1800 of buses']],
    [
      'She has 370 delegates and he 163. Mary Fenton will gain at least 24.',
      ['370', '163', '24'].map((n) => `${n} = count ${n} of delegates`),
    ],
    ['It cast 42 votes for her, 18 for him.', ['42 = count 42 of votes', '18 = count 18 of votes']],
    ['It expects 5,000 to attend.', ['5,000 = count 5000 of people']],
    ['About 20,000 marched.', ['20,000 = count 20000 of people']],
    ['It rose 5.39 points to 12.', ['5.39 = count 5.39 of points', '12 = count 12 of points']],
    ['I saw 20 patients. Two of them were children.', ['20 = count 20 of patients', 'Two = count 2 of patients']],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual(expected)
  })

  it.each([
    ['It fell to 94.', ['94 = count 94']],
    ['It has 12 states, and the court deadlocked 4 to 4.', ['12 = count 12 of states']],
    ['He gave his charity hundreds of thousands.', ['hundreds of thousands = count 200000']],
    ['He has 40 bottles. It fell to 94.', ['40 = count 40 of bottles', '94 = count 94']],
    [
      'He sold 40 bottles. She left. It was rainy. Fourteen remained.',
      ['40 = count 40 of bottles', 'Fourteen = count 14'],
    ],
    ['He has one bottle. It fell to 94.', ['94 = count 94']],
    ['Twenty bottles stood there, and the three agreed.', ['Twenty = count 20 of bottles']],
  ])('and where nothing says it: %s', (text, expected) => {
    expect(readQuantities(text)).toEqual(expected)
  })
})

describe('numbers that count nothing', () => {
  it.each([
    'Our Score: 9.8',
    'The earbuds got a rating of 4.8 there.',
    'The limit is above 4.5 there.',
    'Fenton Corp., Springfield, OH, 6,000',
    'Models with a 1080p display came.',
    'For B2C brands it is fine.',
    'The Fenton (15-fd1035cl) came.',
    'They sent a 1099-K in March.',
    'Start 12+ months before.',
    'She left when she was 55.',
    'By then Mary Fenton will be 78.',
    'They met in the summer of ’80.',
    'He lives in New York 12231.',
    'It is the 11th generation.',
    'It covers children 17 and under.',
    'Mr. Fenton, then 38, left.',
    'Mr. Fenton, now 81 and retired, left.',
    'The brothers John and Brian Fenton, 22 and 19, came.',
    '4 Mary Fenton.',
    'They live in the 7th congressional district.',
    'They met the next two - North and South.',
    'It fit the 11-footer.',
    'They are: 4. The Monolith by Mary (DHH) 5. The Fenton Test (2000) by Joel.',
    'The 2016 workers came.',
  ])('%s', (text) => {
    expect(readQuantities(text)).toEqual([])
  })

  it.each([
    ['It costs 80p.', '80p = money 0.8 GBP'],
    ['It cost Fenton Corp., he said, 6,000', '6,000 = count 6000'],
    ['It shifts to 2700K at night.', '2700K = temperature 2700 K'],
    ['Dig at least 18" deep.', '18" = length 18 [in_i]'],
    ['It has 2016 workers.', '2016 = count 2016 of workers'],
    ['No more than 17 and other people came.', '17 = count 17'],
    ['It hit 49℃ there.', '49℃ = temperature 49 Cel'],
    ['A charge of often +20-25% came.', '20-25% = percent 20 to 25 %'],
    ['ISTANBUL (AP)_ Some 1,500 ethnic Albanians marched.', '1,500 = count 1500 of ethnic Albanians'],
    ['The odds are 1 in 64.', '1 in 64 = ratio 0.015625'],
    ['He gave millions and millions of dollars.', 'millions and millions of dollars = money 2000000 USD'],
    ['12 Palestinians.', '12 = count 12 of Palestinians'],
    ['It costs $ 170 billion.', '$ 170 billion = money 170000000000 USD'],
    ['They were 40 in all.', '40 = count 40'],
  ])('but: %s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})

describe('nouns with what stands before them', () => {
  it.each([
    ['They asked 6,536 California registered voters.', 'California registered voters'],
    ['They asked 393 IT, platform, and engineering leaders.', 'IT, platform, and engineering leaders'],
    ['They saw 23 Somali and Yemeni sea brigands.', 'Somali and Yemeni sea brigands'],
    ['There are 8 less detailed encounters.', 'less detailed encounters'],
    ['It is a 160 page setting guide by us.', 'page'],
    ['It had 400 establishment Democrats on board.', 'establishment Democrats'],
    ['It won six of the past seven contests.', 'past seven contests'],
    ['It has a 214-delegate advantage.', 'delegate'],
    ['He presented 12 yes-or-no questions.', 'yes-or-no questions'],
    ['It sent a 20-strong rescue crew.', 'rescue crew'],
    ['It is based on 25 of the most vital counties.', 'most vital counties'],
    ['It has 28,000 systems Sun shipped.', 'systems'],
    ['It took hundreds of hours to read.', 'hours'],
    ['There are hundreds of blogs/newsletters there.', 'blogs'],
    ['It guarantees …1000 Core code.', undefined],
    ['It has 20 police officers.', 'police officers'],
    ['He bought 3 apples, pears and plums.', 'apples'],
  ])('%s', (text, of) => {
    expect(readQuantities(text)[0]?.split(' of ')[1]).toEqual(of)
  })
})

describe('words around a number', () => {
  it.each([
    ["You can't spend more than $500.", '$500 = money 500 USD'],
    ['It costs $500 monthly.', '$500 = money 500 USD per month'],
    ['It pays 14 Canadian cents a share.', '14 Canadian cents = money 0.14 CAD per share'],
    ['In 2022, nine in every 10 practices closed.', 'nine in every 10 = ratio 0.9 of practices'],
    ['It pays 500 francs ($90) a share.', '500 francs = money 500 per share'],
    ['It sold $2 million of 12% convertible debentures.', '$2 million = money 2000000 USD of convertible debentures'],
    ['Only one-third approve.', 'one-third = ratio 0.333333'],
    ['It has $8 million of existing bank debt.', '$8 million = money 8000000 USD of existing bank debt'],
    ['It is 10 times harder.', '10 times = ratio 10'],
    ['The phone rang 10 times after that.', '10 = count 10 of times'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)[0]).toEqual(expected)
  })

  it('one thing said twice is no range', () => {
    expect(readQuantities('It housed 37 or 10%.')).toEqual(['37 = count 37', '10% = percent 10 %'])
  })
})

describe('degrees', () => {
  it.each([
    ['They sell a 20-degree bag.', '20-degree = temperature 20 deg'],
    ['It has a 360-degree hinge.', '360-degree = other 360 deg'],
    ['It turned 90 degrees.', '90 degrees = other 90 deg'],
  ])('%s', (text, expected) => {
    expect(readQuantities(text)).toEqual([expected])
  })
})
