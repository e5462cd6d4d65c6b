import { type Cluster, groupBy, toCluster } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

/** Places of one document: names that the lists hold to be one place together, others by their spelling. */
export function clusterPlaces(mentions: readonly Mention[], gazetteer: Gazetteer): Cluster[] {
  const keyOf = ({ name, words }: Mention): string => {
    const place = gazetteer.place(name)
    return place ? `${place.name}|${place.kind}` : words.join(' ')
  }
  return Array.from(groupBy(mentions, keyOf).values(), (group) => {
    const place = gazetteer.place(group[0]?.name ?? '')
    return { ...toCluster('place', group), name: place?.name ?? null, wikidata_id: place?.wikidata_id ?? null, place }
  })
}
