import type { AnnotatedRecord, Annotation, Issue } from '../records.ts'

/** Layers whose rows name an entity. */
const LINKED: ReadonlySet<Annotation['layer']> = new Set(['mention', 'role'])

/** Did link fail on the document, or on all of them? Its issues say so. */
export const hasFailed = (ofDocument: readonly Issue[], ofAll: readonly Issue[]): boolean =>
  ofDocument.some(({ code }) => code === 'LINK_FAILED') || ofAll.some(({ code }) => code === 'LINK_GROUP_FAILED')

/** The record without what needs link: what is left of it still gives its rows. */
export const withoutEntities = (record: AnnotatedRecord): AnnotatedRecord => ({
  ...record,
  annotations: record.annotations
    .filter(({ layer }) => !LINKED.has(layer))
    .map((annotation) => (annotation.layer === 'quote' ? { ...annotation, source: null } : annotation)),
})
