import { describe, expect, it } from 'vitest'
import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `<source|cue> content` of each quote, as the text has them; `-` where nobody is named. */
const read = (text: string): string[] =>
  quotes.annotate(toDocument(text), CONTEXT).flatMap((quote) => {
    if (quote.layer !== 'quote') return []
    const cut = (start: number | null, end: number | null): string =>
      start === null || end === null ? '-' : text.slice(start, end)
    const content = (quote.parts ?? [quote]).map(({ start, end }) => text.slice(start, end)).join(' … ')
    return [`<${cut(quote.source_start, quote.source_end)}|${cut(quote.cue_start, quote.cue_end)}> ${content}`]
  })

describe('the end of what is said', () => {
  it.each([
    [
      'The mayor echoed the town, saying the bridge was hers, remarks that angered many.',
      expect.arrayContaining(['<The mayor|saying> the bridge was hers']),
    ],
    [
      'The union endorsed the plan for the bridge, the latest chapter in a long quarrel.',
      ['<The union|endorsed> the plan for the bridge'],
    ],
    [
      'The mayor said the bridge, an example of good work, was safe.',
      ['<The mayor|said> the bridge, an example of good work, was safe'],
    ],
    [
      'She wants to widen the road, plant trees and build a wall.',
      ['<She|wants> to widen the road, plant trees and build a wall'],
    ],
    [
      'The minister said the bridge is safe and warned that repairs would take a year.',
      ['<The minister|said> the bridge is safe', '<The minister|warned> repairs would take a year'],
    ],
    [
      'The owner claimed the kitchen was clean, but inspectors said they found mice.',
      ['<The owner|claimed> the kitchen was clean', '<inspectors|said> they found mice'],
    ],
    [
      'The club said it had paid the player, while his agent said the money never came.',
      ['<The club|said> it had paid the player', '<his agent|said> the money never came'],
    ],
    [
      'The coach said the squad would “fight for every ball” and called the draw unfair.',
      ['<The coach|said> the squad would “fight for every ball”', '<The coach|called> the draw unfair'],
    ],
    [
      'The singer has cancelled the tour (her agent said she has a cold) and flew home.',
      ['<her agent|said> she has a cold'],
    ],
    [
      'The judge concluded that the driver had been “careless” with his keys, but did not recommend that he go to prison.',
      ['<The judge|concluded> the driver had been “careless” with his keys'],
    ],
    [
      'The ministry added the strike was an answer to “attacks on towns,” without giving details.',
      ['<The ministry|added> the strike was an answer to “attacks on towns,”'],
    ],
    [
      'The study found the fees are too high; 41 clubs pay more than they did.',
      ['<The study|found> the fees are too high'],
    ],
    [
      'The car maker then wrote Nomad that it intends “to go to that 15%” level once it wins, a Nomad spokesman said.',
      [
        '<a Nomad spokesman|said> The car maker then wrote Nomad that it intends “to go to that 15%” level once it wins',
        '<The car maker|wrote> it intends “to go to that 15%” level once it wins',
      ],
    ],
  ])('is where something else is said or done: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['Officers said the driver had stopped and told them the truth.', 'the driver had stopped and told them the truth'],
    [
      'The mayor said the roads, but not the bridges, would be closed.',
      'the roads, but not the bridges, would be closed',
    ],
    ['She wants to widen the road and plant new trees.', 'to widen the road and plant new trees'],
    [
      'Okoye cited the needs of a country that borders two others and has traded with both.',
      'the needs of a country that borders two others and has traded with both',
    ],
    [
      'The staffer said that players were made to feel that they must praise the coach to save their jobs and be taken seriously.',
      'players were made to feel that they must praise the coach to save their jobs and be taken seriously',
    ],
    [
      'The airline said the carrier from the south did not respond to its offer, a deadline that it had set.',
      'the carrier from the south did not respond to its offer, a deadline that it had set',
    ],
  ])('is not where the same sentence goes on: %s', (text, expected) => {
    expect(read(text)[0]).toContain(`> ${expected}`)
  })
})

