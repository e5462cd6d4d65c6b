import { describe, expect, it } from 'vitest'
import { claimsOf, shown } from './read_claims.ts'

const claimOf = (text: string, action: string): string[] =>
  shown(text).filter((claim) => claim.startsWith(`${action}:`))

describe('what happens', () => {
  it.each([
    ['demand', 'is no demand for goods', 'Demand for ferries fell in March.', 0],
    ['demand', 'is what somebody demands', "The union's demand for higher pay was rejected by Norway.", 1],
    ['end', 'is not when a quarter ended', 'Orkla posted higher profits in the quarter ended Sept. 30.', 0],
    ['end', 'is what somebody ended', 'Orkla ended the talks on Monday.', 1],
    ['close in', 'is told with its particle', 'Rebels closed in on the capital on Monday.', 1],
    ['close', 'has no particle that opens a phrase', 'The council closed the school in Bergen.', 1],
  ])('%s %s', (action, _, text, count) => {
    expect(claimOf(text, action)).toHaveLength(count)
  })

  it.each([
    ['The senator ended his filibuster of the bill on Monday.', 'object'],
    ['The senator dismissed his adviser on Monday.', 'recipient'],
  ])('is nobody, unlike who does it: %s', (text, role) => {
    expect(claimsOf(text)[0]?.participants.map((one) => one.role)).toContain(role)
  })
})

describe('"it" beside the subject of its verb', () => {
  it.each([
    ['is somebody else', 'The high court ordered it to destroy the files.', 'destroy', 'it'],
    [
      'is a body that stands before',
      'The ministry kept the files for years. The high court ordered it to destroy the files.',
      'destroy',
      'The ministry',
    ],
    [
      'is that subject where it is one itself',
      'The high court said it would destroy the files.',
      'destroy',
      'The high court',
    ],
  ])('%s', (_, text, action, actor) => {
    expect(claimOf(text, action)).toEqual([`${action}: ${actor} > the files`])
  })
})
