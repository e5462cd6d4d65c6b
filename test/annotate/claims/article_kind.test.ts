import { expect, test } from 'vitest'
import { articleKindOf } from '../../../pipeline/annotate/claims/en/worth/article_kind.ts'
import { dependenciesOf } from '../../../pipeline/annotate/clause/dependencies.ts'
import { readerFor } from '../../../pipeline/language/index.ts'

const kindOf = (text: string) =>
  articleKindOf((readerFor('en')?.analyse(text) ?? []).flatMap(({ tokens }) => dependenciesOf(tokens) ?? []))

test('a report is told in the past and names people', () => {
  const report = kindOf('Marta Voss resigned on Monday. The mayor thanked Marta Voss.')
  expect(report).toMatchObject({ past: 1, addressed: 0, spoken: 0 })
  expect(report.named).toBeGreaterThan(0.3)
})

test('a page that advises talks to its reader in the present', () => {
  expect(kindOf('You need a pan. Your stove is hot.')).toMatchObject({ past: 0, addressed: 1, spoken: 0, named: 0 })
})

test('one sentence of two with a speaker is half of them', () => {
  expect(kindOf('We were late. The bus left early.')).toMatchObject({ spoken: 0.5, past: 1 })
})

test('a recipe tells its reader what to do', () => {
  expect(kindOf('Add the onions. Stir the sauce. It is hot. The pan cools.')).toMatchObject({
    sentences: 4,
    ordered: 0.5,
  })
  expect(kindOf('The council closed the bridge.')).toMatchObject({ sentences: 1, ordered: 0 })
})

test('a review judges', () => {
  expect(kindOf('The view is superb.').judging).toBeCloseTo(0.2)
  expect(kindOf('The view is wide.').judging).toBe(0)
})

test('a text without a sentence is of no kind', () => {
  const half = { past: 0.5, named: 0.5, judging: 0.5, addressed: 0.5, spoken: 0.5, ordered: 0.5 }
  expect(articleKindOf([])).toEqual({ sentences: 0, ...half })
})
