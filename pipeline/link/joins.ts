import { type Group, merge } from './group.ts'
import type { Local } from './value.ts'

/**
 * Which groups join which, noted first and merged once at the end: where each is the short form of the next, merging at once would
 * copy the first ones again with every step.
 */
export class Joins {
  readonly #owners = new Map<Group, Group>()
  readonly #joined = new Map<Group, Group[]>()
  readonly #types = new Map<Group, Set<Local['type']>>()

  /** The group that a group is part of by now. */
  current(group: Group): Group {
    let last = group
    for (let owner = this.#owners.get(last); owner; owner = this.#owners.get(last)) last = owner
    // What was passed on the way leads there at once from now on.
    for (let at = group; at !== last; ) {
      const next = this.#owners.get(at) as Group
      this.#owners.set(at, last)
      at = next
    }
    return last
  }

  /** Is one type among those of both, what has joined them included? */
  shareType(a: Group, b: Group): boolean {
    const types = this.#typesOf(b)
    for (const type of this.#typesOf(a)) if (types.has(type)) return true
    return false
  }

  /** Notes that a group, with all that has joined it, joins another. Neither may have joined a third. */
  add(owner: Group, group: Group): void {
    this.#owners.set(group, owner)
    const joined = this.#joined.get(owner)
    if (joined) joined.push(group)
    else this.#joined.set(owner, [group])
    const types = this.#typesOf(owner)
    for (const type of this.#typesOf(group)) types.add(type)
  }

  /** Takes into every group what joined it, in the order in which it did, each behind what it joined. */
  mergeAll(): void {
    for (const root of this.#joined.keys()) {
      if (this.#owners.has(root)) continue
      const waiting = this.#lastFirst(root)
      for (let group = waiting.pop(); group; group = waiting.pop()) {
        merge(root, group)
        for (const next of this.#lastFirst(group)) waiting.push(next)
      }
    }
  }

  #lastFirst(group: Group): Group[] {
    return (this.#joined.get(group) ?? []).slice().reverse()
  }

  #typesOf(group: Group): Set<Local['type']> {
    const known = this.#types.get(group) ?? new Set(group.types.keys())
    this.#types.set(group, known)
    return known
  }
}
