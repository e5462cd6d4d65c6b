import type { AnnotatedRecord, Annotation, Issue } from '../record/records.ts'
import type { Links } from './links.ts'

/** Did link fail on the document, or on something of all of them? Its issues say so. */
export const hasFailed = (ofDocument: readonly Issue[], ofAll: readonly Issue[]): boolean =>
  ofDocument.some(({ code }) => code === 'LINK_FAILED') || ofAll.some(({ code }) => code === 'LINK_GROUP_FAILED')

/** The record without the entities that link did not place: what is left of it still gives its rows. */
export const withoutUnplaced = (record: AnnotatedRecord, { isPlaced }: Links): AnnotatedRecord => ({
  ...record,
  annotations: record.annotations.flatMap((annotation): Annotation[] => {
    const placedOrNull = (local: string | null) => (local !== null && isPlaced(local) ? local : null)
    if (annotation.layer === 'quote') {
      const [source, addressee] = [placedOrNull(annotation.source), placedOrNull(annotation.addressee)]
      return [{ ...annotation, source, addressee }]
    }
    if (annotation.layer === 'claim') {
      const place = <T extends { entity: string | null }>(one: T): T => ({ ...one, entity: placedOrNull(one.entity) })
      const { participants, sources } = annotation
      return [{ ...annotation, participants: participants.map(place), sources: sources.map(place) }]
    }
    if (!('entity' in annotation)) return [annotation]
    if (!isPlaced(annotation.entity)) return []
    return annotation.layer === 'role'
      ? [{ ...annotation, organization: placedOrNull(annotation.organization) }]
      : [annotation]
  }),
})
