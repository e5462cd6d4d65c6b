import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Evidence } from '../clean/page.ts'
import { UsageError } from '../config.ts'
import type { Row } from '../export/rows.ts'
import type { Table } from '../export/table.ts'
import { documents } from '../export/tables/documents.ts'
import { ownField } from '../own_field.ts'
import type { Pipeline } from '../pipeline.ts'
import type { IngestedRecord } from '../record/records.ts'
import { offsetMap } from '../record/span.ts'
import type { Reason } from '../stage.ts'
import { openAgain } from './again.ts'
import { whyAnnotation } from './annotation.ts'
import { whyBlock } from './block.ts'
import { whyClaim } from './claim.ts'
import { whyConflict } from './conflict.ts'
import { whyDocument } from './document.ts'
import { whyEntity } from './entity.ts'
import { whyIssue } from './issue.ts'
import { findRow, findUnwritten, writtenRow } from './row.ts'
import { whyStory } from './story.ts'
import { whyTimeline } from './timeline.ts'
import type { Asked, Why } from './why.ts'
import { hasStage, recordOf } from './written.ts'

/** Why a row is as it is. */
export interface Explanation {
  table: Table
  row: Row
  place: Place | null
  reasons: readonly Reason[]
  /** Of a block: what its rule measured. */
  evidence: Evidence | null
  /** What is to be known besides: another version wrote the folder, the code here says otherwise. */
  notes: readonly string[]
}

/** Characters of a document, and those around them; `more` says that the text goes on. */
interface Place {
  before: string
  own: string
  after: string
  more: { before: boolean; after: boolean }
}

/** Who says why, by table; rows of all others are those of a layer. */
const ASKED: ReadonlyMap<string, (asked: Asked) => Promise<Why>> = new Map([
  ['blocks', whyBlock],
  ['claims', whyClaim],
  ['conflicts', whyConflict],
  ['documents', whyDocument],
  ['entities', whyEntity],
  ['issues', whyIssue],
  ['stories', whyStory],
  ['timeline', whyTimeline],
])

/**
 * Says why rows of a folder are as they are: what decided is asked once more, with what it was given in the run that wrote the folder. An id
 * is that of any row of any table, also of a run that ended before export. Throws UsageError where the folder or the row is not there.
 */
export function openExplainer(folder: string, pipeline: Pipeline): (id: string) => Promise<Explanation> {
  if (!existsSync(path.join(folder, 'json')) && !hasStage(folder, 'ingest'))
    throw new UsageError(`${folder}: holds no tables and no stages; give a folder that "newsledger run" wrote`)
  const again = openAgain(folder, pipeline)
  return async (id) => {
    const found = await findRow(folder, id, pipeline)
    if (found) return explain({ ...found, folder, id, pipeline, again, unwritten: false })
    const unwritten = await findUnwritten(folder, id, pipeline)
    if (unwritten) return explain({ ...unwritten, folder, id, pipeline, again, unwritten: true })
    throw new UsageError(`${id}: no row of ${folder} has this id; take one from the first column of a table`)
  }
}

async function explain(asked: Asked): Promise<Explanation> {
  const { folder, table, row, again, unwritten } = asked
  const why = await (ASKED.get(table.name) ?? whyAnnotation)(asked)
  const notes = [unwritten ? UNWRITTEN : null, await again.otherVersion(why.stage), otherwise(row, why.today)].filter(
    (note) => note !== null,
  )
  return { table, row, place: await placeOf(folder, row), reasons: why.reasons, evidence: why.evidence ?? null, notes }
}

const UNWRITTEN = 'No table holds this row: its score is below the least one that is written.'

/** A sentence where the row would be another one today. */
function otherwise(row: Row, today: Row | null | undefined): string | null {
  if (today === undefined) return null
  if (today === null)
    return 'The code here makes no such row: another version, other tables or other plug-ins wrote it.'
  const columns = Object.keys(row).filter((column) => ownField(row, column) !== ownField(today, column))
  if (columns.length === 0) return null
  return `The code here says otherwise: ${columns.map((column) => `${column} would be ${ownField(today, column)}`).join(', ')}.`
}

/** Characters of the document that are shown on either side of a span. */
const AROUND = 160

async function placeOf(folder: string, row: Row): Promise<Place | null> {
  if (typeof row.start !== 'number' || typeof row.end !== 'number' || typeof row.document_id !== 'string') return null
  const text = await textOf(folder, row.document_id)
  if (text === null) return null
  const map = offsetMap(text)
  const [start, end] = [map.toUtf16(row.start), map.toUtf16(row.end)]
  return {
    before: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    own: text.slice(start, end),
    after: text.slice(end, end + AROUND).toWellFormed(),
    more: { before: start > AROUND, after: end + AROUND < text.length },
  }
}

async function textOf(folder: string, document_id: string): Promise<string | null> {
  const written = await writtenRow(folder, documents, document_id)
  if (typeof written?.text === 'string') return written.text
  return (await recordOf<IngestedRecord>(folder, 'ingest', document_id))?.document.text ?? null
}
