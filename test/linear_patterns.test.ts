import { describe, expect, test } from 'vitest'
import { judge } from '../scripts/patterns/judge.ts'
import { isUnbounded } from '../scripts/patterns/pattern.ts'

const pattern = (source: string, flags = '') => ({ source, flags, place: 'test' })

describe('the judge of patterns', () => {
  test.each([
    [String.raw`\s+$`, 'u'],
    [String.raw`^\p{Lu}{3,}[\p{Lu} .]*:`, 'u'],
    [String.raw`^(?:a|<!--[\s\S]*?-->)*<b`, ''],
    [String.raw`[.!]+\s+(?=[A-Z])`, 'g'],
  ])('condemns /%s/', (source, flags) => expect(judge(pattern(source, flags))).not.toBeNull())

  test.each([
    [String.raw`^\p{Lu}{3}[\p{Lu} .]*:`, 'u'],
    ['[a-z]+', 'g'],
  ])('passes /%s/', (source, flags) => expect(judge(pattern(source, flags))).toBeNull())

  test.each(['a*', 'a+?', 'a{2,}'])('is asked about /%s/', (source) => expect(isUnbounded(pattern(source))).toBe(true))
  test.each(['a?', 'a{2,9}', '[*+]', String.raw`\*`])('is not asked about /%s/, which ends by itself', (source) =>
    expect(isUnbounded(pattern(source))).toBe(false),
  )
})
