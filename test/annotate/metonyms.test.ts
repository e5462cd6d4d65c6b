import { expect, test } from 'vitest'
import { annotateNames, namesIn } from './annotate_names.ts'

const FRANCE = ['(Paris)']

test.each([
  '[l Paris] seeks help.',
  '[l Paris] has not yet denied it.',
  'They tried to convince [l Paris] to sell.',
  'Talks with [l Paris] failed.',
  '[l Paris]’s troops left.',
  'Anger grew in [l Paris]’s embassy.',
  'There was pressure on [l Paris] to leave.',
  '[l Lima] and [l Paris] agreed to talks.',
  'Talks between [l Lima] and [l Paris] failed.',
])('a capital that acts, is acted upon or has what governments have is its country: %s', (text) => {
  expect(namesIn(text).France).toEqual(FRANCE)
})

test.each([
  'He travelled from [l Paris] by train.',
  'They met in [l Paris] and agreed.',
  '[l Paris] is a city on a river.',
  'The mayor of [l Paris] spoke.',
  '[l Paris] shares closed lower.',
  'The streets of [l Lyon] seek help.',
  '[l Lyon] seeks help.',
  'The match between [l Paris] and [l Lyon] was off.',
  'The road between [l Lyon] and [l Paris] was shut.',
])('a capital as a place, and a city that is no capital, is the city: %s', (text) => {
  expect(namesIn(text).France).toBeUndefined()
})

test('one article may name both the city and the government', () => {
  expect(namesIn('He left from [l Paris]. [l France] said [l Paris] denied it.')).toEqual({
    Paris: ['Paris'],
    France: ['(France)', '(Paris)'],
  })
})

test.each([
  ['[l Paris] and [l Rome] agreed to talks.', 'Italy'],
  ['Talks between [l Rome] and [l Paris] go on.', 'France'],
  ['[l Rome], [l Madrid] and [l Paris] condemned it.', 'France'],
])('a capital does what the one does that it is joined with: %s', (text, country) => {
  expect(namesIn(text)[country]?.[0]).toMatch(/^\(/)
})

test.each([
  'The [l Paris] talks failed.',
  'They remembered the [l Paris] attack.',
  'The train between [l Paris] and [l Lyon] stopped.',
  'The match between [l Paris] and [l Lyon] was called off.',
  '[l Paris] condemned a penalty in the last match of the league.',
  '[l Paris], [l Texas], denied it.',
  '[l Paris], [l France] (AP) - The council said no.',
  'He made his famous demand in [l Paris].',
  'They have close ties with [l France].',
])(
  'a capital in the name of something else, on a road, in a match or of another country is no government: %s',
  (text) => {
    const { annotations } = annotateNames(text)
    expect(annotations.filter((a) => a.layer === 'mention' && a.metonym)).toEqual([])
  },
)

test.each([
  ['[l France] condemned the strike.', true],
  ['They accused [l France] of lying.', true],
  ['[l France]’s invasion failed.', true],
  ['[l France]’s troops left.', false],
  ['[l Italy] and [l France] rejected it.', true],
  ['[l France] saw a hot summer.', false],
  ['It rained in [l France].', false],
  ['[l France] is large.', false],
  ['[l France] won the match.', false],
  ['[l France] rejected a penalty in the semi-final of the league.', false],
  ['The [l France] talks failed.', false],
])('a country stands for its government where it acts, is acted upon, or has what is an act: %s', (text, acts) => {
  const { annotations, text: plain } = annotateNames(text)
  const mention = annotations.find((a) => a.layer === 'mention' && plain.slice(a.start, a.end) === 'France')
  expect(mention).toMatchObject({ metonym: acts })
})

test('a country that acts keeps the names that it is called by', () => {
  const { annotations } = annotateNames('[l Burma] condemned the strike. [l Myanmar] is large.')
  const entities = annotations.filter((a) => a.layer === 'entity')
  expect(entities).toMatchObject([{ name: 'Myanmar', aliases: ['Burma'] }])
})

test('a capital that acts is its country, and no state of that name', () => {
  const { annotations } = annotateNames('It rained in [l Atlanta], [l Georgia]. [l Tbilisi] condemned it.')
  const georgias = annotations.filter((a) => a.layer === 'entity' && a.name === 'Georgia')
  expect(georgias).toMatchObject([{ country_code: 'US' }, { country_code: 'GE' }])
})
