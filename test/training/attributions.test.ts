import { describe, expect, it } from 'vitest'
import type { Facts } from '../../pipeline/annotate/quotes/en/embedded/facts.ts'
import { oddsOf, toWeights } from '../../pipeline/annotate/quotes/en/embedded/model.ts'
import { analyse, examplesOf } from '../../training/quotes/examples.ts'
import { learn, OPTIONS } from '../../training/quotes/learn.ts'

const TEXT = 'The mayor insisted that the bridge was safe. The driver painted the bridge.'
const spanIn = (text: string, words: string): { spans: [number, number][] } => ({
  spans: [[text.indexOf(words), text.indexOf(words) + words.length]],
})
const span = (words: string) => spanIn(TEXT, words)
const ARTICLE = { text: TEXT, gold: [{ cue: span('insisted'), content: span('that the bridge was safe') }] }
const examples = examplesOf(ARTICLE, analyse(TEXT))
const CREDIT = { source: 'a test', licence: 'none' }
const options = { ...OPTIONS, seldom: 1, attested: 1, lasso: 0.1 }

describe('examples of an article', () => {
  it('are its candidates, of which those are attributions that the gold has with this cue', () => {
    const attributed = examples.filter((example) => example.attributed).map(({ facts }) => facts)
    expect(attributed).toHaveLength(1)
    expect(attributed[0]).toMatchObject({ cue: 'insist/V', construction: 'ccomp that', noun: 'mayor', side: 'behind' })
    expect(examples.map(({ facts }) => facts.cue)).toContain('paint/V')
  })

  it('leave out what stands in quotation marks', () => {
    const text = '“The mayor insisted that the bridge was safe.”'
    expect(examplesOf({ text, gold: [] }, analyse(text))).toEqual([])
  })
})

describe('a model', () => {
  it('asks, beside words in quotation marks, of the cues and relations alone that are attributions there', () => {
    const text = 'The mayor insisted that the bridge was “safe”. The driver painted the “bridge”.'
    const gold = [{ cue: spanIn(text, 'insisted'), content: spanIn(text, 'that the bridge was “safe”') }]
    const beside = examplesOf({ text, gold }, analyse(text))
    expect(learn(beside, options, CREDIT).cues).toEqual({ 'insist/V': 'ccomp' })
    expect(learn(beside, { ...options, attested: 2 }, CREDIT).cues).toEqual({})
    expect(learn(examples, options, CREDIT).cues).toEqual({})
  })

  it('is the same for the same examples, and tells what is an attribution from what is none', () => {
    const facts = (examples.find((example) => example.attributed) as { facts: Facts }).facts
    const other: Facts = { ...facts, construction: 'ccomp -', length: '1', subject: 'what' }
    const many = Array.from({ length: 40 }, (_, i) => ({
      facts: i % 2 ? facts : other,
      attributed: i % 2 === 1,
    }))
    const model = learn(many, options, CREDIT)
    expect(JSON.stringify(learn(many, options, CREDIT))).toBe(JSON.stringify(model))
    const weights = toWeights(model)
    expect(oddsOf(weights, facts)).toBeGreaterThan(0.5)
    expect(oddsOf(weights, other)).toBeLessThan(-0.5)
    expect(model.weights.construction).toEqual({ 'ccomp that': expect.any(Number), 'ccomp -': expect.any(Number) })
  })

  it('weighs nothing that stands in too few examples', () => {
    expect(learn(examples, { ...options, seldom: 1 }, CREDIT).weights.construction).toHaveProperty('ccomp that')
    expect(learn(examples, { ...options, seldom: 2 }, CREDIT).weights.construction).not.toHaveProperty('ccomp that')
  })

  it('that weighs other features than the code measures is refused', () => {
    const model = learn(examples, options, CREDIT)
    const { subject: _, ...weights } = model.weights
    expect(() => toWeights({ ...model, weights })).toThrow(/attributions.*"subject"/)
  })
})
