import type { Page, Rule, Rulings } from './page.ts'

const isRuled = (ruling: Rulings[number]): boolean => ruling !== undefined

/** A rule that was asked, with the rulings as it found them and as it left them. */
export interface Asked {
  rule: Rule
  before: Readonly<Rulings>
  after: Readonly<Rulings>
}

/** Asks one rule after the other until every piece is ruled on; what a rule has ruled on stays as it said. */
export function* askRules(page: Page, rules: readonly Rule[]): Generator<Asked> {
  let before: Rulings = new Array(page.pieces.length).fill(undefined)
  for (const rule of rules) {
    if (before.every(isRuled)) return
    const after = [...before]
    for (const [i, ruling] of [...rule.judge(page, before)]) after[i] ??= { rule: rule.name, ...ruling }
    yield { rule, before, after }
    before = after
  }
}

/** What the rules say of each piece, in order. */
export function applyRules(page: Page, rules: readonly Rule[]): Rulings {
  let rulings: Readonly<Rulings> = new Array(page.pieces.length).fill(undefined)
  for (const { after } of askRules(page, rules)) rulings = after
  return [...rulings]
}
