import type { EntityAnnotation } from '../../record/records.ts'
import type { EventKind, Party } from '../events/grammar.ts'
import { eventKindOf } from '../events/index.ts'
import type { Part, Predicate, Role } from './grammar.ts'
import { mentionAt, type Scene } from './scene.ts'

const OBJECTS: readonly Role[] = ['recipient', 'object']

/** The class that the event of a predicate would have, by its word, else by the verb that says what its noun does. */
export function eventKindAt(
  scene: Scene,
  predicate: Predicate,
  types: ReadonlyMap<string, EntityAnnotation['type']>,
  language: string | null,
): EventKind {
  const { at, parts, action } = predicate
  const toParty = (part: Part): Party => ({
    at: part.at,
    type: types.get(mentionAt(scene, part.at)?.found.entity ?? '') ?? null,
  })
  const actors = parts.filter(({ role }) => role === 'actor').map(toParty)
  const objects = parts.filter(({ role }) => OBJECTS.includes(role)).map(toParty)
  const [verb = '', particle = null] = action.split(' ')
  const own = scene.tree.tokens[at]?.lemma.toLowerCase() ?? ''
  const ask = (lemma: string): EventKind =>
    eventKindOf(language, { tree: scene.tree, at, lemma, particle, actors, objects })
  const found = ask(own)
  return found.row === null && verb !== own ? ask(verb) : found
}
