import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../pipeline/annotate/times/grammar.ts'
import { toClasses } from '../../../pipeline/annotate/times/pattern.ts'
import { indexRules } from '../../../pipeline/annotate/times/rule_index.ts'

const WORDS = ['a', 'b', 'c', 'd', 'e', 'f']
const classes = toClasses(new Map([['ab', ['a', 'b']]]))
const toRule = (source: string): Rule => ({ name: source, pattern: classes.pattern(source), read: () => null })

/** The words that a rule is asked for. */
const startsOf = (source: string): string =>
  WORDS.filter((word) => indexRules([toRule(source)])(classes.charOf(word)).length > 0).join(' ')

describe('a rule is asked for the words that its expressions may begin with', () => {
  it.each([
    ['a b', 'a'],
    ['ab c', 'a b'],
    ['a? b', 'a b'],
    ['(a b)? c', 'a c'],
    ['(a | b c)? (d | e) f', 'a b d e'],
    ['(a? b?)? c', 'a b c'],
    ['((a | b)? c | d)', 'a b c d'],
    ['<a b', 'b'],
    ['(?<= a b) c', 'c'],
    ['a &b', 'a'],
    ['!a b', 'b'],
    ['b (?= c | d)', 'b'],
    ['(a | b) (?= c) d', 'a b'],
  ])('%s: %s', (source, expected) => {
    expect(startsOf(source)).toBe(expected)
  })

  it('in their order', () => {
    const rulesFrom = indexRules([toRule('a b'), toRule('c'), toRule('ab')])
    expect(rulesFrom(classes.charOf('a')).map(({ name }) => name)).toEqual(['a b', 'ab'])
    expect(rulesFrom(classes.charOf('f'))).toEqual([])
  })
})
