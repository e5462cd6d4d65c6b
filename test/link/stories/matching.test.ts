import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentWords, headWord } from '../../../pipeline/link/stories/content_words.ts'
import { countryIn } from '../../../pipeline/link/stories/countries.ts'
import { FEATURES } from '../../../pipeline/link/stories/features/index.ts'
import { joinPairs } from '../../../pipeline/link/stories/join_pairs.ts'
import { keysOf } from '../../../pipeline/link/stories/keys.ts'
import { APART, learnedOdds, type MatchModel, measure, toOdds } from '../../../pipeline/link/stories/match.ts'
import { MOST_COMPARED, type Pair, pairsOf } from '../../../pipeline/link/stories/pairs.ts'
import { toSight } from '../../../pipeline/link/stories/sight.ts'
import type { StoryClaim } from '../../../pipeline/link/stories/story_claim.ts'
import { days, person, thing, told } from './story_claims.ts'

const event = (more: Partial<StoryClaim>): StoryClaim => ({ ...told(), ...more })
const odds = (a: StoryClaim, b: StoryClaim): number => learnedOdds()(toSight(a), toSight(b))

const resigns = event({
  ...{ action: 'resign', frame: 'resign.01', participants: [person('ada')], time: days('2031-03-04') },
  published: '2031-03-05',
})

describe('what two claims share', () => {
  test('one person who does the same on the same day is one event, also in a like verb', () => {
    expect(odds(resigns, { ...resigns, id: 'b', document_id: 'b' })).toBeGreaterThan(0)
    expect(odds(resigns, { ...resigns, id: 'b', document_id: 'b', action: 'quit', frame: 'quit.01' })).toBeGreaterThan(
      0,
    )
  })

  test('another person, a namesake all the more, is another event', () => {
    const other = { ...resigns, id: 'b', document_id: 'b', participants: [person('bo')] }
    expect(odds(resigns, other)).toBeLessThan(0)
    const named = (name: string) => ({ ...person(name), name: `${name} Ridley` })
    const [one, two] = [
      { ...resigns, participants: [named('ada')] },
      { ...other, participants: [named('bo')] },
    ]
    expect(odds(one, two)).toBeLessThan(odds(resigns, other))
  })

  test('what happened on days a week apart or more is never one event; what is planned may be put off', () => {
    const later = { ...resigns, id: 'b', document_id: 'b', time: days('2031-03-20'), published: '2031-03-21' }
    expect(odds(resigns, later)).toBe(APART)
    const planned = (one: StoryClaim): StoryClaim => ({ ...one, status: 'planned' })
    expect(odds(planned(resigns), planned(later))).toBeGreaterThan(APART)
  })

  test('what an article tells as past cannot come days after it, but an article of the same day may be wrong', () => {
    const early = { ...resigns, id: 'b', document_id: 'b', time: null, published: '2031-02-20' }
    expect(odds(early, resigns)).toBe(APART)
    const late = { ...resigns, id: 'b', document_id: 'b', time: days('2031-03-10') }
    expect(odds(resigns, late)).toBeGreaterThan(APART)
  })

  test('a score does not hang on which claim stands first', () => {
    const other = event({ action: 'meet', participants: [person('ada'), thing('fan')], published: '2031-03-08' })
    expect(measure(toSight(resigns), toSight(other))).toEqual(measure(toSight(other), toSight(resigns)))
  })

  test('a model that weighs other features is refused', () => {
    expect(() => toOdds({ bias: 0, weights: { nothing: 1 } })).toThrow('stories')
  })

  test('no feature weighs against what one would expect of it', () => {
    const { weights } = JSON.parse(readFileSync('pipeline/link/stories/weights.json', 'utf8')) as MatchModel
    const against = FEATURES.filter(({ name, expected }) => (weights[name] ?? Number.NaN) * expected < 0)
    expect(against.map(({ name }) => name)).toEqual([])
  })
})

