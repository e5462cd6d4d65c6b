import type { NameType } from '../../language/reader.ts'
import type { GivenEntity } from './given/given_list.ts'
import type { Place } from './lists/places.ts'
import type { Mention } from './mention.ts'

/** Clusters that are looked at for one name; those that come later are not. */
export const MOST_COMPARED = 200

/** A form of a name that was compared with others: why it is here, and how many it fitted. */
export interface Join {
  form: string
  how: 'short form' | 'family name' | 'first name' | 'fits several'
  among: number
}

/** Mentions that name the same thing, in the order of the text; `place` where the lists know it. */
export interface Cluster {
  type: NameType
  mentions: Mention[]
  /** Name to show where the mentions do not decide it. */
  name: string | null
  wikidata_id: string | null
  place: Place | null
  /** What tells which place of its name it is; null for what is no place. */
  located: string | null
  joins: Join[]
  /** The entity of the user's list that it is. */
  given: GivenEntity | null
}

/** A mention and what it names. */
export interface Link {
  mention: Mention
  cluster: Cluster
  /** What tells that the name stands for the government that sits there; null where it does not. */
  metonym: string | null
}

export const toCluster = (type: NameType, mentions: Mention[] = []): Cluster => ({
  type,
  mentions,
  name: null,
  wikidata_id: null,
  place: null,
  located: null,
  joins: [],
  given: null,
})

/** Groups in the order in which their first member comes. */
export function groupBy<Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = key(item)
    const held = groups.get(name)
    if (held) held.push(item)
    else groups.set(name, [item])
  }
  return groups
}
