import { expect, test } from 'vitest'
import { namesIn } from './annotate_names.ts'

const FRANCE = ['(Paris)']

test.each([
  '[l Paris] seeks help.',
  '[l Paris] has not yet denied it.',
  'They tried to convince [l Paris] to sell.',
  'Talks with [l Paris] failed.',
  '[l Paris]’s troops left.',
  'Anger grew in [l Paris]’s embassy.',
  'There was pressure on [l Paris] to leave.',
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
])('a capital as a place, and a city that is no capital, is the city: %s', (text) => {
  expect(namesIn(text).France).toBeUndefined()
})

test('one article may name both the city and the government', () => {
  expect(namesIn('He left from [l Paris]. [l France] said [l Paris] denied it.')).toEqual({
    Paris: ['Paris'],
    France: ['France', '(Paris)'],
  })
})
