import { expect, test } from 'vitest'
import { rolesetClassesFor } from '../../pipeline/language/roleset_classes.ts'
import { wordGroupFor, wordLikenessFor } from '../../pipeline/language/word_likeness.ts'

const likeness = wordLikenessFor('en')

test('words of like company are more alike than others, in either order; unknown ones are like none', () => {
  expect(likeness?.('attack', 'bomb')).toBeGreaterThan(likeness?.('attack', 'resign') as number)
  expect(likeness?.('quit', 'resign')).toBe(likeness?.('resign', 'quit'))
  expect(likeness?.('quit', 'quit')).toBeCloseTo(1, 1)
  expect(likeness?.('quit', 'zzxqv')).toBe(0)
})

test('a word that the table lacks is in no group, and other languages have none', () => {
  expect([wordGroupFor('en')?.('zzxqv'), wordGroupFor('fi'), wordLikenessFor('fi')]).toEqual([0, null, null])
})

test('rolesets of one meaning share a class', () => {
  const classesOf = rolesetClassesFor('en')
  expect(classesOf?.('jail.01').filter((one) => classesOf('imprison.01').includes(one))).not.toEqual([])
  expect(classesOf?.('nothing.99')).toEqual([])
})
