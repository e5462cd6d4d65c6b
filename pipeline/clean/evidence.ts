import type { Document } from '../record/records.ts'
import type { Context } from '../stage.ts'
import { askRules } from './apply_rules.ts'
import { BODY } from './index.ts'
import type { Evidence, Page, Rule } from './page.ts'
import { readPage } from './read_page.ts'

/** A rule's evidence, and the ruling's own name. */
export interface Decided extends Evidence {
  rule: string
}

/**
 * What the rule that decided on the block that starts at `start` (UTF-16) went by: the page is read and the rules are asked as
 * clean did, with the settings and the lines that recurred of that run. Null where no block starts there.
 */
export function evidenceOf(
  document: Document,
  start: number,
  rules: readonly Rule[],
  context?: Context,
): Decided | null {
  const { page, header } = readPage(document, context)
  if (header?.block.start === start) return { rule: header.block.rule, thresholds: { [HEADER]: null }, features: [] }
  const i = page.pieces.findIndex((piece) => piece.start === start)
  if (i < 0) return null
  for (const { rule, before, after } of askRules(page, rules)) {
    const ruling = after[i]
    if (ruling)
      return { rule: ruling.rule, ...(rule.explain?.(page, before, i) ?? cuesOf(page, i, `rule "${rule.name}"`)) }
  }
  return { rule: BODY.rule, ...cuesOf(page, i, NO_RULE) }
}

const NO_RULE = 'no rule ruled on it, and so it is body'
const HEADER = 'a label and a day, year first, open the text'

/** Rules of words go by cues: what they are, and where in the block they stand. */
function cuesOf(page: Page, i: number, by: string): Evidence {
  const piece = page.pieces[i]
  const cues = (piece?.cues ?? []).map(({ list, where, start, end }) => ({
    name: `"${piece?.text.slice(start, end)}" (${list}, ${where})`,
    value: 1,
  }))
  const shape = Object.entries(piece?.shape ?? {}).map(([name, value]) => ({ name, value: Number(value) }))
  const repeats = { name: 'times it stands in the document', value: page.repeats[i] ?? 1 }
  return { thresholds: { [by]: null }, features: [...cues, repeats, ...shape] }
}
