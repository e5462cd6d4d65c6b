import type { Explained } from '../annotate/index.ts'
import { inOrder } from '../export/identify.ts'
import { idsOf, type PluginPage } from '../export/page.ts'
import type { Row } from '../export/rows.ts'
import type { Table } from '../export/table.ts'
import type { Annotation } from '../record/records.ts'
import type { Span } from '../record/span.ts'
import { rowOn } from './row.ts'
import type { Asked, Why } from './why.ts'

/** A row of a layer: the document is annotated again, from what clean made of it, and every annotator says why. */
export async function whyAnnotation({ id, row, table, again }: Asked): Promise<Why> {
  const annotated = await again.annotated(String(row.document_id))
  if (!annotated) return { stage: 'annotate', reasons: [], today: null }
  const { page, explained } = annotated
  const reasons = explainedBy(table, id, row, page, explained)?.reasons ?? []
  return { stage: 'annotate', reasons, today: rowOn(page, [table], id)?.row ?? null }
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
  const ordered = inOrder(ofLayer.map((one) => ({ one, start: one.annotation.start, end: one.annotation.end })))
  return ordered[idsOf(page, letter, ordered).indexOf(id)]?.one
}
