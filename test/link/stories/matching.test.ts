import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  Acquaintances,
  BLOCK,
  isCapped,
  MOST_COMPARED,
  orderOf,
  type Shared,
  sharedBy,
} from '../../../pipeline/link/stories/acquaintances.ts'
import { contentWords, headWord } from '../../../pipeline/link/stories/content_words.ts'
import { countryIn } from '../../../pipeline/link/stories/countries.ts'
import { FEATURES } from '../../../pipeline/link/stories/features/index.ts'
import { sharedMeaning } from '../../../pipeline/link/stories/features/meanings.ts'
import { joinPairs } from '../../../pipeline/link/stories/join_pairs.ts'
import { isOfFortnight, keysOf } from '../../../pipeline/link/stories/keys.ts'
import { APART, learnedOdds, type MatchModel, measure, toOdds } from '../../../pipeline/link/stories/match.ts'
import { membersOf } from '../../../pipeline/link/stories/matches.ts'
import { packClaim, unpackClaim } from '../../../pipeline/link/stories/packed_claim.ts'
import { type Pair, pairsOf } from '../../../pipeline/link/stories/pairs.ts'
import { likenessOf, rarityOf, toBag, weigh } from '../../../pipeline/link/stories/rarity.ts'
import { type Sight, toSight } from '../../../pipeline/link/stories/sight.ts'
import type { StoryClaim } from '../../../pipeline/link/stories/story_claim.ts'
import { sortInMemory } from '../../../pipeline/record/document_order.ts'
import { amount, days, person, thing, told } from './story_claims.ts'

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

  test('who goes to one place, in whatever words, is on one journey; to another place, on another', () => {
    const goes = (action: string, to: string): StoryClaim =>
      event({ action, frame: null, participants: [person('ada'), { ...person(to, 'place'), type: 'place' }] })
    const [travels, arrives] = [goes('travel', 'orvik'), goes('arrive', 'orvik')]
    expect(odds(travels, arrives)).toBeGreaterThan(odds(travels, goes('arrive', 'brenn')) + 1)
    expect(odds(travels, arrives)).toBeGreaterThan(odds(travels, goes('sing', 'orvik')) + 1)
    const to = (name: string, ups: string[]): StoryClaim => ({
      ...goes('arrive', name),
      participants: [person('ada'), { ...person(name, 'place'), type: 'place', ups }],
    })
    const town = { ...to('orvik', ['country:XX']), action: 'travel' }
    expect(odds(town, to('norland', ['country:XX', 'whole:XX']))).toBeGreaterThan(
      odds(town, to('brenn', ['country:XX'])),
    )
  })

  test('what one sentence tells twice need not be one event, and its words say nothing for it', () => {
    const again = { ...resigns, id: 'b' }
    expect(odds(resigns, again)).toBeLessThan(odds(resigns, { ...again, sentence_number: 1 }))
  })

  test('what is told as past days apart is seldom one event, what was planned may be', () => {
    const undated = { ...resigns, time: null }
    const later = { ...undated, id: 'b', document_id: 'b', published: '2031-03-12' }
    expect(odds(undated, later)).toBeLessThan(odds({ ...undated, status: 'planned' }, { ...later, status: 'planned' }))
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

describe('whom a noun may stand for', () => {
  const signs = event({ action: 'sign', frame: 'sign.01', participants: [person('ada'), thing('pact')], named: ['x'] })
  const unnamed = (head: string, topics: string[]): StoryClaim => ({
    ...signs,
    ...{ id: 'b', document_id: 'b', participants: [thing(head, 'actor'), thing('pact')], topics, named: ['y'] },
  })

  test('is a person of whom its document tells, and nobody else', () => {
    expect(odds(signs, unnamed('leader', ['ent_ada']))).toBeGreaterThan(odds(signs, unnamed('leader', ['ent_bo'])) + 1)
    expect(odds(unnamed('leader', ['ent_ada']), signs)).toBe(odds(signs, unnamed('leader', ['ent_ada'])))
    expect(odds(signs, unnamed('storm', ['ent_ada']))).toBeLessThan(odds(signs, unnamed('leader', ['ent_ada'])))
  })

  test('are both of two who do it together, where it stands for several', () => {
    const both = { ...signs, participants: [person('ada'), person('bo', 'recipient')] }
    const nouns = (name: string, topics: string[]): StoryClaim => ({
      ...unnamed('leader', topics),
      participants: [{ ...thing('leader', 'actor'), name }],
    })
    const several = odds(both, nouns('the leaders', ['ent_ada', 'ent_bo']))
    expect(several).toBeGreaterThan(odds(both, nouns('the leader', ['ent_ada', 'ent_bo'])) + 1)
    expect(several).toBeGreaterThan(odds(both, nouns('the leaders', ['ent_ada'])) + 1)
    expect(odds(nouns('the leaders', ['ent_ada', 'ent_bo']), both)).toBe(several)
  })
})

test('verbs are of one meaning where they share a frequent sense, or one is what comes of the other', () => {
  expect(sharedMeaning('kill', 'die')).toBe(1)
  expect(sharedMeaning('die', 'kill')).toBe(1)
  expect(sharedMeaning('arrest', 'nab')).toBeGreaterThan(sharedMeaning('fire', 'sack'))
  expect(sharedMeaning('fire', 'sack')).toBeGreaterThan(0)
  expect(sharedMeaning('arrest', 'open')).toBe(0)
  expect(sharedMeaning('arrest', 'no verb')).toBe(0)
})

test('a man may be whom another article names, a storm may not', () => {
  const rescued = (one: StoryClaim['participants'][number]): StoryClaim =>
    event({
      action: 'rescue',
      frame: 'rescue.01',
      id: one.head ?? '',
      document_id: one.head ?? '',
      participants: [one],
    })
  const [ada, man, storm, senator] = [person('ada', 'object'), thing('man'), thing('storm'), thing('senator')].map(
    (one) => toSight(rescued(one)),
  ) as [Sight, Sight, Sight, Sight]
  const unlike = FEATURES.findIndex(({ name }) => name === 'affected unlike')
  const areUnlike = (a: Sight, b: Sight): boolean => measure(a, b)[unlike] === 1
  expect([areUnlike(ada, man), areUnlike(senator, ada), areUnlike(man, senator)]).toEqual([false, false, false])
  expect([areUnlike(ada, storm), areUnlike(storm, senator), areUnlike(man, storm)]).toEqual([true, true, true])
})

test('in one article, what is done to another person, body or thing is another event, however alike the rest is', () => {
  const novalux = { ...person('novalux', 'recipient'), type: 'organization' } as const
  const buys = (what: StoryClaim['participants'][number], document_id = 'doc_one'): StoryClaim =>
    event({ document_id, action: 'buy', frame: 'buy.01', participants: [person('ada'), what] })
  expect(odds(buys(novalux), buys(thing('engine')))).toBe(APART)
  expect(odds(buys(thing('engine')), buys(thing('boat')))).toBe(APART)
  expect(odds(buys(thing('engine')), buys(thing('boat'), 'doc_two'))).toBeGreaterThan(APART)
  expect(odds(buys(novalux), buys({ ...novalux, name: 'the firm' }))).toBeGreaterThan(APART)
  expect(odds(buys(thing('engine')), { ...buys(thing('anything')), polarity: 'negative' })).toBeGreaterThan(APART)
  const town = { ...person('selt', 'recipient'), type: 'place' } as const
  expect(odds(buys(town), buys(thing('border')))).toBeGreaterThan(APART)
  expect(odds(buys(person('bo', 'recipient')), buys(thing('man', 'recipient')))).toBeGreaterThan(APART)
})

test('"the company" of one article is not the company that acts in another and that it does not name', () => {
  const novalux = { ...person('novalux'), type: 'organization' } as const
  const earns = event({ action: 'earn', frame: 'earn.01', participants: [novalux, thing('profit')] })
  const named = (name: string, topics: string[]): StoryClaim => ({
    ...earns,
    ...{ id: 'b', document_id: 'b', topics, participants: [{ ...thing('company', 'actor'), name }, thing('profit')] },
  })
  expect(odds(earns, named('the company', ['ent_other']))).toBe(APART)
  expect(odds(named('the company', ['ent_other']), earns)).toBe(APART)
  expect(odds(earns, named('the company', ['ent_novalux']))).toBeGreaterThan(APART)
  expect(odds(earns, named('a company', ['ent_other']))).toBeGreaterThan(APART)
  const lands = { ...earns, participants: [person('novalux'), thing('profit')] }
  expect(odds(lands, named('the pilot', ['ent_other']))).toBeGreaterThan(APART)
})

describe('keys', () => {
  test('claims of one event meet by another verb through who takes part and when', () => {
    const other = { ...resigns, action: 'leave', frame: 'leave.01' }
    expect(keysOf(resigns).filter((key) => keysOf(other).includes(key))).not.toEqual([])
  })

  test('articles within a week share a key, those of other months none', () => {
    const undated = { ...resigns, time: null, action: 'resign', event_class: null }
    const at = (published: string) => keysOf({ ...undated, published }).filter(isOfFortnight)
    const first = at('2031-03-05')
    expect(first.some((key) => at('2031-03-11').includes(key))).toBe(true)
    expect(first.some((key) => at('2031-05-11').includes(key))).toBe(false)
  })
})

describe('comparing', () => {
  const visit = (number: number, before: number[] = [], claim = event({})) => ({
    ...{ number, before, claim: packClaim(claim) },
  })

  test('each claim is compared with those before it that are asked for, and no others', () => {
    const pairs = Array.from(pairsOf([visit(3), visit(5), visit(8, [3]), visit(9, [3, 8])], () => 1.234))
    expect(pairs).toEqual([
      [3, 8, 1.23],
      [3, 9, 1.23, 8, 9, 1.23],
    ])
  })

  test('what travels of a claim is all that is compared', () => {
    const full = event({
      ...{ id: 'doc_x:c7', document_id: 'doc_x', published: '2031-03-05', frame: 'resign.01', event_class: 'REJECT' },
      participants: [{ ...person('ada'), ups: ['country:XX'], holds: ['ent_x'] }, thing('fan')],
      ...{ time: days('2031-03-04', '2031-03-05', true), amounts: [amount(14, { mod: 'about', unit: 'USD' })] },
      ...{ named: ['ent_b', 'ent_d'], named_persons: ['ent_d'], names: ['bo'], topic: ['fan', 'ferry'] },
      ...{ topics: ['ent_c'], topic_names: ['cy'] },
    })
    const travelled = unpackClaim(JSON.parse(JSON.stringify(packClaim(full))))
    const { participants, sentence, told_by, topic } = full
    expect(full).toMatchObject({ ...travelled, participants, sentence, told_by, topic })
    const seen = { ...toSight(travelled), claim: full, undergone: expect.any(Function) }
    expect(toSight(full)).toEqual(seen)
  })
})

test('two texts are alike by the words that tell much, however these are written down', () => {
  const [some, others] = [
    ['ferry', 'harbor', 'say', 'sink'],
    ['sink', 'ferry', 'tulip'],
  ]
  const sum = (words: readonly string[]): number => words.reduce((all, word) => all + rarityOf(word), 0)
  const expected = sum(['ferry', 'sink']) / Math.sqrt(sum(some) * sum(others))
  expect(likenessOf(weigh(some), weigh(others))).toBeCloseTo(expected, 10)
  expect(likenessOf(weigh(toBag(some)), weigh(others))).toBe(likenessOf(weigh(others), weigh(toBag(some))))
  expect(likenessOf(weigh(some), weigh(['tulip']))).toBe(0)
  expect(likenessOf(weigh([]), weigh(some))).toBe(0)
  expect(JSON.stringify(toBag(some)).length).toBe(some.length * 6 + 2)
})

describe('who meets whom', () => {
  const key = (name: string, claims: readonly number[], slight = false) => [...sharedBy(name, claims, slight)]
  const knownOf = (...keys: Shared[][]) => new Acquaintances(sortInMemory(keys.flat(), orderOf))
  const of = (...keys: (readonly number[])[]) => knownOf(...keys.map((claims, i) => key(`k${i}`, claims)))
  const many = Array.from({ length: 3 * MOST_COMPARED }, (_, i) => i)

  test('claims that share keys meet once, under the one that most have', () => {
    const known = of([0, 1, 4], [0, 4])
    expect([0, 1, 2, 4, 9].map((claim) => known.meetingsOf(claim))).toEqual([
      [['k0']],
      [['k0', 0]],
      [],
      [['k0', 0, 1]],
      [],
    ])
  })

  test('a key that many have counts only along with another, and with those near in it', () => {
    const known = of(many, [1, 5], many.slice(0, 3))
    expect(known.meetingsOf(5)).toEqual([['k0', 1]])
    expect(known.meetingsOf(100)).toEqual([])
    const [meeting, ...others] = of(many, many).meetingsOf(100)
    expect([meeting, others]).toEqual([['k0', ...many.slice(84, 100).toReversed()], []])
  })

  test('a claim is compared with a bounded number, those with which it shares most', () => {
    const [meeting] = of(many.slice(0, 30), [3, 29]).meetingsOf(29)
    expect(meeting).toEqual(['k0', 3, ...many.slice(14, 29).toReversed()])
  })

  test('two fortnights that claims share are no more than one', () => {
    const some = many.slice(0, 20)
    expect(knownOf(key('a', some, true), key('b', some, true)).meetingsOf(5)).toEqual([])
    expect(
      knownOf(key('a', many), key('b', some, true))
        .meetingsOf(5)[0]
        ?.slice(1),
    ).toEqual([4, 3, 2, 1, 0])
    expect(knownOf(key('a', [4, 5], true)).meetingsOf(5)).toEqual([['a', 4]])
  })

  test('what many claims have is capped, where it tells something', () => {
    const most = MOST_COMPARED + 1
    expect([isCapped(most, false), isCapped(most + 1, false), isCapped(most + 1, true)]).toEqual([false, true, false])
  })

  test('claims of other blocks are met as those of one are', () => {
    const shift = BLOCK - 7
    const keys = [many, many.filter((claim) => claim % 3 === 0), [2, 5, 9], [6, 7, 40]]
    const [known, far] = [of(...keys), of(...keys.map((claims) => claims.map((claim) => claim + shift)))]
    const expected = many.map((claim) =>
      known.meetingsOf(claim).map(([name, ...before]) => [name, ...before.map((other) => other + shift)]),
    )
    expect(many.map((claim) => far.meetingsOf(claim + shift))).toEqual(expected)
    expect(expected.flat().length).toBeGreaterThan(many.length / 3)
  })

  test('a key of one claim says nothing, and what a block is told holds no more than stands near its claims', () => {
    expect(key('a', [3])).toEqual([])
    const told = key('a', [...many, BLOCK + 1, BLOCK + 2])
    expect(told.map(({ claims }) => claims.length)).toEqual([many.length + 2, MOST_COMPARED + 2])
  })
})

test('matches are joined group by group as all of them together are, and told claim by claim', () => {
  const found = [
    [0, 5, 4, 2, 3, 1],
    [5, 2, -99, 0, 3, 0.5, 7, 8, -1, 6, 12, 2],
    [5, 3, -99],
  ]
  expect([...membersOf(found, sortInMemory)]).toEqual([
    [0, 0, false],
    [2, 2, false],
    [3, 2, true],
    [5, 0, true],
    [6, 6, false],
    [12, 6, true],
  ])
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

test('a word tells the more the seldomer it is, by whichever of its forms is the most frequent', () => {
  expect(rarityOf('school')).toBeLessThan(rarityOf('missile'))
  expect(rarityOf('missile')).toBeLessThan(rarityOf('orvik'))
  expect([rarityOf('said'), rarityOf('orvik')]).toEqual([0, 1])
})
