import { foldWords } from '../language/fold.ts'
import { toPersonName } from '../language/person_name.ts'
import type { AnnotatedRecord, EntityAnnotation } from '../record/records.ts'
import { readContexts } from './contexts.ts'
import { readOffices } from './offices.ts'
import { thingName } from './thing_name.ts'

export type EntityType = EntityAnnotation['type']
type Gender = NonNullable<EntityAnnotation['gender']>
export type Place = Pick<
  EntityAnnotation,
  'wikidata_id' | 'country_code' | 'admin1_code' | 'geoname_id' | 'latitude' | 'longitude'
>

/** A local entity with all that link needs of it; what it does not have is left out, since there are many. */
export interface Local {
  id: string
  name: string
  type: EntityType
  mentions: number
  aliases?: string[]
  description?: string
  place?: Place
  gender?: Gender
  given?: Given
  /** Of persons: hashes of the publisher with each of the things that the article speaks of most, and of the offices that only one has. */
  contexts?: number[]
}

/** What the user's list says: the id of the entity, and that it is said of all documents. */
export interface Given {
  entity_id: string
  everywhere: boolean
}

/** The entities of a document, in order. */
export function localsOf({ document, annotations }: AnnotatedRecord): Local[] {
  const counts = new Map<string, number>()
  for (const a of annotations) if (a.layer === 'mention') counts.set(a.entity, (counts.get(a.entity) ?? 0) + 1)
  const entities = annotations.filter((a) => a.layer === 'entity')
  const locals = entities.map((entity) => toLocal(entity, counts.get(entity.id) ?? 0))
  const contextsOf = readContexts(document, locals)
  const officesOf = readOffices(document, annotations)
  for (const local of locals)
    if (local.type === 'person') local.contexts = [...contextsOf(local), ...officesOf(local.id)]
  return locals
}

function toLocal(entity: EntityAnnotation, mentions: number): Local {
  const {
    id,
    name,
    type,
    aliases,
    description,
    wikidata_id,
    country_code,
    admin1_code,
    geoname_id,
    latitude,
    longitude,
  } = entity
  const { given_id, given_everywhere } = entity
  const place: Place = { wikidata_id, country_code, admin1_code, geoname_id, latitude, longitude }
  return {
    id,
    ...{ name, type, mentions },
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(description === null ? {} : { description }),
    ...(entity.gender === undefined ? {} : { gender: entity.gender }),
    ...(Object.values(place).every((value) => value === null) ? {} : { place }),
    ...(given_id === null ? {} : { given: { entity_id: given_id, everywhere: given_everywhere } }),
  }
}

/** What stands first in the keys of local entities: what the rest of the key is. */
export const KEY = {
  given: 'given',
  full: 'full',
  single: 'single',
  wikidata: 'wikidata',
  geonames: 'geonames',
  several: 'several',
} as const

/**
 * What local entities that are one for sure share: those of the user's list its id; persons their full name, or in
 * one document the single word that they are called; other things their Wikidata item, else their place in GeoNames, or without one their name (of a company without its legal form), if it is a single word with its type, and the country and state
 * that a place is known to lie in.
 */
export function keyOf(local: Local, document_id: string): string {
  if (local.given) return `${KEY.given} ${local.given.entity_id}`
  return local.type === 'person' ? personKeyOf(local, document_id) : thingKeyOf(local)
}

function personKeyOf({ name }: Local, document_id: string): string {
  const { words, suffix } = toPersonName(foldWords(name))
  if (words.length > 1) return `${KEY.full} ${[...words, suffix ?? ''].join(' ')}`
  return `${KEY.single} ${words[0] ?? ''} ${document_id}`
}

function thingKeyOf({ place, name, type }: Local): string {
  if (place?.wikidata_id) return `${KEY.wikidata} ${place.wikidata_id}`
  if (place?.geoname_id) return `${KEY.geonames} ${place.geoname_id}`
  const folded =
    thingName(name, type === 'organization') +
    (place?.country_code ? `|${place.country_code}.${place.admin1_code ?? ''}` : '')
  return folded.includes(' ') ? `${KEY.several} ${folded}` : `${type} ${folded}`
}
