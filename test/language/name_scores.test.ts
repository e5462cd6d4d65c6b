import { expect, test } from 'vitest'
import type { Context } from '../../pipeline/language/en/names/context.ts'
import { emptyNameFeatures, readFeatures } from '../../pipeline/language/en/names/features.ts'
import { labelCount } from '../../pipeline/language/en/names/labels.ts'
import { readNamesModel } from '../../pipeline/language/en/names/model.ts'
import { leads, ORGANIZATIONS, PERSONS, PLACES, toClass } from '../../pipeline/language/en/names/name_words.ts'
import { createScorer } from '../../pipeline/language/en/names/scores.ts'
import { createContextReader } from '../../pipeline/language/en/names.ts'

const model = readNamesModel()
const readContexts = createContextReader(model)
const labels = labelCount(model.types)

/** The sums as the training knows them: all features of a token at once. */
function sumsOf(context: Context): number[] {
  const features = emptyNameFeatures()
  return context.words.flatMap((_, i) => {
    readFeatures(context, i, features)
    return [...model.emissions.score(features.hashes, features.size)]
  })
}

test('sums that are kept for a word give what all features of a token give, at the borders too and the second time', () => {
  const score = createScorer(model)
  const sentences = [
    ['Mayor', 'Ann', 'Poe', 'of', 'Tarn', 'left', 'Tarn', 'for', 'Oslo', '.'],
    ['OSLO'],
    ['Ann', 'Poe'],
    ['The', 'U.N.', 'met', 'in', 'Oslo', ',', 'Poe', 'said', '.'],
  ]
  const contexts = readContexts([...sentences, ...sentences])
  for (const context of contexts) {
    const scores = new Float64Array(context.words.length * labels)
    score(context, scores)
    expect([...scores]).toEqual(sumsOf(context))
  }
  expect(contexts.flatMap(sumsOf).some((sum) => sum > 100)).toBe(true)
})

test('a class says which kind leads, and none where none does', () => {
  const kinds = [PERSONS, ORGANIZATIONS, PLACES]
  for (const kind of kinds)
    for (const share of [1, 2])
      for (const size of [0, 3])
        expect(kinds.filter((other) => leads(other, toClass(kind, share, size)))).toEqual([kind])
  expect(kinds.some((kind) => leads(kind, toClass(PLACES, 0, 3)))).toBe(false)
  expect(kinds.some((kind) => leads(kind, 0))).toBe(false)
})

test('a word has the marks of the longer name that it is part of elsewhere in the document', () => {
  const marksBeside = (ending: string): number | undefined =>
    readContexts([
      ['They', 'saw', 'the', 'Quellmar', ending, '.'],
      ['It', 'was', 'Quellmar', '.'],
    ])[1]?.document[2]
  const all = ['Valley', 'University', 'Smith'].map(marksBeside)
  expect(new Set(all).size).toBe(3)
})
