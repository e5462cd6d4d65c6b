import { describe, expect, test } from 'vitest'
import { annotateNames } from './annotate_names.ts'

/** Entities as `name: type`, in order of first mention. */
const typesIn = (marked: string): string[] =>
  annotateNames(marked).annotations.flatMap((a) => (a.layer === 'entity' ? [`${a.name}: ${a.type}`] : []))

describe('what a name is called tells its type', () => {
  test.each([
    ['before it', 'She left the retailer [p Zorble].', 'Zorble: organization'],
    ['before it, of a city', 'It rained in the village [p Zorble].', 'Zorble: place'],
    ['as a predicate', '[l Zorble] is a bank.', 'Zorble: organization'],
    ['as an apposition', 'The owner of [l Zorble], a company based in Paris, left.', 'Zorble: organization'],
  ])('%s', (_, text, found) => {
    expect(typesIn(text)).toContain(found)
  })

  test('capital before a name may be anything, and what is no more than like a bank is none', () => {
    expect(typesIn('She spent much capital [p Zorble] had.')).toEqual(['Zorble: person'])
    expect(typesIn('[p Jane Zorble] was like a bank.')).toEqual(['Jane Zorble: person'])
  })
})

test('what somebody is of is a place, also where it is a first name', () => {
  expect(typesIn('[p Jane Zorble of Augusta] came.')).toEqual(['Jane Zorble: person', 'Augusta: place'])
})

describe('names in a row are of one kind', () => {
  test('what no list has is what most of the others are', () => {
    const found = typesIn('They sell [o Sony], [o Reebok], [l Zorble] and [o Honeywell].')
    expect(found).toContain('Zorble: organization')
  })

  test('not where a list has it, a word says where it is, or there are too few', () => {
    expect(typesIn('They met [p Ann Lee], [p Bob Hill] and [l France].')).toContain('France: place')
    expect(typesIn('They met [o Sony], [o Reebok] and in [l Zorble].')).toContain('Zorble: place')
    expect(typesIn('They met [o Sony] and [p Zorble].')).toContain('Zorble: person')
    expect(typesIn('They met [o Sony], [o Reebok] and [p Jane Zorble].')).toContain('Jane Zorble: person')
  })
})

describe('the shape of a name tells its type', () => {
  test('words written as one are no place, but for prefixes of family names', () => {
    expect(typesIn('It asked [l SoZorbleGas].')).toEqual(['SoZorbleGas: organization'])
    expect(typesIn('It asked [p McZorble].')).toEqual(['McZorble: person'])
  })

  test('what a number of a model follows is a product; a result and a number of things are none', () => {
    expect(typesIn('The [l Zorble] 9 is light.')).toEqual(['Zorble: product'])
    expect(typesIn('The [p Zorble] V2 is light.')).toEqual(['Zorble: product'])
    expect(typesIn('[l Zorble] 9 – 2 Wurble.')).not.toContain('Zorble: product')
    expect(typesIn('In [l Zorble] 9 people slept.')).toEqual(['Zorble: place'])
  })
})

describe('capitals for common words are no name', () => {
  test.each([
    ['a noun behind an indefinite article', 'It had an [o XZB] in it.'],
    ['in brackets behind the words', 'It sells virtual zorble (XZ). No, virtual zorble ([o VZ]).'],
    ['in the plural', 'It had two [o XZBs].'],
    ['before nouns again and again', 'It had [o XZB] paint. It had [o XZB] lighting.'],
  ])('%s', (_, text) => {
    expect(typesIn(text)).toEqual([])
  })

  test('but of a body, a list, or what acts', () => {
    expect(typesIn('The [o Xylo Zorble Bank] met. It had an [o XZB] in it.')).toEqual([
      'Xylo Zorble Bank: organization',
    ])
    expect(typesIn('It had a [o NATO].')).toHaveLength(1)
    expect(typesIn('[o XZB] met. It had [o XZB] paint.')).toEqual(['XZB: organization'])
    expect(typesIn('It had [o XZB] officers. It had [o XZB] officers.')).toEqual(['XZB: organization'])
  })
})

