import { Components } from '../components.ts'
import { APART } from './match.ts'
import type { Pair } from './pairs.ts'

/** No single pair weighs more, for or against. */
const MOST = 5

/**
 * Claims become stories from the surest pair to the least sure: two groups are joined where what speaks for it, over all pairs between them that
 * were compared, outweighs what speaks against it (average-link clustering; Jain and Dubes 1988).
 */
export function joinPairs<Id>(found: Iterable<Pair<Id>>): Joined<Id> {
  const between = new Links<Id>()
  const matches: Pair<Id>[] = []
  for (const pair of found) if (between.add(pair) && pair[2] > 0) matches.push(pair)
  const [joined, members] = [new Components<Id>(), new Set<Id>()]
  for (const [a, b] of matches.sort(([, , odds], [, , others]) => others - odds)) {
    const [owner, other] = [joined.ownerOf(a), joined.ownerOf(b)]
    if (owner === other || between.sumOf(owner, other) <= 0) continue
    joined.join(owner, other)
    members.add(a).add(b)
    between.merge(owner, other)
  }
  return { joined, members }
}

/** Groups of claims, by id, and all that are in one. */
export interface Joined<Id> {
  joined: Components<Id>
  members: ReadonlySet<Id>
}

/** Sums of log-odds between groups. */
class Links<Id> {
  readonly #sums = new Map<Id, Map<Id, number>>()

  /** False where the pair is known. */
  add([a, b, odds]: Pair<Id>): boolean {
    if (this.#sums.get(a)?.has(b)) return false
    const bounded = odds === APART ? odds : Math.max(-MOST, Math.min(MOST, odds))
    this.#of(a).set(b, bounded)
    this.#of(b).set(a, bounded)
    return true
  }

  sumOf(owner: Id, other: Id): number {
    return this.#sums.get(owner)?.get(other) ?? 0
  }

  /** What was known of `other` becomes known of `owner`. */
  merge(owner: Id, other: Id): void {
    const own = this.#of(owner)
    own.delete(other)
    for (const [third, sum] of this.#of(other)) {
      const theirs = this.#of(third)
      theirs.delete(other)
      if (third === owner) continue
      const total = sum + (own.get(third) ?? 0)
      own.set(third, total)
      theirs.set(owner, total)
    }
    this.#sums.delete(other)
  }

  #of(group: Id): Map<Id, number> {
    const known = this.#sums.get(group) ?? new Map<Id, number>()
    this.#sums.set(group, known)
    return known
  }
}
