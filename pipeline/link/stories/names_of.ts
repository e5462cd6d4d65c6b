import type { StoryClaim, StoryRole } from './story_claim.ts'

/** The most frequent; of equals the first. */
export function commonest<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: Item | null = null
  for (const [item, count] of counts) if (best === null || count > (counts.get(best) as number)) best = item
  return best
}

/** Names of those that have the role, entities before mere words, the most frequent first. */
export function namesOf(claims: readonly StoryClaim[], role: StoryRole): string[] {
  const counts = new Map<string, number>()
  const all = claims.flatMap(({ participants }) => participants).filter((participant) => participant.role === role)
  const named = all.some(({ entity }) => entity !== null) ? all.filter(({ entity }) => entity !== null) : all
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts)
    .sort(([, n], [, m]) => m - n)
    .map(([name]) => name)
}
