import { describe, expect, it } from 'vitest'
import { claimsOf, shown } from './read_claims.ts'

describe('a claim says who did what to whom', () => {
  it.each([
    ['Farmers blocked the ring road.', ['block: Farmers > the ring road']],
    ['The mayor was arrested by customs officers.', ['arrest: customs officers > The mayor']],
    ['The bridge was closed on Monday.', ['close: - > The bridge']],
    ['The club and the league signed the pact.', ['sign: The club + the league > the pact']],
    ['The minister arrived and met the mayor.', ['arrive: The minister', 'meet: The minister > the mayor']],
    [
      'The surgeon, who treated the striker, has left the clinic.',
      ['treat: The surgeon > the striker', 'leave: The surgeon > the clinic'],
    ],
    [
      'They found the car which the brothers sold.',
      ['find: They > the car which the brothers sold', 'sell: the brothers > the car'],
    ],
    ['The storm hit the coast, killing two cows.', ['hit: The storm > the coast', 'kill: The storm > two cows']],
    [
      'A letter signed by 40 doctors was published.',
      ['sign: 40 doctors > A letter', 'publish: - > A letter signed by 40 doctors'],
    ],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })
})

describe('what only leads to a claim is one with it', () => {
  it.each([
    ['Dockers tried to block the gate.', ['block: Dockers > the gate']],
    ['The council was forced to divert two ships.', ['divert: The council > two ships']],
    ['The minister began to write the letter.', ['write: The minister > the letter']],
    ['The ministry issued a warning to the company.', ['warn: The ministry > the company']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('a verb with a class of its own keeps it, and takes what its complement acts on', () => {
    expect(shown('The landlord refused to repair the lift.')).toEqual(['refuse: The landlord > to repair the lift'])
  })

  it('asking and what is asked for are two', () => {
    expect(shown('The bishop urged the rebels to release the boys.')).toEqual([
      'urge: The bishop > the rebels + to release the boys',
      'release: the rebels > the boys',
    ])
  })
})

describe('a noun for what happens is a claim with who takes part', () => {
  it.each([
    [
      "The president's visit to Paris drew crowds.",
      ['visit: The president @ Paris', "draw: The president's visit to Paris > crowds"],
    ],
    [
      'The arrest of two stewards angered the union.',
      ['arrest: - > two stewards', 'anger: The arrest of two stewards > the union'],
    ],
    [
      'The resignation of the minister angered the union.',
      ['resign: the minister', 'anger: The resignation of the minister > the union'],
    ],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('but not where it points back, or is part of a name for a thing', () => {
    expect(shown('This attack ended.').filter((claim) => claim.startsWith('attack'))).toEqual([])
    expect(shown('The rescue team left.')).toEqual(['leave: The rescue team'])
  })
})

describe('sources', () => {
  const sources = (text: string) =>
    claimsOf(text).map(({ action, sources }) => [
      action,
      ...sources.slice(1).map(({ start, end, unnamed }) => (unnamed ? 'unnamed' : text.slice(start ?? 0, end ?? 0))),
    ])

  it('are those whose words hold the claim, outermost first', () => {
    expect(sources('The mayor said the bridge collapsed.')).toEqual([['collapse', 'The mayor']])
  })

  it('are none of the act of speaking itself, and saying is no claim', () => {
    expect(sources('The office warned that a storm could hit the town.')).toEqual([['warn'], ['hit', 'The office']])
  })

  it('are unnamed where an adverb leaves them open', () => {
    expect(sources('The singer has reportedly married his manager.')).toEqual([['marry', 'unnamed']])
  })
})

it('a claim ends where the last of its participants does, and begins where the first does', () => {
  const text = 'Police said 14 people were killed in Paris on Monday, as it rained.'
  const [claim] = claimsOf(text)
  expect(text.slice(claim?.start, claim?.end)).toBe('14 people were killed in Paris on Monday')
  expect(claim?.participants.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
    ['recipient', '14 people'],
    ['place', 'Paris'],
    ['time', 'Monday'],
    ['amount', '14'],
  ])
})

describe('the article takes no stand on what somebody else says', () => {
  const articleOf = (text: string, action: string) => {
    const claim = claimsOf(text).find((one) => one.action === action)
    return claim?.sources.map(({ certainty }) => certainty)
  }

  it.each([
    ['The bridge collapsed on Monday, the mayor said.', 'collapse'],
    ['The mayor said the bridge collapsed on Monday.', 'collapse'],
    ['“The bridge collapsed on Monday,” said the mayor.', 'collapse'],
  ])('%s', (text, action) => {
    expect(articleOf(text, action)).toEqual(['uncommitted', 'certain'])
  })

  it('but does where it says so itself, or takes it as known', () => {
    expect(articleOf('The bridge collapsed on Monday.', 'collapse')).toEqual(['certain'])
    expect(articleOf('The mayor admitted that the bridge collapsed on Monday.', 'collapse')?.[0]).toBe('certain')
  })
})
