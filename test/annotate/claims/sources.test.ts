import { describe, expect, it } from 'vitest'
import { claimsOf } from './read_claims.ts'

/** The sources of the claims of an action, in words. */
const sourcesOf = (text: string, action: string): string[][] =>
  claimsOf(text)
    .filter((claim) => claim.action === action)
    .map(({ sources }) =>
      sources.slice(1).map(({ start, end, unnamed }) => (unnamed ? 'unnamed' : text.slice(start ?? 0, end ?? 0))),
    )

describe('on whose word a claim is', () => {
  it.each([
    ['According to the ministry 300 pilgrims have been killed.', 'kill', ['the ministry']],
    ['The banker is alleged to have hidden the money.', 'hide', ['unnamed']],
    ['The minister denied taking money from the casino.', 'take', ['The minister']],
    ['The senator accused the broadcaster of hiding the poll.', 'hide', ['The senator']],
    [
      'The newspaper reported on Monday, citing two officials, that the bank had lost 40 million dollars.',
      'lose',
      ['The newspaper', 'two officials'],
    ],
  ])('%s', (text, action, expected) => {
    expect(sourcesOf(text, action)).toEqual([expected])
  })

  it.each([
    ['what somebody plans is nobody’s word', 'The council plans to build a bridge.', 'build'],
    [
      'what somebody does besides speaking is none of what is said',
      'The mayor said that the bridge had collapsed and left the hall.',
      'leave',
    ],
    ['known facts are the article’s', 'The council built a bridge.', 'build'],
  ])('%s', (_, text, action) => {
    expect(sourcesOf(text, action)).toEqual([[]])
  })
})
