import { describe, expect, it } from 'vitest'
import { referring } from '../refer.ts'

describe('a definite noun stands for', () => {
  it.each([
    ['who has such a title', 'Mayor [p Ada Stone] met [p Ines Holm]. The mayor left.', ['The mayor = Ada Stone']],
    [
      'who is called so otherwise',
      'Sen. [p Ada Stone] met [p Ines Holm]. The senator left.',
      ['The senator = Ada Stone'],
    ],
    [
      'the one with the words before it in the title',
      'Foreign Minister [p Ada Stone] met Interior Minister [p Ines Holm]. The foreign minister left.',
      ['The foreign minister = Ada Stone'],
    ],
    [
      'the body whose name says so',
      'The [o Ministry of Health] met [o Corrow Bank]. The ministry was late.',
      ['The ministry = Ministry of Health'],
    ],
    [
      'a body of which nothing is known, by a noun that any may have',
      '[o Veltrano] opened a shop. The company is old.',
      ['The company = Veltrano'],
    ],
    [
      'the name between dashes behind it',
      'While [p Ada Stone] slept, her deputy — Gov. [p Peter Orm] — left the hall.',
      ['her = Ada Stone', 'her deputy = Peter Orm'],
    ],
    ['the name beside it', 'The town’s mayor, [p Alexei Tailor], left.', ['The town’s mayor = Alexei Tailor']],
    [
      'the name between commas before its verb, however the clause before is marked',
      'The planes just circle overhead without landing,” the minister, [p Arvo Lind], said.',
      ['the minister = Arvo Lind'],
    ],
    ['the name before it', '[p Ruth Amble], the head teacher, left.', ['the head teacher = Ruth Amble']],
    [
      'the only one called so, wherever he is from',
      'Sen. [p Ada Stone] met [p Ines Holm]. The [l Ohio] senator left.',
      ['The Ohio senator = Ada Stone'],
    ],
    [
      'the only person there, by a noun that anybody may have',
      '[p Ada Stone] won. The front-runner was glad.',
      ['The front-runner = Ada Stone'],
    ],
    [
      'who is of the party, whichever of its names is said',
      'The Republican nominee [p Peter Orm] left. The GOP nominee was glad.',
      ['The GOP nominee = Peter Orm'],
    ],
    [
      'the only one who is called so, whatever else he is told to be',
      'The tycoon [p Peter Orm] left. The shipping tycoon was glad.',
      ['The shipping tycoon = Peter Orm'],
    ],
    [
      'a listed company that may be a bank',
      'The [o Wells Fargo] scandal grew. The bank was late.',
      ['The bank = Wells Fargo'],
    ],
    [
      'an association that is a union',
      'The [o Association of Bakers] met. The union was late.',
      ['The union = Association of Bakers'],
    ],
    [
      'who said something before, where it says something',
      '[p Peter Orm] said that [p John Vale] would come. The tycoon said the shop was shut.',
      ['The tycoon = Peter Orm'],
    ],
    ['who is described', '[p Ada Stone] left. The former senator was glad.', ['The former senator = Ada Stone']],
    ['who is called so in the name', '[p Prince Arlo] left. The prince was glad.', ['The prince = Prince Arlo']],
    [
      'what the text called so',
      '[o Veltrano], a newspaper in the north, has closed its doors. The paper is old.',
      ['a newspaper = Veltrano', 'its = Veltrano', 'The paper = Veltrano'],
    ],
    [
      'the company whose name ends like one, however far back',
      '[o Veltrano Inc.] sold shares. The price was high. Holders have to wait. The bonds fall due. Nobody minds. The company is glad.',
      ['The company = Veltrano Inc.'],
    ],
    ['a bank, which is a company, too', '[o Corrow Bank] closed. The company is old.', ['The company = Corrow Bank']],
    [
      'the only body there, by what it makes',
      '[o Veltrano] closed. The maker of shoes is old. The shoe maker is late.',
      ['The maker = Veltrano', 'The shoe maker = Veltrano'],
    ],
    [
      'what the noun before its name says that it is',
      'The broadcaster [o Veltrano] met [o Corrow]. The network is old.',
      ['The network = Veltrano'],
    ],
    [
      'the one person whom an article opens with, by his office',
      '[p Peter Orm] has resigned. The prime minister was late. It rained. Nobody minded. The prime minister left.',
      ['The prime minister = Peter Orm', 'The prime minister = Peter Orm'],
    ],
    [
      'whoever is of that party',
      'Republican nominee [p Peter Orm] met [p Ada Stone]. [p Ada Stone] left. The Democratic nominee was glad.',
      ['The Democratic nominee = Ada Stone'],
    ],
    [
      'another than who says it',
      'Minister [p Peter Orm] left. Shadow minister [p Luis Dorn] said the minister was late.',
      ['the minister = Peter Orm'],
    ],
    [
      'the name that is said of it',
      'The first witness was [p Peter Orm]. He left.',
      ['The first witness = Peter Orm', 'He = Peter Orm'],
    ],
  ])('%s', (_, text, expected) => {
    expect(referring(text)).toEqual(expected)
  })
})

