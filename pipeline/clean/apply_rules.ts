import type { Page, Rule, Rulings } from './page.ts'

const isRuled = (ruling: Rulings[number]): boolean => ruling !== undefined

/** Runs rules in order over a page; what a rule has ruled on stays as it said. */
export function applyRules(page: Page, rules: readonly Rule[]): Rulings {
  const rulings: Rulings = new Array(page.pieces.length).fill(undefined)
  for (const rule of rules) {
    if (rulings.every(isRuled)) break
    for (const [i, ruling] of [...rule.judge(page, rulings)]) rulings[i] ??= { rule: rule.name, ...ruling }
  }
  return rulings
}
