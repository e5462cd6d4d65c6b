import { expect, test } from 'vitest'
import { byLanguage } from '../../pipeline/language/by_language.ts'

const greeting = byLanguage({ en: () => 'hello', de: () => 'hallo' })

test.each([
  ['en', 'hello'],
  ['en-GB', 'hello'],
  ['EN_us', 'hello'],
  ['de', 'hallo'],
  ['fr', null],
  ['', null],
  [null, null],
  ['constructor', null],
])('%s has %s', (language, expected) => {
  expect(greeting(language)).toBe(expected)
})

test('what a language has is made once, at its first use', () => {
  let made = 0
  const count = byLanguage({ en: () => ++made })
  expect(made).toBe(0)
  expect([count('en'), count('en-US'), count('fr'), made]).toEqual([1, 1, null, 1])
})
