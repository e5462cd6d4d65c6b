import { largest } from '../../../extremes.ts'
import { type Cluster, toCluster } from '../cluster.ts'
import type { Mention } from '../mention.ts'
import type { GivenEntity } from './given_list.ts'

/**
 * Clusters as the user's list has them: mentions of one entity of the list are one cluster, wherever they stood, and those of two are two.
 * A shorter form that stood with a name of the list goes with it; a fuller one does not.
 */
export function splitGiven(clusters: readonly Cluster[]): Cluster[] {
  const given = new Map<string, Cluster>()
  const rest = clusters.flatMap((cluster) => {
    const [first] = cluster.mentions.filter((mention) => mention.given !== null)
    if (!first) return [cluster]
    const entities = entitiesOf(cluster)
    const left = cluster.mentions.filter((mention) => !isTaken(mention, cluster))
    for (const mention of cluster.mentions.filter((one) => isTaken(one, cluster))) {
      const entity = mention.given?.entity ?? (entities[0] as GivenEntity)
      const held = given.get(entity.entity_id) ?? toGivenCluster(entity, cluster)
      given.set(entity.entity_id, held)
      held.mentions.push(mention)
    }
    return left.length > 0 ? [{ ...cluster, mentions: left }] : []
  })
  for (const { mentions } of given.values()) mentions.sort((a, b) => a.start - b.start)
  return [...rest, ...given.values()]
}

/** The entities of the list that a cluster names, the one most named first, then the one named first. */
function entitiesOf({ mentions }: Cluster): GivenEntity[] {
  const counts = new Map<GivenEntity, number>()
  for (const { given } of mentions) if (given) counts.set(given.entity, (counts.get(given.entity) ?? 0) + 1)
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([entity]) => entity)
}

function isTaken({ given, words }: Mention, { mentions }: Cluster): boolean {
  const longest = largest(mentions.flatMap((mention) => (mention.given ? [mention.words.length] : [])))
  return given !== null || words.length <= longest
}

/** What the lists know of the cluster stays where it does not contradict the user's. */
function toGivenCluster(entity: GivenEntity, { type, wikidata_id, place, located, joins }: Cluster): Cluster {
  const { name } = entity
  const isSame = type === entity.type && (!entity.wikidata_id || !wikidata_id || entity.wikidata_id === wikidata_id)
  return {
    ...toCluster(entity.type),
    ...{ name, wikidata_id: entity.wikidata_id ?? (isSame ? wikidata_id : null), joins, given: entity },
    ...(isSame ? { place, located } : {}),
  }
}
