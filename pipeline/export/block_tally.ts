import { inCodeUnits } from '../record/document_order.ts'
import type { Row } from './rows.ts'

/** What was kept of the articles, and what was removed. */
export interface BlockCounts {
  kept: number
  removed: number
  /** Code points of the kept blocks, and of all. */
  kept_characters: number
  characters: number
  /** Removed blocks by the rule that took them, the most frequent rule first. */
  rules: [rule: string, count: number][]
  /** The id of a removed block; null where there is none. */
  example: string | null
}

export interface BlockTally {
  /** Takes a row of `blocks`. */
  add(row: Row): void
  toCounts(): BlockCounts
}

/** Counts blocks as their rows go by. */
export function openBlockTally(): BlockTally {
  const rules = new Map<string, number>()
  const counts = { kept: 0, removed: 0, kept_characters: 0, characters: 0, example: null as string | null }
  return {
    add({ block_id, kept, rule, start, end }) {
      const length = Number(end) - Number(start)
      counts.characters += length
      if (kept) {
        counts.kept++
        counts.kept_characters += length
        return
      }
      counts.removed++
      counts.example ??= String(block_id)
      rules.set(String(rule), (rules.get(String(rule)) ?? 0) + 1)
    },
    toCounts: () => ({ ...counts, rules: [...rules].sort(([a, x], [b, y]) => y - x || inCodeUnits(a, b)) }),
  }
}
