import { inOrder, LETTERS, placedIds } from '../../../record/placed_ids.ts'
import type { AnnotatedRecord, ClaimAnnotation } from '../../../record/records.ts'
import { contains, offsetMap } from '../../../record/span.ts'
import type { MapLine } from '../../../stage.ts'
import { tellingOf } from './telling.ts'
import type { Telling } from './told_again.ts'

/** Tells a claim of a document again, by the id of its row; null where the document has no such claim. */
export function readTellings(
  { document, annotations }: AnnotatedRecord,
  links: readonly MapLine[],
): (id: string) => Telling | null {
  const claims = inOrder(annotations.filter((one): one is ClaimAnnotation => one.layer === 'claim'))
  const map = offsetMap(document.text)
  const starts = claims.map(({ trigger_start }) => map.toCodePoint(trigger_start))
  const byId = new Map(
    placedIds(document.document_id, LETTERS.claims, starts).map((id, i) => [id, claims[i] as ClaimAnnotation]),
  )
  const names = new Map(links.flatMap((line) => ('entity' in line ? [[line.entity, line.name] as const] : [])))
  const sentences = annotations.filter((one) => one.layer === 'sentence')
  const pronouns = inOrder(annotations.filter((one) => one.layer === 'mention')).filter(
    ({ form }) => form === 'pronoun',
  )
  return (id) => {
    const claim = byId.get(id)
    if (!claim) return null
    const trigger = { start: claim.trigger_start, end: claim.trigger_end }
    const sentence = sentences.find((span) => contains(span, trigger)) ?? claim
    return tellingOf({
      ...{ text: document.text, claim, sentence, nameOf: (entity) => names.get(entity) ?? null },
      pronouns: pronouns.filter((mention) => contains(sentence, mention)),
    })
  }
}
