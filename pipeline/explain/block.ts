import { evidenceOf } from '../clean/evidence.ts'
import { offsetMap } from '../record/span.ts'
import { pageOf, rowOn } from './row.ts'
import type { Asked, Why } from './why.ts'

/** A block: the document is cleaned again, from what ingest made of it. */
export async function whyBlock({ folder, id, row, table, pipeline, again }: Asked): Promise<Why> {
  const document_id = String(row.document_id)
  const [ingested, record] = [await again.ingested(document_id), await again.cleaned(document_id)]
  if (!ingested || !record) return { stage: 'clean', reasons: [], today: null }
  const { document } = ingested
  const start = offsetMap(document.text).toUtf16(Number(row.start))
  const evidence = evidenceOf(document, start, pipeline.rules, await again.context())
  const today = rowOn(await pageOf(folder, record), [table], id)?.row ?? null
  return { stage: 'clean', reasons: [], today, ...(evidence && evidence.rule === row.rule ? { evidence } : {}) }
}
