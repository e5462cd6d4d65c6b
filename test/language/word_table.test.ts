import { expect, test } from 'vitest'
import { openNameWords } from '../../pipeline/language/en/names/name_words.ts'
import { englishWords, NO_GROUPS, openWordTable } from '../../pipeline/language/en/word_table.ts'
import { hashString } from '../../pipeline/language/linear/hash.ts'
import { findKey } from '../../pipeline/language/linear/sorted_keys.ts'

const inOrder = (words: readonly string[]): string[] => [...words].sort((a, b) => hashString(a) - hashString(b))

test('a key is found where it stands, whatever its sign, and one that is not there nowhere', () => {
  const keys = Int32Array.from([-2147483648, -7, 0, 3, 2147483647])
  expect(Array.from(keys, (key) => findKey(keys, key))).toEqual([0, 1, 2, 3, 4])
  expect([-8, 1, 4, 2147483646].map((key) => findKey(keys, key))).toEqual([-1, -1, -1, -1])
  expect(findKey(new Int32Array(0), 1)).toBe(-1)
})

test('a word has its path, the first bits of it, and the groups of its vector', () => {
  const words = inOrder(['oslo', 'bergen', 'of'])
  const path = { oslo: 1, bergen: 2, of: 0 }
  const vector = { oslo: 2, bergen: 0, of: 1 }
  const find = openWordTable({
    keys: Int32Array.from(words, hashString),
    paths: Uint16Array.from(words, (word) => path[word as keyof typeof path]),
    vectors: Uint16Array.from(words, (word) => vector[word as keyof typeof vector]),
    bits: Int32Array.of(1, 0b1_101101101101, 0b1_0001),
    fine: Uint16Array.of(8, 3),
    finest: Uint16Array.of(700, 0),
  })
  const oslo = { path: 0b1_101101101101, path6: 0b1_101101, path10: 0b1_1011011011, fine: 4, finest: 1, vector: 2 }
  expect(find(hashString('oslo'))).toEqual(oslo)
  expect(find(hashString('bergen'))).toEqual({ ...NO_GROUPS, path: 0b1_0001, path6: 0b1_0001, path10: 0b1_0001 })
  expect(find(hashString('of'))).toEqual({ ...NO_GROUPS, fine: 9, finest: 701, vector: 1 })
  expect(find(hashString('tromsø'))).toEqual(NO_GROUPS)
})

test('the words that are shipped lie near those that stand in the same places', () => {
  const group = (word: string): number => englishWords()(hashString(word)).fine
  const path = (word: string): number => englishWords()(hashString(word)).path6
  expect(group('monday')).toBe(group('tuesday'))
  expect(group('monday')).not.toBe(group('banana'))
  expect(path('paris')).toBe(path('london'))
  expect(path('paris')).not.toBe(path('running'))
})

test('a word of names has its three classes, another word none', () => {
  const words = inOrder(['bank', 'anna'])
  const of = (bank: number, anna: number) => Uint8Array.from(words, (word) => (word === 'bank' ? bank : anna))
  const hashes = Int32Array.from(words, hashString)
  const find = openNameWords({ words: hashes, firsts: of(1, 7), lasts: of(2, 8), alone: of(3, 9) })
  expect(find(hashString('bank'))).toEqual({ first: 1, last: 2, alone: 3 })
  expect(find(hashString('anna'))).toEqual({ first: 7, last: 8, alone: 9 })
  expect(find(hashString('of'))).toEqual({ first: 0, last: 0, alone: 0 })
})
