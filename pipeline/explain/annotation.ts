import type { Explained } from '../annotate/index.ts'
import { idsOf, type PluginPage } from '../export/page.ts'
import type { Row } from '../export/rows.ts'
import type { Table } from '../export/table.ts'
import { inOrder } from '../record/placed_ids.ts'
import type { Annotation } from '../record/records.ts'
import type { Span } from '../record/span.ts'
import { rowOn, withAllClaims } from './row.ts'
import type { Asked, Why } from './why.ts'

/** A row of a layer: the document is annotated again, from what clean made of it, and every annotator says why. */
export async function whyAnnotation(asked: Asked): Promise<Why> {
  const behind = await annotationBehind(asked)
  return { stage: 'annotate', reasons: behind?.explained?.reasons ?? [], today: behind?.today ?? null }
}

/** What a row of a layer was made of, made again. */
export interface Behind {
  page: PluginPage
  explained: Explained | undefined
  today: Row | null
}

/** What is behind a row of a layer; null where the document is not annotated again. */
export async function annotationBehind({ id, row, table, again, unwritten }: Asked): Promise<Behind | null> {
  const annotated = await again.annotated(String(row.document_id))
  if (!annotated) return null
  const { page, explained } = annotated
  const today = rowOn(unwritten ? withAllClaims(page) : page, [table], id)?.row ?? null
  return { page, explained: explainedBy(table, id, row, page, explained), today }
}

type Spanned = Explained & { annotation: Annotation & Span }

/** What the row was made of. Ids go by the order of the layer; a table that names no layer is asked by its characters. */
function explainedBy(
  { layer, letter = '' }: Table,
  id: string,
  row: Row,
  page: PluginPage,
  explained: readonly Explained[],
): Explained | undefined {
  const spanned = explained.filter((one): one is Spanned => 'start' in one.annotation)
  if (layer === undefined) {
    const { map } = page
    const isHere = ({ start, end }: Span) => map.toCodePoint(start) === row.start && map.toCodePoint(end) === row.end
    return spanned.find(({ annotation }) => annotation.layer.startsWith('x_') && isHere(annotation))
  }
  const ofLayer = spanned.filter(({ annotation }) => annotation.layer === layer)
  const ordered = inOrder(ofLayer.map((one) => ({ one, ...one.annotation })))
  return ordered[idsOf(page, letter, ordered).indexOf(id)]?.one
}