describe('the start of what is said', () => {
  it.each([
    ['The promotion was seen by some as a demotion for him.', '<some|seen> The promotion … as a demotion for him'],
    ['The union called for a new vote.', '<The union|called for> a new vote'],
    ['The clerk was accused of hiding the letters.', '<-|accused of> The clerk … hiding the letters'],
    [
      'The farmers pointed out that the river had been low for years.',
      '<The farmers|pointed out> the river had been low for years',
    ],
  ])('leaves the preposition to the cue: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('the source', () => {
  it.each([
    ['The mayor met the builders and said the school would open in May.', '<The mayor|said>'],
    [
      'The chairman defended the firm against a group of investors, saying the books were in order.',
      '<The chairman|saying>',
    ],
    ['The complaint to the council says the pipes have leaked for years.', '<The complaint to the council|says>'],
    ['There was a boy in the team who claimed to be a prince.', '<a boy in the team|claimed>'],
    ['She explained that it would be unfair to close the shop and added that it makes money.', '<She|added>'],
  ])('is whoever the tree shows: %s', (text, expected) => {
    expect(read(text).some((quote) => quote.startsWith(expected))).toBe(true)
  })

  it('keeps the name behind a title', () => {
    expect(read('The spokesman Hugo Brandt urged the owners to leave.')[0]).toMatch(/^<The spokesman Hugo Brandt\|/)
  })

  it('is no subject above whose word a fear is not', () => {
    expect(read('The figures have risen for a year, prompting fears that rates may rise.')).toEqual([
      '<fears|fears> rates may rise',
    ])
    expect(read('The mayor voiced fears that the dam may break.')[0]).toMatch(/^<The mayor\|/)
  })
})

describe('words that say nothing', () => {
  it.each([
    'The island is known for its white beaches.',
    'The town had added the extra week, known as the quiet week, after shops closed early.',
    'The players were shown a yellow card for a foul.',
    'The engineer created the tool to help nurses.',
    'The firm unveiled a new phone in March.',
    'He once ruled as a “lion of the plains” over the valley.',
    'That is not to say the house is ugly.',
    'The parade is intended to mark the end of the war.',
    'The council met on Monday evening to talk about the new ferry.',
  ])('are no cues: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a refusal', () => {
  it('is what somebody says where it stands in his words', () => {
    expect(read('His lawyer said he would not answer questions about the sale.')).toEqual([
      '<His lawyer|said> he would not answer questions about the sale',
    ])
    expect(read('The lawyer declined to comment.')).toEqual(['<The lawyer|declined> comment'])
  })
})

describe('what words in quotation marks are called, and what is called so,', () => {
  it.each([
    ['The mayor called the plan a “disgrace” to the town.', '<The mayor|called> the plan a “disgrace”'],
    [
      'The mayor denounced what he called a “brazen breach” of the rules.',
      '<he|called> a “brazen breach” of the rules',
    ],
    [
      'The coach blasted the decision as a “disgrace” on a radio show for fans.',
      '<The coach|blasted> the decision as a “disgrace”',
    ],
    ['The mayor described the plan as “a disgrace,” and left.', '<The mayor|described> the plan as “a disgrace,”'],
  ])('are one content: %s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })

  it('are not where a pronoun stands for it', () => {
    expect(read('The ministry calls it a “disgrace.”')).toEqual(['<The ministry|calls> a “disgrace.”'])
  })
})

describe('a source with what is told of it', () => {
  it.each([
    [
      'The owner, an officer working at the port for years, said parents still want the school.',
      ['<The owner|said> parents still want the school'],
    ],
    [
      'According to a new report by the ministry, the bridge will close.',
      ['<a new report by the ministry|According to> the bridge will close'],
    ],
    ['According to the officer, who arrived later, the man had left.', ['<the officer|According to> the man had left']],
    [
      'According to the union, farms and gardens, along with parks, can stay open.',
      ['<the union|According to> farms and gardens, along with parks, can stay open'],
    ],
  ])('is no content: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('is not what things go according to', () => {
    expect(read('The bridge will open in May, if all goes according to plan.')).toEqual([])
  })

  it('is not whom it is told to', () => {
    expect(read('The car had fled the scene by then, police told the newspaper.')).toEqual([
      '<police|told> The car had fled the scene by then',
    ])
  })
})

describe('where quoted words stand inside a sentence', () => {
  it('what it was said in is no part of it', () => {
    expect(read('In an interview on “Meet the Nation,” Okoye said the town needs “more light.”')).toEqual([
      '<Okoye|said> the town needs “more light.”',
    ])
  })

  it.each([
    [
      'The bridge, Okoye explained earlier in the hearing, was “well built” and safe.',
      '<Okoye|explained> The bridge … was “well built” and safe',
    ],
    [
      'The harbour, Okoye told the council, had been closed on Monday.',
      '<Okoye|told> The harbour … had been closed on Monday',
    ],
    [
      'The clerks were happy, Okoye said in a letter, proof that the new rules have worked.',
      '<Okoye|said> The clerks were happy',
    ],
  ])('who breaks it says when and to whom: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('the place where it was said is no part of it', () => {
    expect(read('The mayor said at an event in the harbour that “a bomb” had gone off.')).toEqual([
      '<The mayor|said> “a bomb” had gone off',
    ])
  })
})