describe('keys', () => {
  test('claims of one event meet by another verb through who takes part and when', () => {
    const other = { ...resigns, action: 'leave', frame: 'leave.01' }
    expect(keysOf(resigns).filter((key) => keysOf(other).includes(key))).not.toEqual([])
  })

  test('articles within a week share a key, those of other months none', () => {
    const undated = { ...resigns, time: null, action: 'resign', event_class: null }
    const at = (published: string) =>
      keysOf({ ...undated, published }).filter((key) => /^\d/.test(key) && key.includes('.'))
    const first = at('2031-03-05')
    expect(first.some((key) => at('2031-03-11').includes(key))).toBe(true)
    expect(first.some((key) => at('2031-05-11').includes(key))).toBe(false)
  })
})

describe('comparing', () => {
  const always = () => 1
  const many = (count: number) => Array.from({ length: count }, () => event({}))

  test('each is compared with a bounded number before it, and what was not compared is told', () => {
    const pairs = Array.from(pairsOf(many(MOST_COMPARED + 3), always))
    expect(pairs.filter((pair) => pair.length === 1)).toEqual([[2]])
    const whole = (MOST_COMPARED * (MOST_COMPARED + 1)) / 2
    expect(pairs.filter((pair) => pair.length === 3)).toHaveLength(whole + 2 * MOST_COMPARED)
  })

  test('what keeps two apart is told where each of them matches another, and nowhere else', () => {
    const [a, b, c, d] = many(4) as [StoryClaim, StoryClaim, StoryClaim, StoryClaim]
    const like = new Set([`${a.id} ${b.id}`, `${b.id} ${c.id}`])
    const by = (x: { claim: { id: string } }, y: { claim: { id: string } }) =>
      like.has(`${x.claim.id} ${y.claim.id}`) ? 2 : -3
    const told = Array.from(pairsOf([a, b, c, d], by)).map(([x, y, z]) => [x, y, z])
    expect(told).toContainEqual([a.id, c.id, -3])
    expect(told.filter((pair) => pair.includes(d.id))).toEqual([])
  })
})

describe('joining', () => {
  const groups = (pairs: Pair[]) => {
    const { joined, members } = joinPairs(pairs)
    return new Set([...members].map((id) => joined.ownerOf(id))).size
  }

  test('a match joins; what speaks against it, over all pairs, parts', () => {
    expect(groups([['a', 'b', 2]])).toBe(1)
    expect(
      groups([
        ['a', 'b', 4],
        ['b', 'c', 1],
        ['a', 'c', -3],
      ]),
    ).toBe(1)
    expect(
      joinPairs([
        ['a', 'b', 4],
        ['b', 'c', 1],
        ['a', 'c', -3],
      ]).members,
    ).toEqual(new Set(['a', 'b']))
  })

  test('a veto holds against any number of matches', () => {
    const pairs: Pair[] = [
      ['a', 'b', 5],
      ['c', 'd', 5],
      ['a', 'c', 5],
      ['b', 'c', 5],
      ['a', 'd', 5],
      ['b', 'd', APART],
    ]
    expect(groups(pairs)).toBe(2)
  })

  test('a pair that met under several keys counts once', () => {
    const pairs: Pair[] = [
      ['a', 'b', 4],
      ['b', 'c', 2],
      ['b', 'c', 2],
      ['a', 'c', -3],
    ]
    expect(joinPairs(pairs).members.has('c')).toBe(false)
  })
})

test('the country of a body or title is told by its name, its people or its seat', () => {
  expect(['Ministry of Defence of Peru', 'Thai Navy', 'White House', 'Kenyan president'].map(countryIn)).toEqual([
    'PE',
    'TH',
    'US',
    'KE',
  ])
  expect(['City Council', 'Peru–Chile commission of Peru and Chile'].map(countryIn)).toEqual([null, null])
})

test('a phrase is known by its head, without what hangs on it', () => {
  expect(['the old tower in the north', 'Two hundred houses', 'thieves'].map(headWord)).toEqual([
    'tower',
    'house',
    'thieve',
  ])
  expect(contentWords('The 14 ferries of the island')).toEqual(['ferry', 'island'])
})
