import type { NameType } from '../../language/reader.ts'
import type { Place } from './gazetteer.ts'
import type { Mention } from './mention.ts'

/** Clusters that are looked at for one name; those that come later are not. */
const MOST_COMPARED = 200

/** Mentions that name the same thing, in the order of the text; `place` where the lists know it. */
export interface Cluster {
  type: NameType
  mentions: Mention[]
  /** Name to show where the mentions do not decide it. */
  name: string | null
  wikidata_id: string | null
  place: Place | null
}

export const toCluster = (type: NameType, mentions: Mention[] = []): Cluster => ({
  type,
  mentions,
  name: null,
  wikidata_id: null,
  place: null,
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

/** Adds to the list at a key, up to a length at which a name of everybody's would take too long. */
export function hold<Item>(index: Map<string, Item[]>, key: string, item: Item, most = MOST_COMPARED): void {
  const held = index.get(key)
  if (!held) index.set(key, [item])
  else if (held.length < most && held.at(-1) !== item) held.push(item)
}
