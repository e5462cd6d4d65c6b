import { expect, test } from 'vitest'
import { annotateNames } from './annotate_names.ts'

/** Names of each type. */
function typesIn(marked: string): Record<string, string[]> {
  const types: Record<string, string[]> = {}
  for (const a of annotateNames(marked).annotations)
    if (a.layer === 'entity') types[a.type] = [...(types[a.type] ?? []), a.name]
  return types
}

test.each([
  ['[l Houston] beat [l Dallas] 3-1 on Saturday night.', ['Houston', 'Dallas']],
  ['[l Leeds] lost 2-1 to [l Everton] in the cup.', ['Leeds', 'Everton']],
  ['[l Portland] defeated [l Leeds].', ['Portland', 'Leeds']],
  ['[l Bolton] and [l Wigan] drew 1-1.', ['Bolton', 'Wigan']],
  ['[l Memphis] plays [l Denver] in the semifinal.', ['Memphis', 'Denver']],
  ["[l Swansea]'s coach was sent off.", ['Swansea']],
  ['The [l Cardiff] goalkeeper fell.', ['Cardiff']],
])('the name of a city that plays, or has players, is its club: %s', (text, clubs) => {
  expect(typesIn(text)).toEqual({ organization: clubs })
})

test.each([
  ['She lost [l Ohio] and [l Florida] on Tuesday.', ['Ohio', 'Florida']],
  ['He beat her in [l Leeds] and [l Wigan].', ['Leeds', 'Wigan']],
  ['He won [l Iowa] 51-49.', ['Iowa']],
  ['The match in [l Glasgow] was sold out.', ['Glasgow']],
  ['The mayor of [l Denver] won a second term.', ['Denver']],
  ['[l Denver] won praise.', ['Denver']],
  ['The [l Wales] coach left.', ['Wales']],
  ['[l Germany] beat [l Brazil] 7-1.', ['Germany', 'Brazil']],
])('a city where something is won, and the team of a country, stay places: %s', (text, places) => {
  expect(typesIn(text)).toEqual({ place: places })
})

test('a city and its club are two in one article', () => {
  expect(typesIn('[l Houston] beat [l Dallas] 3-1. It rained in [l Houston].')).toEqual({
    organization: ['Houston', 'Dallas'],
    place: ['Houston'],
  })
})
