import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../pipeline/annotate/claims/en/worth/facts.ts'
import { FEATURES } from '../../../pipeline/annotate/claims/en/worth/features.ts'
import { type Model, oddsOf, toWeights } from '../../../pipeline/annotate/claims/en/worth/model.ts'
import type { Candidate } from '../../../pipeline/annotate/claims/grammar.ts'
import { claimGrammarOf } from '../../../pipeline/annotate/claims/grammars.ts'
import { dependenciesOf } from '../../../pipeline/annotate/clause/dependencies.ts'
import { readerFor } from '../../../pipeline/language/index.ts'
import { featureName } from '../../../pipeline/learned/facts.ts'
import { claimsOf } from './read_claims.ts'

/** The score of the claim of a text whose action is this. */
function scoreOf(text: string, action: string): number {
  const claim = claimsOf(text).find((one) => one.action === action)
  if (claim === undefined) throw new Error(`no claim "${action}"`)
  return claim.score
}

describe('what happens to somebody in particular is worth a row', () => {
  it.each([
    ['Police arrested the mayor of Tollen on Monday.', 'arrest'],
    ['The earthquake killed 40 people in Aldmere.', 'kill'],
    ['The two premiers will meet in Olmen on Friday.', 'meet'],
    ['The court sentenced Leo Strand to nine years in prison.', 'sentence'],
    ['The invasion of Costava by Rhodan forces began in 1961.', 'invade'],
    ['The minister did not attend the funeral.', 'attend'],
    ['If the dam fails, 3,000 people will lose their homes.', 'lose'],
  ])('%s', (text, action) => {
    expect(scoreOf(text, action)).toBeGreaterThan(0.6)
  })
})

describe('what is generally so, asked, advised or only good is not', () => {
  it.each([
    ['People usually eat soup in winter.', 'eat'],
    ['A good chair supports your back.', 'support'],
    ['Add the onions and stir the sauce.', 'stir'],
    ['Click the link below to get a discount.', 'click'],
    ['It is important to drink water.', 'be important'],
    ['Do you want to save money?', 'save'],
    ['Owls are birds that hunt at night.', 'hunt'],
    ['The world watches with interest.', 'watch'],
    ['This could change the balance of power.', 'change'],
  ])('%s', (text, action) => {
    expect(scoreOf(text, action)).toBeLessThan(0.5)
  })
})

const ARTICLE = { sentences: 20, past: 1, named: 0.05, judging: 0, addressed: 0, spoken: 0.5, ordered: 0.01 }
/** Of the predicate at a word; who is named is told by the tag alone. */
function factsAt(text: string, word: string, given: Partial<Candidate> = {}) {
  const tree = dependenciesOf(readerFor('en')?.analyse(text)[0]?.tokens ?? [])
  if (!tree) throw new Error('no tree')
  const kindAt = () => 'thing' as const
  const predicate = claimGrammarOf('en')
    ?.predicatesIn(tree, {
      kindAt,
      isSame: () => false,
      isCue: () => false,
      isNamed: () => false,
      isOfCountry: () => false,
      isQuoted: () => false,
      argumentsOf: () => null,
    })
    .find(({ at }) => tree.tokens[at]?.text === word)
  if (!predicate) throw new Error(`no predicate "${word}"`)
  const isNamed = (at: number): boolean => tree.tokens[at]?.upos === 'PROPN'
  const beside = {
    timed: false,
    counted: false,
    quoted: false,
    status: 'happened',
    certainty: 'certain',
    event_class: null,
  }
  return factsOf({ tree, predicate, kindAt, isNamed, ...beside, article: ARTICLE, before: 0, ...given })
}