test('a paper called by its last word is the one that is named far more than others', () => {
  const others = '[o Zorble Times] wrote. The [o Zorble Times] wrote. The [o Zorble Times] wrote.'
  expect(typesIn(`The ${others} The [o Wurble Times] wrote. The [o Times] wrote.`)).toEqual([
    'Zorble Times: organization',
    'Wurble Times: organization',
  ])
  expect(typesIn('The [o Zorble Times] and [o Wurble Times] wrote. The [o Times] wrote.')).toHaveLength(3)
})

test('two groups are two names', () => {
  expect(typesIn('It asked [p Democrats and Republicans].')).toEqual(['Democrats: group', 'Republicans: group'])
})

test('a service in large letters that the document writes small too, and that does nothing, is no body', () => {
  const small = 'They sell paid social advertising and creative zorbles.'
  expect(typesIn(`${small} It is good at [o Paid Social Advertising].`)).toEqual([])
  expect(typesIn(`${small} It asked [o Paid Social Advertising]'s lawyers.`)).toHaveLength(1)
  expect(typesIn(`${small} It is good at [o Paid Wurble Advertising].`)).toHaveLength(1)
  expect(typesIn('They sell social committee rooms. It asked the [o Social Committee].')).toHaveLength(1)
})

describe('who says something is a name', () => {
  test.each([
    ['of several words', 'As Zorble News first reported, it rained.', ['Zorble News: organization']],
    [
      'with a tail behind its head',
      'The Institute for Zorble Studies said it rained.',
      ['Institute for Zorble Studies: organization'],
    ],
    [
      'to whom a text is according',
      'It rained, according to the UN Zorble Food Program.',
      ['UN Zorble Food Program: organization'],
    ],
    ['of a first name and another', 'It rained, James Zorble said.', ['James Zorble: person']],
  ])('%s', (_, text, found) => {
    expect(typesIn(text)).toEqual(found)
  })

  test.each([
    ['an office', 'The Prime Minister said it rained.'],
    ['one word', 'The Company said it rained.'],
    ['what somebody says', 'Residents said Zorble News was closed.'],
    ['a part of another name', '[p Jane Zorble Brown] said it rained.'],
  ])('%s is none', (_, text) => {
    expect(typesIn(text).filter((line) => line !== 'Jane Zorble Brown: person')).toEqual([])
  })
})

describe('names that were read as one are two', () => {
  test.each([
    [
      'behind another article',
      'He told the [o Independent the Tories] lied.',
      ['Independent: organization', 'Tories: group'],
    ],
    [
      'whose somebody is, and who',
      "[o Zorble Passion's James Brown] left.",
      ['Zorble Passion: organization', 'James Brown: person'],
    ],
  ])('%s', (_, text, found) => {
    expect(typesIn(text)).toEqual(found)
  })

  test.each([
    ['behind a verb of its own', 'The [o Stop the War Coalition] met.', 'Stop the War Coalition: organization'],
    ['where a building is somebody’s', "[o Zorble's James Park] closed.", "Zorble's James Park: organization"],
  ])('but not %s', (_, text, found) => {
    expect(typesIn(text)).toEqual([found])
  })
})

test('a rank before a company is the first word of its name, a party before where somebody is from is none', () => {
  expect(typesIn('General [o Motors Corp.] left.')).toEqual(['General Motors Corp.: organization'])
  expect(typesIn('General [p James Brown] left.')).toEqual(['James Brown: person'])
  expect(typesIn('The [l Independent Vermont] senator left.')).toEqual(['Vermont: place'])
})

test('the end of a title is nobody’s name', () => {
  expect(typesIn('The Chief [p Executive] left.')).toEqual([])
})

test('whom a trader is at is a body, what an explosion is at is a place', () => {
  expect(typesIn('Jane, a trader at [l Zorble First Boston] in [l Paris], left.')).toContain(
    'Zorble First Boston: organization',
  )
  expect(typesIn('An explosion at [l Zorble First Boston] woke him.')).toContain('Zorble First Boston: place')
})

test('what has an article and does as many do is a group', () => {
  expect(typesIn('The [l Zorbles] have found support.')).toEqual(['Zorbles: group'])
  expect(typesIn('The [l Philippines] have found support.')).toEqual(['Philippines: place'])
  expect(typesIn('The [p Zorbles] has found support.')).toEqual(['Zorbles: person'])
})
