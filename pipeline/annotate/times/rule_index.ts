import type { Rule } from './grammar.ts'

/** What an expression may begin with, and whether it may be empty. */
interface Start {
  chars: Set<string>
  empty: boolean
}

const PIECE = /\[([^\][]*)\]|\((\?[:=!]|\?<[=!])|[)|?]/g
const GROUP = '?:'

/** Rules by the class of the word that their expressions begin with, each list in the order of the grammar. */
export function indexRules(rules: readonly Rule[]): (char: string) => readonly Rule[] {
  const index = new Map<string, Rule[]>()
  for (const rule of rules)
    for (const char of startOf(rule.pattern)) {
      const others = index.get(char)
      if (others) others.push(rule)
      else index.set(char, [rule])
    }
  return (char) => index.get(char) ?? NONE
}
const NONE: readonly Rule[] = []

/** The characters that a pattern over classes of words may begin with. Patterns hold classes, groups, alternatives, `?` and looks around. */
function startOf(pattern: RegExp): ReadonlySet<string> {
  const pieces = Array.from(pattern.source.matchAll(PIECE))
  let at = 0
  const alternatives = (): Start => {
    const all: Start = { chars: new Set(), empty: false }
    for (;;) {
      const one = sequence()
      for (const char of one.chars) all.chars.add(char)
      all.empty ||= one.empty
      if (pieces[at]?.[0] !== '|') return all
      at++
    }
  }
  const sequence = (): Start => {
    const all: Start = { chars: new Set(), empty: true }
    for (let piece = pieces[at]; piece && piece[0] !== '|' && piece[0] !== ')'; piece = pieces[at]) {
      const one = item(piece)
      if (all.empty) for (const char of one.chars) all.chars.add(char)
      all.empty &&= one.empty
    }
    return all
  }
  const item = (piece: RegExpExecArray): Start => {
    at++
    const one = piece[2] === undefined ? { chars: new Set(piece[1] ?? ''), empty: false } : group(piece[2])
    if (pieces[at]?.[0] !== '?') return one
    at++
    return { ...one, empty: true }
  }
  const group = (opening: string): Start => {
    const inner = alternatives()
    at++
    return opening === GROUP ? inner : { chars: new Set(), empty: true }
  }
  return alternatives().chars
}
