import type { Document } from '../records.ts'
import type { Profiles } from '../stage.ts'
import { askRules } from './apply_rules.ts'
import type { Evidence, Page, Rule } from './page.ts'
import { readPage } from './read_page.ts'

/** A rule's evidence, and the ruling's own name. */
export interface Decided extends Evidence {
  rule: string
}

/**
 * What the rule that decided on the block that starts at `start` (UTF-16) went by: the page is read and the rules are asked as
 * clean did, with the lines that recurred in that run. Null for a block that no rule ruled on.
 */
export function evidenceOf(
  document: Document,
  start: number,
  rules: readonly Rule[],
  profiles?: Profiles,
): Decided | null {
  const { page } = readPage(document, profiles)
  const i = page.pieces.findIndex((piece) => piece.start === start)
  if (i < 0) return null
  for (const { rule, before, after } of askRules(page, rules)) {
    const ruling = after[i]
    if (ruling) return { rule: ruling.rule, ...(rule.explain?.(page, before, i) ?? cuesOf(page, i, rule)) }
  }
  return null
}

/** Rules of words go by cues: what they are, and where in the block they stand. */
function cuesOf(page: Page, i: number, rule: Rule): Evidence {
  const piece = page.pieces[i]
  const cues = (piece?.cues ?? []).map(({ list, where, start, end }) => ({
    name: `"${piece?.text.slice(start, end)}" (${list}, ${where})`,
    value: 1,
  }))
  const shape = Object.entries(piece?.shape ?? {}).map(([name, value]) => ({ name, value: Number(value) }))
  const repeats = { name: 'times it stands in the document', value: page.repeats[i] ?? 1 }
  return { thresholds: { [`rule "${rule.name}"`]: null }, features: [...cues, repeats, ...shape] }
}
