import { describe, expect, it } from 'vitest'
import { claimsOf } from './read_claims.ts'

/** Who does what an action says, in words. */
const actorsOf = (text: string, action: string): string[] =>
  claimsOf(text)
    .filter((claim) => claim.action === action)
    .flatMap(({ participants }) => participants.filter(({ role }) => role === 'actor'))
    .map(({ start, end, entity }) => `${text.slice(start, end)}${entity === null ? '' : ' (by name)'}`)

describe('"I" and "we" in quoted words', () => {
  it.each([
    ['are whoever says so, by name', '“We sold the house on Monday,” Anna Weber said.', 'We (by name)'],
    ['are whoever says so, without a name', '“I sold the house to the city,” the mayor said.', 'the mayor'],
    ['are nobody that a text of theirs says so', '“We have sold the house,” the letter said.', 'We'],
    ['stay as they are where the source is a pronoun', '“We sold the house on Monday,” they said.', 'We'],
    ['stay as they are where they are not quoted', 'Anna Weber said we sold the house on Monday.', 'we'],
    ['are not who else is spoken of', '“He sold the house on Monday,” the mayor said.', 'He'],
  ])('%s', (_, text, expected) => {
    expect(actorsOf(text, 'sell')).toEqual([expected])
  })
})
