import type { HandedOn, Keyed, Linker, Outcome, Resolved } from '../../stage.ts'
import { learnedOdds } from './match.ts'
import { membersOf } from './matches.ts'
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
    ...own.map(([key, ...before]) => ({ key, value: { number, before, claim } })),
  ])
}

const PREFIX = 'story_'

/** A story is called after its first claim, in document order. */
function placeStories(found: Iterable<readonly number[]>, { sort }: Outcome): Resolved<Emitted> {
  const members = membersOf(found, sort)[Symbol.iterator]()
  const names = new Map<number, string>()
  let next = members.next()
  return {
    place(document_id, _, value) {
      const { id, number } = value as Pick<Guest, 'id' | 'number'>
      if (next.done || next.value[0] !== number) return null
      const [, first, isLast] = next.value
      next = members.next()
      const story_id = names.get(first) ?? PREFIX + id
      if (isLast) names.delete(first)
      else names.set(first, story_id)
      return { document_id, claim_id: id, story_id }
    },
    finish: () => members.return?.(),
  }
}
