import { expect, test } from 'vitest'
import { annotateNames, namesIn } from './annotate_names.ts'

test('names that the lists hold to be one country are one entity, with its item and code', () => {
  const { annotations } = annotateNames('The [l US] spoke. The [l U.S.] and the [l United States] agree.')
  const [country, ...more] = annotations.filter((a) => a.layer === 'entity')
  expect(more).toEqual([])
  expect(country).toMatchObject({
    name: 'United States',
    wikidata_id: 'Q30',
    country_code: 'US',
    aliases: ['US', 'U.S.'],
  })
})

test('a demonym names nobody', () => {
  expect(namesIn('[l French] wine and [g Germans].')).toEqual({})
})

test('an acronym is the organisation whose initials it has', () => {
  expect(namesIn('The [o Global Widget Council] (GWC) met. The [o GWC] agreed.')['Global Widget Council']).toContain(
    'GWC',
  )
  expect(Object.keys(namesIn('The [o Global Widget Council] met. The [o GWX] agreed.'))).toHaveLength(2)
})

test('a short form is the only organisation that it fits', () => {
  expect(namesIn('[o Foo Bar Holdings Inc.] grew. [o Foo Bar] fell.')).toEqual({
    'Foo Bar Holdings Inc.': ['Foo Bar Holdings Inc.', 'Foo Bar'],
  })
  expect(Object.keys(namesIn('[o Smith Steel] and [o Smith Wool] merged. [o Smith] grew.'))).toHaveLength(3)
})

test('a head noun alone is not short for every office', () => {
  expect(Object.keys(namesIn('The [o Planning Department] met. The [o Department] agreed.'))).toHaveLength(2)
})

test('an office is the same whether its field comes before or after', () => {
  expect(Object.keys(namesIn('The [o US Department of State] spoke. The [o State Department] agreed.'))).toHaveLength(1)
  expect(Object.keys(namesIn('The [o Department of State] spoke to the [o Department of Energy].'))).toHaveLength(2)
})

test('British and American spelling are one name', () => {
  expect(
    Object.keys(namesIn('The [o Widget Safety Organisation] met. The [o Widget Safety Organization] agreed.')),
  ).toHaveLength(1)
})

test('entities and mentions come in the order of the text, and ids are their own', () => {
  const { annotations } = annotateNames('[l France] met [p Anne Martin] of [o Acme Corp] in [l France].')
  const ids = annotations.filter((a) => a.layer === 'entity').map(({ id }) => id)
  expect(ids).toEqual(['e1', 'e2', 'e3'])
  const starts = annotations.filter((a) => a.layer === 'mention').map(({ start }) => start)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('a body of an organisation is not the organisation', () => {
  expect(
    Object.keys(namesIn('The [o United Nations] met. The [o United Nations Security Council] agreed.')),
  ).toHaveLength(2)
})

test('what ends in a legal form is a company, whatever the reader took it for', () => {
  expect(namesIn('[p Adams Steel Corp.] grew. [o Adams Steel] fell.')).toEqual({
    'Adams Steel Corp.': ['Adams Steel Corp.', 'Adams Steel'],
  })
})
