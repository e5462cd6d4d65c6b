import type { Annotation } from '../../pipeline/record/records.ts'
import { place, type Score } from './times.ts'

export interface GoldQuantity {
  text: string
  nth?: number
  value: number
  unit?: string | null
}

/** Quantities match by overlap, value and unit. */
export function scoreQuantities(
  text: string,
  gold: readonly GoldQuantity[],
  annotations: readonly Annotation[],
): Score {
  const found = annotations.filter((a) => a.layer === 'quantity')
  const pairs = gold.map((wanted) => {
    const { start, end } = place(text, wanted.text, wanted.nth)
    const at = found.filter((quantity) => quantity.start < end && start < quantity.end)
    return { wanted, at, right: at.some((q) => q.value === wanted.value && q.unit === (wanted.unit ?? null)) }
  })
  const listed = new Set(pairs.flatMap(({ at }) => at))
  return {
    found: pairs.filter(({ right }) => right).length,
    expected: pairs.length,
    missed: pairs.filter(({ right }) => !right).map(({ wanted }) => wanted.text),
    extras: found
      .filter((q) => !listed.has(q))
      .map((q) => `${text.slice(q.start, q.end)} ${q.value} ${q.unit} ${q.of}`),
  }
}
