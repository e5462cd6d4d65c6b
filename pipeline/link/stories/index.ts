import type { HandedOn, Keyed, Linker, Resolved } from '../../stage.ts'
import { learnedOdds } from './match.ts'
import { joinMatches } from './matches.ts'
import { type Guest, meetings } from './meetings.ts'
import { pairsOf, type Visit } from './pairs.ts'

type Emitted = Visit | Pick<Guest, 'id' | 'number'>

/** Claims of one event, within and across documents, are a story. */
export const stories: Linker<Emitted, readonly number[]> = {
  name: 'stories',
  after: meetings.name,
  emit: (_record, _links, _settings, handed) => visitsOf(handed),
  forward: visitsOf,
  reduce: (_, visits) => pairsOf(visits as Iterable<Visit>, learnedOdds()),
  resolve: placeStories,
}

/** Each claim goes to each of its meetings. */
function visitsOf(handed: HandedOn): Keyed<Emitted>[] {
  const guests = (handed.get(meetings.name) ?? []) as Guest[]
  return guests.flatMap(({ id, number, claim, meetings: own }): Keyed<Emitted>[] => [
    { key: '', value: { id, number }, placed: 'only' },
    ...own.map(([key, ...before]) => ({ key: String(key), value: { number, before, claim } })),
  ])
}

const PREFIX = 'story_'

/** A story is called after its first claim, in document order. */
function placeStories(found: Iterable<readonly number[]>): Resolved<Emitted> {
  const owners = joinMatches(found)
  const names = new Map<number, string>()
  return {
    place(document_id, _, value) {
      const { id, number } = value as Pick<Guest, 'id' | 'number'>
      const owner = owners.get(number)
      if (owner === undefined) return null
      const story_id = names.get(owner) ?? PREFIX + id
      names.set(owner, story_id)
      return { document_id, claim_id: id, story_id }
    },
  }
}
