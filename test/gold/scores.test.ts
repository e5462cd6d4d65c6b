import { beforeAll, describe, expect, test } from 'vitest'
import { type ClaimScore, sumOf } from './claims.ts'
import { type Layer, type LayerScore, scoreSamples, totalOf } from './scores.ts'

/** A little below what is reached, of the claims that are found. */
const REACHED = [
  ['action', 0.97],
  ['actor', 0.73],
  ['recipient', 0.83],
  ['sources', 0.86],
  ['certainty', 0.86],
  ['polarity', 0.97],
  ['status', 0.83],
] as const

const atLeast = (least: number) => (share: number) => share >= least

let claims: ClaimScore
let total: (layer: Layer) => LayerScore

beforeAll(async () => {
  const scores = await scoreSamples()
  total = (layer) => totalOf(scores.values(), layer)
  claims = sumOf(Array.from(scores.values(), (score) => score.claims))
})

describe('on the sample articles', () => {
  test('every block is found with its kind, verdict, item and relation, and none besides', () => {
    expect(total('blocks')).toEqual({ found: 54, expected: 54, missed: [], extras: [] })
  })

  test('every sentence is found, and none besides', () => {
    expect(total('sentences')).toEqual({ found: 86, expected: 86, missed: [], extras: [] })
  })

  test('at least 85% of the names have the right entity and type, with few besides', () => {
    const { found, expected, extras } = total('entities')
    expect(expected).toBe(72)
    expect(found).toBeGreaterThanOrEqual(0.85 * expected)
    expect(extras.length).toBeLessThanOrEqual(8)
  })

  test('every time and quantity is found', () => {
    expect(total('times')).toEqual({ found: 9, expected: 9, missed: [], extras: [] })
    expect(total('quantities')).toMatchObject({ found: 1, expected: 1, missed: [] })
  })

  test('every direct and mixed quote has its content, type and source', () => {
    const { found, expected } = total('quotes')
    expect([found, expected]).toEqual([5, 5])
  })

  test('claims are found, with who, to whom, on whose word and how sure, and not too many besides', () => {
    const { mustFound, mustExpected, found, expected, extras, fields } = claims
    expect([mustExpected, expected]).toEqual([51, 70])
    expect(mustFound).toBeGreaterThanOrEqual(44)
    expect(found).toBeGreaterThanOrEqual(60)
    expect(extras.length).toBeLessThanOrEqual(55)
    const share = (field: string) => (fields.get(field)?.right ?? 0) / (fields.get(field)?.judged ?? 1)
    for (const [field, least] of REACHED)
      expect([field, share(field)]).toEqual([field, expect.toSatisfy(atLeast(least))])
  })
})
