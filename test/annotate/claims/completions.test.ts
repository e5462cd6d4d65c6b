import { describe, expect, it } from 'vitest'
import { claimsOf, shown } from './read_claims.ts'

describe('what completes a predicate', () => {
  it.each([
    [
      'what its frame has a place for, beside a clause',
      'The officer set himself on fire to protest the war.',
      'set: The officer > himself + on fire + to protest the war',
    ],
    [
      'behind words in quotation marks',
      'The leader blamed "foreign culture" for the fire.',
      'blame: The leader > foreign culture + for the fire',
    ],
    [
      'a clause that its frame has a place for',
      'He leads a group charged with cleaning the harbour.',
      'charge: - > a group + with cleaning the harbour',
    ],
    [
      'the number that something comes to',
      'The death toll from the strike has risen to 21.',
      'rise: The death toll from the strike > to 21',
    ],
    [
      'what something is taken as',
      'The judge struck down the order as illegal.',
      'strike down: The judge > the order as illegal',
    ],
    [
      'all of what was said, with what it hangs on',
      'The mayor warned that the union would strike if the plant was closed.',
      'warn: The mayor > that the union would strike if the plant was closed',
    ],
    [
      'the words in quotation marks with the mark behind their comma',
      'The minister denounced Selt as a “colonialist state,” and left.',
      'denounce: The minister > Selt + as a “colonialist state,”',
    ],
    [
      'no hyphenated word that is cut',
      'The judge refrained from opening the case over papers at Mont-o-Var.',
      'refrain: The judge > from opening the case over papers at Mont-o-Var',
    ],
  ])('is %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it('is all that is said, each opened by its own "that"', () => {
    const [claim] = shown('The rebels warned that the army would leave and that the town would burn.')
    expect(claim).toBe('warn: The rebels > that the army would leave and that the town would burn')
  })
})

describe('an amount', () => {
  it('keeps the noun that it is of', () => {
    expect(shown('The bank will report a write-off of $2.5 million.')).toContain(
      'report: The bank > a write-off of $2.5 million',
    )
  })
})

describe('where something goes on', () => {
  it.each([
    ['at home', 'He was found dead inside her home on Wednesday.', 'find: - > He + dead @ her home'],
    ['before a building', 'He burned in front of the town hall.', 'burn: He @ the town hall'],
    ['from where somebody is kept', 'The mayor banned Ann Roe from France.', 'ban: The mayor > Ann Roe @ France'],
  ])('is a place: %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })

  it.each([
    ['a rank', 'The party was in second place.', 'be: The party > in second place'],
    ['what is acted on', 'They aimed at the house.', 'aim: They > at the house'],
    [
      'a body that somebody is in',
      'The town was viewed as a refuge by some in the party.',
      'view: some > The town + as a refuge',
    ],
    ['an office that is taken', 'He took office in 2019.', 'take office: He'],
  ])('is not %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected)
  })
})

describe('how long something lasts', () => {
  const timesOf = (text: string) =>
    claimsOf(text).flatMap(({ action, participants }) =>
      participants
        .filter(({ role }) => role === 'time')
        .map(({ start, end }) => `${action}: ${text.slice(start, end)}`),
    )

  it('is no time of what is done with it', () => {
    expect(timesOf('The weapon was used in the four-year war.')).toEqual([])
    expect(timesOf('The council announced two days of mourning.')).toEqual([])
  })

  it('is when it stands beside the verb', () => {
    expect(timesOf('The council mourned for two days.')).toEqual(['mourn: two days'])
  })
})
