import { largest, smallest } from '../../../extremes.ts'
import type { Profile } from './profile.ts'

/**
 * When the names of a paragraph were first read, each as the index of a paragraph: whether something is known at a cut is
 * then one comparison. A name that no earlier paragraph has counts from the paragraph itself.
 */
export interface NameHistory {
  /** Per name of the paragraph. */
  names: readonly number[]
  /** From this cut on, no full name of the paragraph is all new (0: there is none). */
  newFullUntil: number
  /** After this paragraph, a full name stands here again; a short form of one; the opening name: UNHEARD where never. */
  fullAfter: number
  shortAfter: number
  openingAfter: number
}

const UNHEARD = Number.POSITIVE_INFINITY

export function readNames(profiles: readonly Profile[]): NameHistory[] {
  const names = new Map<string, number>()
  const parts = new Map<string, number>()
  profiles.forEach((profile, index) => {
    for (const name of profile.names) note(names, name, index)
    for (const name of profile.bareNames) note(names, name, index)
    for (const fullName of profile.fullNames) for (const part of fullName) note(parts, part, index)
  })
  for (const [part, index] of parts) names.set(part, Math.min(index, names.get(part) ?? index))
  return profiles.map((profile) => toHistory(profile, names, parts))
}

function note(index: Map<string, number>, name: string, at: number): void {
  if (!index.has(name)) index.set(name, at)
}

type Index = ReadonlyMap<string, number>

function toHistory(profile: Profile, names: Index, parts: Index): NameHistory {
  const firstOf = (index: Index) => (name: string) => index.get(name) ?? UNHEARD
  const latestPart = (name: readonly string[]) => largest(name.map(firstOf(parts)))
  return {
    names: profile.names.map(firstOf(names)),
    newFullUntil: largest(
      profile.fullNames.map((name) => smallest(name.map(firstOf(names)))),
      0,
    ),
    fullAfter: smallest(profile.fullNames.map(latestPart), UNHEARD),
    shortAfter: smallest(profile.bareNames.map(firstOf(parts)), UNHEARD),
    openingAfter: profile.openingName.length === 0 ? UNHEARD : latestPart(profile.openingName),
  }
}

export function countKnown(history: NameHistory, cut: number): number {
  let known = 0
  for (const first of history.names) if (first < cut) known += 1
  return known
}
