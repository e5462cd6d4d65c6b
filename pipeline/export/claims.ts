import type { ClaimAnnotation, ClaimParticipant, ClaimSource } from '../record/records.ts'
import { contains, type Span } from '../record/span.ts'
import { LETTERS, type Page, rowsOfLayer } from './page.ts'
import { UNNAMED } from './quotes.ts'

/** The claims of a document that are sure enough to be written, with their ids, which do not depend on what is left out. */
export const claimsOf = (page: Page): { id: string; claim: ClaimAnnotation }[] =>
  rowsOfLayer(page, LETTERS.claims, 'claim', (claim, id) => ({ id, claim })).filter(
    ({ claim }) => claim.score >= page.settings.claims_from,
  )

export type Role = ClaimParticipant['role']

export const ofRole = ({ participants }: ClaimAnnotation, role: Role): ClaimParticipant[] =>
  participants.filter((participant) => participant.role === role)

/** The words of a span, as one line. */
export const wordsOf = ({ record }: Page, { start, end }: Span): string =>
  record.document.text.slice(start, end).replace(/\s+/g, ' ').trim()

/** The canonical name of whom a span stands for, else its words. */
export const nameOf = (page: Page, participant: Span & { entity: string | null }): string =>
  participant.entity === null ? wordsOf(page, participant) : page.links.entityOf(participant.entity).name

/** Who says it; null for the article itself. */
export function sourceName(page: Page, { entity, unnamed, start, end }: ClaimSource): string | null {
  if (entity !== null) return page.links.entityOf(entity).name
  if (unnamed) return UNNAMED
  return start === null || end === null ? null : wordsOf(page, { start, end })
}

/** The annotation of a layer that a participant is, by its characters, or that it holds, with the id of its row. */
export function annotationFinder<L extends 'time' | 'quantity'>(page: Page, layer: L, letter: string) {
  const known = rowsOfLayer(page, letter, layer, (annotation, id) => ({ annotation, id }))
  const byPlace = new Map(known.map((one) => [keyOf(one.annotation), one]))
  return (span: Span) => byPlace.get(keyOf(span)) ?? known.find(({ annotation }) => contains(span, annotation)) ?? null
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`
