import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { toLinks } from '../../pipeline/export/links.ts'
import { toPage } from '../../pipeline/export/page.ts'
import { claimParticipants } from '../../pipeline/export/tables/claim_participants.ts'
import { claimSources } from '../../pipeline/export/tables/claim_sources.ts'
import { claims } from '../../pipeline/export/tables/claims.ts'
import { times } from '../../pipeline/export/tables/times.ts'
import type {
  AnnotatedRecord,
  ClaimParticipantRow,
  ClaimRow,
  ClaimSourceRow,
  DocumentRow,
  EntityRow,
  TimeRow,
} from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

/** What claims are scored by: the rows of a run. */
export interface ClaimTables {
  documents: Pick<DocumentRow, 'document_id' | 'source_path' | 'text'>[]
  claims: ClaimRow[]
  claim_participants: ClaimParticipantRow[]
  claim_sources: ClaimSourceRow[]
  entities: Pick<EntityRow, 'entity_id' | 'name' | 'aliases'>[]
  times: Pick<TimeRow, 'time_id' | 'value'>[]
}

/** The tables of a written folder. */
export function readTables(out: string): ClaimTables {
  const read = (table: string) => {
    const file = path.join(out, 'json', `${table}.json`)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  }
  return {
    ...{ documents: read('documents'), claims: read('claims'), entities: read('entities'), times: read('times') },
    ...{ claim_participants: read('claim_participants'), claim_sources: read('claim_sources') },
  }
}

/** The tables of one document, in which every entity stands for itself. */
export function tablesOf(record: AnnotatedRecord): ClaimTables {
  const local = record.annotations.filter((a) => a.layer === 'entity')
  const { document_id, source_path, text } = record.document
  const links = toLinks(local.map(({ id, name, type }) => ({ document_id, entity: id, entity_id: id, name, type })))
  const page = toPage(record, links, DEFAULT_SETTINGS)
  return {
    documents: [{ document_id, source_path, text }],
    claims: claims.rows?.(page) as ClaimRow[],
    claim_participants: claimParticipants.rows?.(page) as ClaimParticipantRow[],
    claim_sources: claimSources.rows?.(page) as ClaimSourceRow[],
    entities: local.map(({ id, name, aliases }) => ({ entity_id: id, name, aliases: aliases.join('; ') || null })),
    times: times.rows?.(page) as TimeRow[],
  }
}
