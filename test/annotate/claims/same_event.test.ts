import { describe, expect, it } from 'vitest'
import { claimsOf } from './read_claims.ts'

/** The words that the claims of a text turn on. */
const triggersOf = (text: string): string[] =>
  claimsOf(text).map(({ trigger_start, trigger_end }) => text.slice(trigger_start, trigger_end))

describe('one event is one claim', () => {
  it.each([
    ['told by a verb and a noun', 'Gunmen killed two teachers in an attack on Monday.', ['killed']],
    ['that is begun or finished', 'Police began an investigation on Monday.', ['investigation']],
    ['that is hastened', 'Norway speeded up the withdrawal of its troops.', ['speeded up']],
    ['with what it answers', 'Norway rejected a request by Denmark on Monday.', ['rejected']],
    ['with what was asked for', 'Norway rejected a request by Denmark to send doctors.', ['rejected']],
    ['with a purpose that is the same act', 'Miners began a hunger strike to protest against the law.', ['strike']],
  ])('%s', (_, text, expected) => {
    expect(triggersOf(text)).toEqual(expected)
  })

  it.each([
    ['what follows from it', 'Rebels shelled the town on Monday, killing nine people.', ['shelled', 'killing']],
    ['what is ended', 'The union suspended its strike on Monday.', ['suspended', 'strike']],
    ['what is spoken of', 'Norway welcomed the support of Denmark.', ['welcomed', 'support']],
  ])('but not %s', (_, text, expected) => {
    expect(triggersOf(text)).toEqual(expected)
  })
})

describe('a purpose', () => {
  it('is no claim where nobody else takes part', () => {
    expect(triggersOf('The ministers met on Monday to discuss the plan.')).toEqual(['met'])
  })
  it('is one where somebody does', () => {
    expect(triggersOf('A ship sailed out on Monday to rescue two fishermen.')).toEqual(['sailed out', 'rescue'])
  })
  it('is no purpose behind a verb that has it for its complement', () => {
    expect(triggersOf('Norway plans to close the border with Denmark.')).toEqual(['close'])
    expect(triggersOf('Brask and Tern agreed on Wednesday to share the water.')).toEqual(['agreed', 'share'])
  })
})
