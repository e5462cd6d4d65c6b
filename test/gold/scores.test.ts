import { beforeAll, describe, expect, test } from 'vitest'
import { type Layer, type LayerScore, scoreSamples, totalOf } from './scores.ts'

let total: (layer: Layer) => LayerScore

beforeAll(async () => {
  const scores = await scoreSamples()
  total = (layer) => totalOf(scores.values(), layer)
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
})
