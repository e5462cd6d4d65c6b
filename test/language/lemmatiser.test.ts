import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLemmatiser, type LemmaRules } from '../../pipeline/language/en/lemmatiser.ts'
import { irregularForms, withoutSlips } from '../../training/language/inflections.ts'
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

test('irregular verbs are whole in the lemmas that are shipped', () => {
  const model = new URL('../../pipeline/language/model/en-lemmas.json', import.meta.url)
  const shipped = createLemmatiser(JSON.parse(readFileSync(model, 'utf8')) as LemmaRules)
  const irregular = irregularForms(new Set()).filter(({ xpos }) => xpos !== 'VBP')
  const wrong = irregular.filter(
    ({ form, xpos }) =>
      !irregular.some((other) => other.form === form && other.xpos === xpos && other.lemma === shipped(form, xpos)),
  )
  expect(irregular.length).toBeGreaterThan(350)
  expect(wrong).toEqual([])
})

test('a slip of a treebank is no lesson where the list of irregular forms says otherwise', () => {
  const [slip, right, regular] = [
    word('fled', 'VBD', 'flead'),
    word('Fled', 'VBD', 'flee'),
    word('filed', 'VBD', 'file'),
  ]
  expect(withoutSlips([slip, right, regular], irregularForms(new Set()))).toEqual([right, regular])
})
