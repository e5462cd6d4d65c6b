import { type Cluster, groupBy, toCluster } from '../cluster.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Place } from '../lists/places.ts'
import type { Mention } from '../mention.ts'
import type { Locations } from './locate.ts'
import { placeName } from './place_name.ts'

/** Places of one document: names that are one place together, others by their spelling and what is known of where they lie. */
export function clusterPlaces(mentions: readonly Mention[], locations: Locations, gazetteer: Gazetteer): Cluster[] {
  const keyOf = (mention: Mention): string => {
    const place = locations.get(mention)?.place
    return place ? keyOfPlace(place, mention) : mention.words.join(' ')
  }
  return Array.from(groupBy(mentions, keyOf).values(), (group) => toPlaceCluster(group, locations, gazetteer))
}

/** What no list has is its name in its country and state. */
const keyOfPlace = ({ name, kind, country_code, admin1_code, geoname_id }: Place, { words }: Mention): string =>
  kind === UNLISTED && geoname_id === null
    ? `${words.join(' ')}|${country_code}.${admin1_code}`
    : `${name}|${kind}|${geoname_id ?? country_code}`

const UNLISTED = 'locality'

function toPlaceCluster(group: Mention[], locations: Locations, gazetteer: Gazetteer): Cluster {
  const located = group[0] && locations.get(group[0])
  const place = located?.place ?? null
  const name = place && placeName(place, gazetteer)
  const isOwn = place?.kind === UNLISTED && name === place.name
  return {
    ...toCluster('place', group),
    name: isOwn ? null : name,
    wikidata_id: place?.wikidata_id ?? null,
    place,
    located: located?.why ?? null,
  }
}
