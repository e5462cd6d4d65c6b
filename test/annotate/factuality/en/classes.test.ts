import { expect, test } from 'vitest'
import { factualityFor } from '../../../../pipeline/annotate/factuality/grammars.ts'
import { classesIn, cuesIn, factualityIn } from './read_factuality.ts'

test('what is told in the past happened, for certain', () => {
  expect(classesIn('The clerk signed the lease on Monday.', 'signed')).toBe('certain affirmative happened')
  expect(cuesIn('The clerk signed the lease on Monday.', 'signed')).toEqual([])
  expect(factualityIn('The clerk signed the lease on Monday.', 'signed').score).toBeGreaterThan(2.5)
})

test('what goes on is ongoing, what will be is planned', () => {
  expect(classesIn('The workers are repairing the pier.', 'repairing')).toBe('certain affirmative ongoing')
  expect(classesIn('The council will repair the pier.', 'repair')).toBe('certain affirmative planned')
  expect(cuesIn('The council will repair the pier.', 'repair')).toEqual(['status: will'])
})

test('a negation turns the polarity, and is its cue', () => {
  expect(classesIn('The clerk did not sign the lease.', 'sign')).toBe('certain negative happened')
  expect(cuesIn('The clerk did not sign the lease.', 'sign')).toEqual(['polarity: not'])
  expect(factualityIn('The clerk did not sign the lease.', 'sign').score).toBeLessThan(-1)
  expect(classesIn('Nobody signed the lease.', 'signed')).toBe('certain negative happened')
})

test('a verb may say that what it takes did not come about', () => {
  expect(classesIn('The clerk failed to sign the lease.', 'sign')).toBe('certain negative happened')
  expect(classesIn('The clerk managed to sign the lease.', 'sign')).toBe('certain affirmative happened')
  expect(classesIn('The clerk did not manage to sign the lease.', 'sign')).toBe('certain negative happened')
})

test('the article takes no stand on what somebody says, its source does', () => {
  const text = 'The baker said the clerk had signed the lease.'
  expect(classesIn(text, 'signed')).toBe('uncommitted affirmative happened')
  expect(classesIn(text, 'signed', 'said')).toBe('certain affirmative happened')
})

test('what is denied is negative for whoever denies it', () => {
  const text = 'The baker denied taking the keys.'
  expect(classesIn(text, 'taking', 'denied')).toBe('certain negative denied')
  expect(classesIn(text, 'denied')).toBe('certain affirmative happened')
})

test('other languages have no such grammar', () => {
  expect(factualityFor('de')).toBeNull()
  expect(factualityFor('en-GB')).not.toBeNull()
})