describe('a noun stands for nothing that was named', () => {
  it.each([
    ['where a ministry has only a bank before it', '[o Corrow Bank] closed. The interior ministry was late.'],
    [
      'where a ministry has only a body before it that is not said to be one',
      '[o Veltrano] closed. The ministry was late.',
    ],
    ['where a daily has only a country before it', '[l France] voted. The influential daily was late.'],
    [
      'where an agency is named in the dateline alone',
      'KARNA ([o Reuters]) - The winter was cold. The agency was late.',
    ],
    ['where it is of another party', 'The Republican nominee [p Peter Orm] left. The Democratic nominee was glad.'],
    ['where two are called so', 'The tycoon [p Peter Orm] met the tycoon [p John Vale]. The shipping tycoon was glad.'],
    ['where a museum is no bank', 'The [o Museum of Glass] closed. The bank was late.'],
    ['where another ministry was named', 'The [o Ministry of Health] closed. The interior ministry was late.'],
    ['where it is told which one it is', '[l Ohio] voted. The state of Maine was late.'],
    [
      'where a securities commission is no company',
      '[o Securities and Exchange Commission] met. The company was late.',
    ],
    ['where two bodies may be what it tells', '[o Veltrano] bought [o Corrow]. The brewer was late.'],
    ['where one of two companies does not lead', '[o Veltrano Inc.] and [o Corrow Inc.] met. The company was late.'],
    ['where the office is one of many', '[p Ada Stone] left. The mayor was late.'],
    ['where two persons open the article', '[p Peter Orm] met [p Ada Stone]. The prime minister was late.'],
    ['where a hyphen makes another word of it', '[o Veltrano] sang. The B-side was late.'],
    ['where it says what somebody is or wants to be', 'Mayor [p Ada Stone] left. [p Ines Holm] became the mayor.'],
    ['where it says as what somebody acts', 'Mayor [p Ada Stone] left. [p Ines Holm] acted as the mayor.'],
    ['where it brings in something new', 'Mayor [p Ada Stone] left. A mayor was late.'],
    ['where it belongs to somebody', '[p Ada Stone] left. Her husband was late.'],
    ['where nobody has such a title', '[p Ada Stone] left. The judge was late.'],
    ['where its gender is another', 'Mr. [p Peter Orm] left. The actress was late.'],
    [
      'where two are called so, and neither by where he is from',
      'Sen. [p Ada Stone] met Sen. [p Ines Holm]. The [l Ohio] senator left.',
    ],
    ['where two might be', '[p Ada Stone] and [p Mary Holm] met. The front-runner was glad.'],
    ['where a lawyer may be another', '[p Ada Stone] left. The former lawyer of [o Corrow Bank] was late.'],
    ['where the speaker alone was named, in quoted words', '[p Ada Stone] said: “The front-runner was glad.”'],
    ['where many are meant', 'Mayor [p Ada Stone] left. The mayors were late.'],
  ])('%s', (_, text) => {
    expect(referring(text).filter((line) => !line.startsWith('Her '))).toEqual([])
  })
})
