import { describe, expect, it } from 'vitest'
import { claimsOf } from './read_claims.ts'

/** Of the claim of an action the participants in one role. */
function partiesOf(text: string, action: string, role: string): string[] {
  const claim = claimsOf(text).find((one) => one.action === action)
  return (claim?.participants ?? []).filter((one) => one.role === role).map(({ start, end }) => text.slice(start, end))
}
const recipientsOf = (text: string, action: string): string[] => partiesOf(text, action, 'recipient')

describe('whom an event is aimed at', () => {
  it.each([
    ['is whose what it acts on is', "Norway rejected Denmark's offer on Monday.", 'reject', ['Denmark']],
    ['is the country before it', 'Norway rejected a Danish proposal on Monday.', 'reject', ['Danish']],
    ['is behind its preposition', 'Norway imposed sanctions on Belarus.', 'impose', ['Belarus']],
    ['is by whom it was made', 'Ministers rejected calls by teachers for a pay rise.', 'reject', ['teachers']],
    ['is who should do it', 'Norway demanded that Denmark return the ship.', 'demand', ['Denmark']],
    [
      'is who may avert it',
      'Farmers threatened to block the port unless Denmark cut the tax.',
      'threaten',
      ['Denmark'],
    ],
    ['is who gets what is agreed', 'Norway agreed on Monday to lend Iceland two ferries.', 'agree', ['Iceland']],
    [
      'is against whom a protest is',
      'Nurses staged a march to demand the resignation of the minister.',
      'stage',
      ['the minister'],
    ],
  ])('%s', (_, text, action, expected) => {
    expect(recipientsOf(text, action)).toEqual(expected)
  })

  it('is nobody else where somebody stands beside the verb', () => {
    expect(recipientsOf("Norway thanked Sweden for Finland's help on Monday.", 'thank')).toEqual(['Sweden'])
  })

  it('is never who does it', () => {
    expect(recipientsOf("Norway defended Norway's decision on Monday.", 'defend')).toEqual([])
  })

  it.each([
    ['Norway expressed concern over the killing of civilians.', []],
    ['Norway expressed concern over the killing of civilians by Denmark.', ['Denmark']],
  ])('is no victim of what a concern is about: %s', (text, expected) => {
    expect(recipientsOf(text, 'express')).toEqual(expected)
  })

  it('is not looked for where an event has no class', () => {
    expect(recipientsOf("Anna read Denmark's offer on Monday.", 'read')).toEqual([])
  })

  it('is no part of the name of what it acts on', () => {
    expect(recipientsOf('Norway signed the Oslo Accord on Monday.', 'sign')).toEqual([])
  })
})

describe('places and those who are addressed', () => {
  it('are also where what an event acts on is', () => {
    expect(partiesOf('Norway lifted a night curfew in Bergen on Monday.', 'lift', 'place')).toEqual(['Bergen'])
  })

  it('are all that are joined', () => {
    expect(recipientsOf('Norway shared the files with Denmark and Iceland.', 'share')).toEqual(['Denmark', 'Iceland'])
  })
})
