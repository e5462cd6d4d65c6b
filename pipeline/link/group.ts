import type { Outcome } from '../stage.ts'
import { Components } from './components.ts'
import { joinContexts } from './contexts.ts'
import { addCount, type Counts, sum, toCounts } from './counts.ts'
import type { EntityType, Given, Local, Place } from './local.ts'

/** Local entities held to be one: their key, how many documents use each name, what the first of them say that say it. */
export interface Group {
  key: string
  /** The name that stands first in the documents. */
  name: string
  names: Counts<string>
  aliases: Counts<string>
  types: Counts<EntityType>
  mentions: number
  description: string | null
  place: Place | null
  /** How many documents speak of a woman, and of a man. */
  women: number
  men: number
  /** Of an entity of the user's list, which has its name and type whatever joins it. */
  given: (Given & { type: EntityType }) | null
  /** Of persons: where articles speak of them. */
  contexts: number[]
}

/** Groups as far as they were joined; the owner of each component holds what all of it says. `because` is told of every comparison. */
export class Joined extends Components<Group> {
  readonly #because: Outcome['because']

  constructor(because?: Outcome['because']) {
    super()
    this.#because = because
  }

  /** Says why a group joins the only one of these, or none of several; those are told, too, what was kept apart from them. */
  explain(group: Group, owners: readonly Group[], how: string, isJoined = owners.length === 1): void {
    if (!this.#because) return
    const value = `${group.name}: ${how} ${owners.map(({ name }) => name).join(', ')}`
    if (isJoined) this.#because(group.key, { name: 'joined', value })
    else for (const { key } of [group, ...owners]) this.#because(key, { name: 'kept apart', value })
  }
}

/** All local entities of one key, in the order of their documents. */
export function gather(key: string, locals: Iterable<Local>): Group {
  const [names, aliases, types] = [new Map(), new Map(), new Map()]
  let [first, mentions, description]: [Local | null, number, string | null] = [null, 0, null]
  let [women, men, everywhere] = [0, 0, false]
  let contexts: number[] = []
  for (const local of locals) {
    first ??= local
    everywhere ||= local.given?.everywhere ?? false
    mentions += local.mentions
    description ??= local.description ?? null
    if (local.gender === 'female') women++
    if (local.gender === 'male') men++
    addCount(names, local.name)
    addCount(types, local.type)
    for (const alias of local.aliases ?? []) addCount(aliases, alias)
    if (local.contexts?.some((context) => !contexts.includes(context)))
      contexts = joinContexts(contexts, local.contexts)
  }
  const counts = { names: toCounts(names), aliases: toCounts(aliases), types: toCounts(types) }
  const given = first?.given ? { entity_id: first.given.entity_id, everywhere, type: first.type } : null
  const { name = '', place = null } = first ?? {}
  return { key, name, ...counts, mentions, description, place, women, men, given, contexts }
}

/** Takes all that `other` says into `owner`. */
export function join(joined: Joined, owner: Group, other: Group): void {
  owner.names = sum(owner.names, other.names)
  owner.aliases = sum(owner.aliases, other.aliases)
  owner.types = sum(owner.types, other.types)
  owner.description ??= other.description
  owner.mentions += other.mentions
  owner.women += other.women
  owner.men += other.men
  if (other.contexts.length > 0) owner.contexts = joinContexts(owner.contexts, other.contexts)
  if (isBetter(other.place, owner.place)) owner.place = other.place
  joined.join(owner, other)
}

/** What has an item in Wikidata says more than what has none, and any place more than none. */
const isBetter = (place: Place | null, held: Place | null): boolean =>
  place !== null && (held === null || (!held.wikidata_id && place.wikidata_id !== null))
