/** Exact span and type, micro-averaged over person, organization, place, as shared tasks count. */
export interface SpanScore {
  right: number
  found: number
  gold: number
}

export type SpanScores = Map<string, SpanScore>

interface Span {
  start: number
  end: number
  type: string
}

export const SCORED_TYPES = ['person', 'organization', 'place'] as const

export const emptyScores = (): SpanScores =>
  new Map(SCORED_TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]))

/** Adds one sentence's names to the scores. */
export function addToScores(scores: SpanScores, gold: readonly Span[], found: readonly Span[]): void {
  const key = ({ start, end, type }: Span) => `${start} ${end} ${type}`
  const golden = new Set(gold.map(key))
  for (const span of gold) count(scores, span.type, 'gold')
  for (const span of found) {
    count(scores, span.type, 'found')
    if (golden.has(key(span))) count(scores, span.type, 'right')
  }
}

function count(scores: SpanScores, type: string, what: keyof SpanScore): void {
  const score = scores.get(type)
  if (score) score[what]++
}

export const f1 = ({ right, found, gold }: SpanScore): number =>
  found + gold === 0 ? 0 : (200 * right) / (found + gold)

/** One line: F1, precision, recall over all types, then F1 of each. */
export function formatScores(scores: SpanScores): string {
  const all = { right: 0, found: 0, gold: 0 }
  for (const { right, found, gold } of scores.values()) {
    all.right += right
    all.found += found
    all.gold += gold
  }
  const percent = (a: number, b: number) => ((100 * a) / Math.max(1, b)).toFixed(1)
  const each = [...scores].map(([type, score]) => `${type} ${f1(score).toFixed(1)}`)
  return `F1 ${f1(all).toFixed(1)} (P ${percent(all.right, all.found)} R ${percent(all.right, all.gold)}; ${each.join(', ')}; ${all.gold} names)`
}
