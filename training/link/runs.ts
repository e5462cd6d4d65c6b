import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readRecords } from '../../pipeline/engine/read_stage.ts'
import type { AnnotatedRecord, LinkRecord } from '../../pipeline/record/records.ts'
import type { Annotated, MapLine } from '../../pipeline/stage.ts'

/** A document of a run, and what link said of it. */
export interface Linked {
  record: AnnotatedRecord
  links: MapLine[]
}

/** The documents of an output folder, or of all output folders in a folder. */
export async function readRuns(folder: string): Promise<Linked[]> {
  if (readdirSync(folder).includes('stages')) return readRun(folder)
  const all: Linked[] = []
  for (const name of readdirSync(folder).sort()) all.push(...(await readRun(join(folder, name))))
  return all
}

async function readRun(folder: string): Promise<Linked[]> {
  const links = new Map<string, MapLine[]>()
  for await (const line of readRecords<LinkRecord>(join(folder, 'stages/link.ndjson')))
    if ('document_id' in line) links.set(line.document_id, [...(links.get(line.document_id) ?? []), line])
  const all: Linked[] = []
  for await (const record of readRecords<Annotated>(join(folder, 'stages/annotate.ndjson')))
    if ('document' in record) all.push({ record, links: links.get(record.document.document_id) ?? [] })
  return all
}
