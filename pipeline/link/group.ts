import type { Local } from './value.ts'

/** Local entities held to be one: how many documents use each name, and who they are. */
export interface Group {
  names: Map<string, number>
  aliases: Map<string, number>
  types: Map<Local['type'], number>
  members: Member[]
  mentions: number
  /** What the first local entities say that say it. */
  description: string | null
  place: Place
}

/** `rank` is its place among all local entities in document order. */
export interface Member {
  rank: number
  document_id: string
  id: string
}

type Place = Pick<Local, 'wikidata_id' | 'country_code' | 'latitude' | 'longitude'>

const count = <Key>(counts: Map<Key, number>, key: Key, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

export function toGroup(local: Local): Group {
  const group: Group = {
    names: new Map(),
    aliases: new Map(),
    types: new Map(),
    members: [],
    mentions: 0,
    description: null,
    place: toPlace(local),
  }
  add(group, local)
  return group
}

export function add(group: Group, local: Local): void {
  count(group.names, local.name)
  count(group.types, local.type)
  for (const alias of local.aliases) count(group.aliases, alias)
  group.description ??= local.description
  group.mentions += local.mentions
  group.members.push({ rank: local.rank, document_id: local.document_id, id: local.id })
}

const toPlace = ({ wikidata_id, country_code, latitude, longitude }: Local): Place => ({
  wikidata_id,
  country_code,
  latitude,
  longitude,
})

/** Takes all of `other` into `group`. */
export function merge(group: Group, other: Group): void {
  for (const [name, n] of other.names) count(group.names, name, n)
  for (const [alias, n] of other.aliases) count(group.aliases, alias, n)
  for (const [type, n] of other.types) count(group.types, type, n)
  group.description ??= other.description
  group.mentions += other.mentions
  if (!group.place.wikidata_id && other.place.wikidata_id) group.place = other.place
  for (const member of other.members) group.members.push(member)
}

/** The key most counted; of equals the longest, then the first by code units. */
export function commonest<Key extends string>(counts: ReadonlyMap<Key, number>): Key {
  const entries = Array.from(counts).sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  return (entries[0] as [Key, number])[0]
}
