import { describe, expect, it } from 'vitest'
import { refer, referring } from '../refer.ts'

describe('a pronoun for a person stands for', () => {
  it.each([
    ['the one who was named', '[p Ada Stone] came home. She was tired.', ['She = Ada Stone']],
    ['the woman, where a man was named last', '[p Ada Stone] met [p Peter Orm]. She was tired.', ['She = Ada Stone']],
    ['the man, where a woman was named last', '[p Peter Orm] met [p Ada Stone]. He was tired.', ['He = Peter Orm']],
    [
      'the one whom a title makes a man, whatever his given name',
      'Mr. [p Mary Quill] met [p Tova Brask]. He was tired.',
      ['He = Mary Quill'],
    ],
    [
      'the subject of the sentence before, not who was named in passing',
      '[p Vasko Irne] spoke to the council about the plan of [p Doru Melk]. He was tired.',
      ['He = Vasko Irne'],
    ],
    [
      'who spoke before a quote of many sentences',
      '[p Ada Stone] spoke. “The winter was cold. The snow lay deep. The roads were closed. The ferry stopped,” she said.',
      ['she = Ada Stone'],
    ],
    [
      'who stands right before his verb, whatever else stands before his name',
      '[p Vasko Irne] left. Speaking in [l Beijing], Foreign Ministry spokesman [p Lu Kang] repeated it. He was tired.',
      ['He = Lu Kang'],
    ],
    [
      'who is the subject of the clause above it',
      '[p Peter Orm] said [p John Vale] was right when he closed the shop.',
      ['he = John Vale'],
    ],
    [
      'who spoke last, of two who spoke',
      '[p Peter Orm] said that the shop was shut, and [p John Vale] replied that it was not. “It is open,” he added.',
      ['he = John Vale'],
    ],
    [
      'who tells it in a clause about him, not whom he tells',
      '[p Vasko Irne] knew [p Doru Melk], who had told [p Peter Orm] he would help.',
      ['he = Doru Melk'],
    ],
    [
      'the body that says so, not the places behind its name',
      '[o Corrow Bank], [l Oslo], [l Norway], said it sold shares.',
      ['it = Corrow Bank'],
    ],
    ['its owner', '[p Ada Stone] sold her house.', ['her = Ada Stone']],
    [
      'nobody who stands under the same verb',
      '[p Peter Orm] came home. [p John Vale] called him.',
      ['him = Peter Orm'],
    ],
  ])('%s', (_, text, expected) => {
    expect(referring(text)).toEqual(expected)
  })
})

it('a pronoun in capitals that cannot be letters stands for somebody all the same', () => {
  expect(referring('[p Ada Stone] came home. SHE was tired.')).toEqual(['SHE = Ada Stone'])
})

it('"they" is a country that does what the clause above tells, as those who act for it', () => {
  expect(referring('[l Norway] will suffer if they close the port.')).toEqual(['they = Norway'])
  expect(referring('[l Oslo] will suffer if they close the port.')).toEqual([])
})

describe('a pronoun stands for nobody', () => {
  it.each([
    ['where the text speaks of a woman without a name', '[p Ada Stone] met Orm. A woman was there. She was tired.'],
    ['where only a man was named', 'Mr. [p Peter Orm] came home. She was tired.'],
    ['where only a body was named', 'The [o Corrow Bank] opened. She was tired.'],
    ['where two are as near', '[p Ada Stone] and [p Mary Holm] came home. She was tired.'],
    ['where a country does not act in the clause above', 'Trade with [l Norway] will suffer if they stay away.'],
    ['where letters are meant', 'The [o Corrow Bank] opened. IT was bought abroad.'],
    ['where several are meant', '[p Ada Stone] came home. They were tired.'],
    ['where it stands for nothing', 'The [o Corrow Bank] opened. It is clear that the winter will be cold.'],
    ['where a thing is said of it', 'The [o Corrow Bank] opened. It was a long day.'],
    ['where it is what is judged', 'The [o Corrow Bank] opened. New roads make it easy to come.'],
    ['where it only stresses what stands beside it', 'The [o Corrow Bank] opened. The plan itself failed.'],
    ['that the quoted words alone do not name', 'The [o Corrow Bank] opened. “It was a long day,” said [p Ada Stone].'],
    ['that is only part of another name', 'The [l Oklahoma] law passed. It was late.'],
    ['where a label says who speaks', '[p Peter Orm]: The talks failed because he was tired.'],
    ['but the speaker, in the quoted words', '[p Peter Orm] said: “He was tired.”'],
  ])('%s', (_, text) => {
    expect(referring(text)).toEqual([])
  })

  it('long after it was named', () => {
    const between = 'The winter was cold. The snow lay deep. The roads were closed. The ferry stopped. '
    expect(referring(`[p Ada Stone] came home. ${between}She was tired.`)).toEqual([])
  })
})

it('a pronoun for things stands for the body that acts', () => {
  expect(referring('[o Corrow Bank] said its profit rose.')).toEqual(['its = Corrow Bank'])
  expect(referring('[p Ada Stone] left [o Corrow Bank]. She said it was in debt.')).toContain('She = Ada Stone')
})

it('what pronouns that can only be somebody’s tell holds elsewhere in the text', () => {
  const text = '[p Vasko Irne] came home. He was tired. [p Vasko Irne] met [p Doru Melk]. She was late.'
  expect(referring(text)).toEqual(['He = Vasko Irne', 'She = Doru Melk'])
})

it('a mention says the gender that its words tell', () => {
  const { mentions } = refer('[p Ada Stone] came home. She said that [o Corrow Bank] sold its house.')
  expect(mentions.map(({ gender, form }) => [gender, form])).toEqual([
    ['female', 'pronoun'],
    [undefined, 'pronoun'],
  ])
})

it('a mention tells by what rule it was found and who was ruled out', () => {
  const told: string[] = []
  refer('Mr. [p Peter Orm] met [p Ada Stone]. She was tired.', (_, reasons) =>
    told.push(...reasons().map(({ name, value }) => `${name}: ${value}`)),
  )
  expect(told).toContainEqual(expect.stringMatching(/^rule: a pronoun/))
  expect(told).toContainEqual(expect.stringMatching(/^ruled out: Peter Orm: the gender/))
  expect(told).toContainEqual(expect.stringMatching(/^gender: female, as titles or pronouns/))
})
