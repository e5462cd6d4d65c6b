import type { StoryClaim } from './story_claim.ts'

/** What claims of one event may have in common: what is done with a participant, each of the names and heads a key. */
export function keysOf(claim: StoryClaim): string[] {
  const things = thingsOf(claim)
  return Array.from(new Set(actionsOf(claim).flatMap((action) => things.map((thing) => `${action} ${thing}`))))
}

const actionsOf = ({ action, frame }: StoryClaim): string[] => (frame === null ? [action] : [action, frame])

const thingsOf = ({ participants }: StoryClaim): string[] =>
  participants.flatMap(({ entity, holds, head }) => [entity ?? head ?? [], holds].flat())
