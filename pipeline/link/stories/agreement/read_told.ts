import type { AnnotatedRecord, EntityAnnotation } from '../../../record/records.ts'
import { contains, type Span } from '../../../record/span.ts'
import type { MapLine } from '../../../stage.ts'
import type { StoryClaim } from '../story_claim.ts'
import { readTellings } from '../telling/read_tellings.ts'
import type { ToldClaim, ToldPlace } from './told_claim.ts'
import { wordingOf } from './wording.ts'

const PLACES: ReadonlySet<EntityAnnotation['type'] | null> = new Set(['place', 'facility'])

/** Claims of a document with what besides them tells whether others agree. */
export function readTold(
  record: AnnotatedRecord,
  links: readonly MapLine[],
  claims: readonly StoryClaim[],
): ToldClaim[] {
  const { document, found } = record
  const { published_date, published_basis } = document
  const fallback = found.header_date === null ? 'none' : 'header'
  const basis = published_date === null ? fallback : published_basis
  const placeOf = placeReader(record, links)
  const tellingOf = readTellings(record, links)
  const shared = { basis, credits: found.credits, wording: wordingOf(keptText(record)) } as const
  return claims.map((claim) => ({
    id: claim.id,
    ...(claim as Omit<StoryClaim, 'id'>),
    ...shared,
    telling: tellingOf(claim.id) ?? { words: claim.text, flaws: Number.MAX_SAFE_INTEGER },
    places: placesOf(claim).flatMap(placeOf),
    near: claim.named.flatMap(placeOf),
  }))
}

const keptText = ({ document, blocks }: AnnotatedRecord): string =>
  blocks.flatMap(({ kept, start, end }) => (kept ? document.text.slice(start, end) : [])).join(' ')

/** Ids of the named places where it happens: where none is said, of those that are affected. */
function placesOf({ participants }: StoryClaim): string[] {
  const said = participants.filter(({ role }) => role === 'place')
  const affected = participants.filter(({ role, type }) => role !== 'actor' && PLACES.has(type))
  const ids = (said.length > 0 ? said : affected).flatMap(({ entity, holds }) => (entity === null ? holds : [entity]))
  return Array.from(new Set(ids))
}

/** The place of a global id; nothing where the id is of something else. */
function placeReader({ annotations }: AnnotatedRecord, links: readonly MapLine[]): (id: string) => ToldPlace[] {
  const locals = new Map(links.flatMap((line) => ('entity' in line ? [[line.entity, line.entity_id] as const] : [])))
  const places = new Map<string, EntityAnnotation>()
  for (const entity of annotations) {
    if (entity.layer !== 'entity' || !PLACES.has(entity.type)) continue
    const id = locals.get(entity.id)
    if (id !== undefined && !places.has(id)) places.set(id, entity)
  }
  const sentences = annotations.filter((annotation) => annotation.layer === 'sentence')
  const mentions = annotations.flatMap((annotation) => {
    if (annotation.layer !== 'mention') return []
    const id = locals.get(annotation.entity)
    return id !== undefined && places.has(id) ? [{ id, start: annotation.start, end: annotation.end }] : []
  })
  return (id) => {
    const place = places.get(id)
    if (!place) return []
    const { name, country_code, admin1_code, geoname_id, latitude, longitude } = place
    const geo = { country_code, admin1_code, geoname_id, latitude, longitude }
    return [{ entity: id, name, ...geo, beside: besideIn(id, mentions, sentences) }]
  }
}

/** Those that are named in one sentence with it. */
function besideIn(id: string, mentions: readonly (Span & { id: string })[], sentences: readonly Span[]): string[] {
  const own = mentions.filter((mention) => mention.id === id)
  const around = sentences.filter((sentence) => own.some((mention) => contains(sentence, mention)))
  const near = mentions.filter((mention) => around.some((sentence) => contains(sentence, mention)))
  return Array.from(new Set(near.map((mention) => mention.id))).filter((other) => other !== id)
}
