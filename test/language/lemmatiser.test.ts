import { expect, test } from 'vitest'
import { createLemmatiser } from '../../pipeline/language/en/lemmatiser.ts'
import { trainLemmatiser } from '../../training/language/train_lemmatiser.ts'
import type { GoldWord } from '../../training/language/treebank.ts'

const word = (form: string, xpos: string, lemma: string): GoldWord => ({
  form,
  xpos,
  lemma,
  ...{ start: 0, end: form.length, upos: 'X', head: -1, deprel: 'root', misc: '_', range: -1 },
})

const lemmatise = createLemmatiser(
  trainLemmatiser([
    ...['cat', 'dog', 'car', 'lamp'].map((noun) => word(`${noun}s`, 'NNS', noun)),
    ...['city', 'party', 'army'].map((noun) => word(`${noun.slice(0, -1)}ies`, 'NNS', noun)),
    word('men', 'NNS', 'man'),
    word('Paris', 'NNP', 'Paris'),
    word('THE', 'DT', 'the'),
    word('the', 'DT', 'the'),
  ]),
)

test('an ending learnt from several words holds for words never seen', () => {
  expect(lemmatise('boats', 'NNS')).toBe('boat')
  expect(lemmatise('ladies', 'NNS')).toBe('lady')
})

test('a word that no ending explains is an exception, and only for its tag', () => {
  expect(lemmatise('men', 'NNS')).toBe('man')
  expect(lemmatise('men', 'NNP')).toBe('men')
})

test('names keep their capitals, other words lose them, also under an unknown tag', () => {
  expect(lemmatise('Lyon', 'NNP')).toBe('Lyon')
  expect(lemmatise('The', 'DT')).toBe('the')
  expect(lemmatise('Hello', 'UH')).toBe('hello')
})