describe('the facts of a predicate', () => {
  it.each([
    ['The council closed the bridge.', 'closed', { tense: 'past', actor: 'definite thing', target: 'definite thing' }],
    ['Bridges close.', 'close', { tense: 'present', actor: 'bare plural thing', target: 'none' }],
    ['You should close the bridge.', 'close', { tense: 'should', actor: 'you', address: 'hearer' }],
    [
      'We have closed a bridge.',
      'closed',
      { tense: 'perfect', actor: 'I', target: 'indefinite thing', address: 'speaker' },
    ],
    ['Marta closed her shop.', 'closed', { actor: 'named', target: 'owned thing', named: 'actor' }],
    ['The bridge will close.', 'close', { tense: 'future', relation: 'root' }],
    [
      'The bridge was closed on Monday.',
      'closed',
      { tense: 'past', rule: 'passive', actor: 'none', target: 'definite thing' },
    ],
    ['The council always closes the bridge.', 'closes', { habit: 'yes', negated: 'no' }],
    ['The council did not close the bridge.', 'close', { habit: 'no', negated: 'yes' }],
    ['Will the council close the bridge?', 'close', { mood: 'question' }],
    ['Close the bridge!', 'Close', { tense: 'imperative', mood: 'exclamation' }],
    ['In the film the council closes the bridge.', 'closes', { work: 'yes' }],
    ['If the council closes the bridge, traffic will stop.', 'closes', { opener: 'if' }],
  ])('%s', (text, word, expected) => {
    expect(factsAt(text, word)).toMatchObject(expected)
  })

  it('what was found beside the predicate is among them', () => {
    const text = 'The council closed the bridge.'
    const given = { timed: true, counted: true, quoted: true }
    expect(factsAt(text, 'closed', given)).toMatchObject({ time: 'yes', amount: 'yes', quoted: 'yes' })
    expect(factsAt(text, 'closed')).toMatchObject({ time: 'no', amount: 'no', quoted: 'no' })
  })
})

describe('the facts of a predicate in its sentence and article', () => {
  it.each([
    [{ before: 0 }, { before: '0', fifth: '0', sentences: '5', orders: 'some', judgingSteps: '0' }],
    [{ before: 3 }, { before: '2', fifth: '0' }],
    [{ before: 10 }, { before: '4', fifth: '2' }],
    [
      { article: { ...ARTICLE, sentences: 4, ordered: 0.05, judging: 0.02, past: 0.5 } },
      { sentences: '3', orders: 'much', judgingSteps: '6', toldSteps: '4' },
    ],
    [
      { event_class: 'COERCE', status: 'planned' },
      { event: 'COERCE', status: 'planned', certainty: 'certain' },
    ],
    [{}, { event: 'none' }],
    [{ status: null }, { event: 'unknown', status: 'none' }],
  ])('%o', (given, expected) => {
    expect(factsAt('The council closed the bridge.', 'closed', given)).toMatchObject(expected)
  })

  it('what stands above it is told by word, kind, tense and how high it is', () => {
    expect(factsAt('They asked if the council closed the bridge.', 'closed')).toMatchObject({
      above: 'ask ccomp',
      aboveSense: 'communication ccomp',
      aboveTense: 'past ccomp',
      depth: '1',
      under: 'none',
    })
    expect(factsAt('If the council agrees to close the bridge, traffic will stop.', 'close')).toMatchObject({
      above: 'agree xcomp',
      depth: '2',
      under: 'if',
    })
    expect(factsAt('The council closed the bridge.', 'closed')).toMatchObject({ above: 'none', depth: '0' })
  })

  it('its company is told by its object, the next preposition, the adverb and the words that stand where it does', () => {
    const facts = factsAt('The council quickly closed the bridge on Monday.', 'closed')
    expect(facts).toMatchObject({
      pair: 'close bridge',
      oblique: 'close on',
      adverb: 'quickly',
      main: 'itself',
      parts: '2',
    })
    expect(facts.group).toBe(factsAt('Bridges close.', 'close').group)
    expect(facts.group).not.toBe('0')
    expect(factsAt('Bridges close.', 'close')).toMatchObject({
      pair: 'none',
      oblique: 'none',
      adverb: 'none',
      parts: '1',
    })
  })
})

describe('the weights', () => {
  const model = (weights: Record<string, Record<string, number>>): Model => ({
    source: '',
    licence: '',
    bias: 1,
    weights,
  })
  const none = Object.fromEntries(FEATURES.map((feature) => [featureName(feature), {}]))

  it('are summed over what the predicate is like, alone and together', () => {
    const weights = toWeights(model({ ...none, tense: { past: 2 }, 'work, tense': { 'yes, past': 4, 'no, past': 8 } }))
    const facts = { tense: 'past', work: 'no' } as never
    expect(oddsOf(weights, facts)).toBe(11)
  })

  it('of other features are refused', () => {
    expect(() => toWeights(model({ tense: {} }))).toThrow(/trained on other columns/)
  })
})
