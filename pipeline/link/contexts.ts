import { foldName } from '../language/fold.ts'
import { hashString } from '../language/linear/hash.ts'
import type { Document, EntityAnnotation } from '../record/records.ts'

interface Named {
  name: string
  type: EntityAnnotation['type']
  mentions: number
  aliases?: readonly string[]
}

/** Things an article speaks of most, which tell what it is about. */
const MOST = 8
/** Types that articles on anything share. */
const ANYWHERE: ReadonlySet<EntityAnnotation['type']> = new Set(['place', 'group'])
/** Contexts that are kept of a person named in many articles. */
const MOST_KEPT = 300

/**
 * Where an article speaks of a person: its publisher (else the host of its address, else none) with each of the things, one at a time, that it
 * names most beside the person, as hashes. Two articles that share one are by one publisher and on one topic.
 */
export function readContexts({ publisher, url }: Document, locals: readonly Named[]): (local: Named) => number[] {
  const source = publisher ?? hostOf(url)
  const most = locals
    .filter(({ type, name }) => !ANYWHERE.has(type) && name !== source && (type !== 'person' || name.includes(' ')))
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, MOST)
    .map((thing) => ({ thing, hashes: namesOf(thing).map((name) => hashString(`${source}\n${foldName(name)}`)) }))
  return (local) => most.flatMap(({ thing, hashes }) => (thing.name === local.name ? [] : hashes))
}

/** A body is known by its short forms too, a person by the full name. */
const namesOf = ({ name, type, aliases = [] }: Named): string[] => (type === 'person' ? [name] : [name, ...aliases])

function hostOf(url: string | null): string {
  return url && URL.canParse(url) ? new URL(url).host : ''
}

/** Both together, none twice, up to a number. */
export const joinContexts = (contexts: readonly number[], others: readonly number[]): number[] =>
  Array.from(new Set([...contexts, ...others])).slice(0, MOST_KEPT)
