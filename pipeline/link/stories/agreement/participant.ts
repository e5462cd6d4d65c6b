import type { StoryParticipant, StoryRole } from '../story_claim.ts'
import type { Found } from './difference.ts'
import { isNegative, standingOf } from './standing.ts'
import type { ToldClaim } from './told_claim.ts'

const COMPARED: readonly StoryRole[] = ['actor', 'recipient', 'object']
/** Types of which names tell one from another; a place may stand for whoever governs it. */
const TOLD_BY_NAME: ReadonlySet<StoryParticipant['type']> = new Set(['person', 'organization'])

/** Somebody named in the place of somebody else, where the rest is told alike. */
export function compareParticipants(claim: ToldClaim, other: ToldClaim): Found | null {
  if (isNegative(claim) || isNegative(other) || standingOf(claim) === null || standingOf(other) === null) return null
  if (claim.action !== other.action) return null
  for (const role of COMPARED) {
    const [one, another] = [namedIn(claim, role), namedIn(other, role)]
    const [first, second] = [one[0], another[0]]
    if (!first || !second || !excludeEachOther(one, another)) continue
    if (isElsewhere(one, other) || isElsewhere(another, claim) || !restIsAlike(claim, other, role)) continue
    if (isSource(one, claim) || isSource(another, other)) continue
    return { relation: 'conflict', value: namesOf(one), other_value: namesOf(another) }
  }
  return null
}

/** Those in a role, where all of them are named. */
function namedIn({ participants }: ToldClaim, role: StoryRole): StoryParticipant[] {
  const all = participants.filter((participant) => participant.role === role)
  return all.every(({ entity, type }) => entity !== null && TOLD_BY_NAME.has(type)) ? all : []
}

/** All of one type, and no two that may be one. */
const excludeEachOther = (one: readonly StoryParticipant[], another: readonly StoryParticipant[]): boolean =>
  one.every((a) => another.every((b) => a.type === b.type && a.entity !== b.entity && !sharesWord(a.name, b.name)))

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s.'-]+/)

const sharesWord = (name: string, other: string): boolean => {
  const words = new Set(wordsOf(name))
  return wordsOf(other).some((word) => words.has(word))
}

const isElsewhere = (those: readonly StoryParticipant[], { participants, named }: ToldClaim): boolean =>
  those.some(({ entity }) => named.includes(entity ?? '') || participants.some((other) => other.entity === entity))

/** Whoever tells it is easily taken for whoever does it. */
const isSource = (those: readonly StoryParticipant[], { sources }: ToldClaim): boolean =>
  those.some(({ entity }) => sources.some((source) => source.entity === entity))

/** Another participant is the same. */
function restIsAlike(claim: ToldClaim, other: ToldClaim, role: StoryRole): boolean {
  const rest = other.participants.filter((participant) => participant.role !== role)
  return claim.participants.some(
    (participant) => participant.role !== role && rest.some((another) => isSame(participant, another)),
  )
}

const isSame = (a: StoryParticipant, b: StoryParticipant): boolean =>
  a.entity === null && b.entity === null ? a.head !== null && a.head === b.head : a.entity === b.entity

const namesOf = (those: readonly StoryParticipant[]): string =>
  Array.from(new Set(those.map(({ name }) => name))).join('; ')
