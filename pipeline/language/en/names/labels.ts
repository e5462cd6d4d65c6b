import type { NameType } from '../../reader.ts'

/** Labels of tokens: 0 outside; then, for each type, first of several, inner, last, and only token of a name. */
const FIRST = 1
const INNER = 2
const LAST = 3
const ONLY = 4
const POSITIONS = 4

/** A name over tokens `start` to `end` (exclusive). */
export interface TokenSpan {
  start: number
  end: number
  type: NameType
}

export const labelCount = (types: readonly NameType[]): number => 1 + POSITIONS * types.length

const positionOf = (label: number): number => (label === 0 ? 0 : ((label - 1) % POSITIONS) + 1)
const typeIndexOf = (label: number): number => Math.floor((label - 1) / POSITIONS)

/** Names of types that the model does not have are left out. */
export function toLabels(
  names: readonly { start: number; end: number; type: string }[],
  n: number,
  types: readonly string[],
): Uint8Array {
  const labels = new Uint8Array(n)
  for (const { start, end, type } of names) {
    const base = types.indexOf(type) * POSITIONS
    if (base < 0) continue
    labels.fill(base + INNER, start, end)
    labels[start] = base + (end === start + 1 ? ONLY : FIRST)
    if (end > start + 1) labels[end - 1] = base + LAST
  }
  return labels
}

export function toSpans(labels: Uint8Array, types: readonly NameType[]): TokenSpan[] {
  const spans: TokenSpan[] = []
  let start = 0
  labels.forEach((label, i) => {
    const position = positionOf(label)
    if (position === FIRST || position === ONLY) start = i
    if (position === LAST || position === ONLY)
      spans.push({ start, end: i + 1, type: types[typeIndexOf(label)] as NameType })
  })
  return spans
}

/** Labels that may stand before each label; index `labels` is the border of a sentence. */
export function predecessors(labels: number): number[][] {
  const border = labels
  const isOpen = (label: number) => label !== border && (positionOf(label) === FIRST || positionOf(label) === INNER)
  const goesOn = (label: number) => label !== border && (positionOf(label) === INNER || positionOf(label) === LAST)
  const mayFollow = (from: number, to: number) =>
    isOpen(from) === goesOn(to) && (!isOpen(from) || typeIndexOf(from) === typeIndexOf(to))
  const all = Array.from({ length: labels + 1 }, (_, label) => label)
  return all.map((to) => all.filter((from) => mayFollow(from, to)))
}
