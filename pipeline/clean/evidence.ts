import type { Document } from '../records.ts'
import { RULES } from './index.ts'
import type { Evidence, Page, Rule, Rulings } from './page.ts'
import { readPage } from './read_page.ts'

/** What a rule went by when it ruled on the block that starts at `start` (UTF-16), made anew; null for a block that no rule ruled on. */
export function evidenceOf(document: Document, start: number): Evidence | null {
  const { page } = readPage(document)
  const i = page.pieces.findIndex((piece) => piece.start === start)
  const rulings: Rulings = new Array(page.pieces.length).fill(undefined)
  for (const rule of i < 0 ? [] : RULES) {
    const before = [...rulings]
    for (const [at, ruling] of [...rule.judge(page, before)]) rulings[at] ??= { rule: rule.name, ...ruling }
    if (rulings[i]) return rule.explain?.(page, before, i) ?? cuesOf(page, i, rule)
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
