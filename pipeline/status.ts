import { contentsOf } from './engine/contents.ts'
import { OutputRefused } from './engine/folder.ts'
import { isThere } from './engine/places.ts'
import { readReport } from './engine/report.ts'
import { hashOf } from './engine/unchanged.ts'
import { stageVersions } from './engine/version.ts'
import { writtenAround } from './engine/written.ts'
import { toSystemPath } from './ingest/file_name.ts'
import { findInputs } from './ingest/inputs.ts'
import { ownField } from './own_field.ts'
import type { Loaded } from './plugins/load.ts'

/** How an output stands to the program, to its files as they were written, and to inputs. */
export interface Status {
  version: string
  /** ISO 8601. */
  finished: string
  /** Of each stage that ran: would this program, with the settings and lists of that run, make the same of the same? */
  stages: { stage: string; fresh: boolean }[]
  /** Tables that were made from other stage files than those beside them. */
  tables_are_older: boolean
  /** Files that somebody changed since, by path inside the folder. */
  changed: string[]
  /** Files of the inputs against those that the run read; null where no inputs are given. */
  inputs: Counts | null
}

interface Counts {
  unchanged: number
  added: string[]
  changed: string[]
  gone: string[]
}

/**
 * What a run into the folder would do, nothing written. Inputs are told apart by their bytes; what a sidecar says of them is not looked at.
 * Throws OutputRefused where the folder is no output of newsledger, InputMissing where an input is not there.
 */
export async function statusOf(folder: string, inputs: readonly string[], plugins: readonly Loaded[]): Promise<Status> {
  const report = isThere(folder) ? readReport(folder) : null
  if (report === null)
    throw new OutputRefused(`${folder} is no output of newsledger as a run wrote it: give such a folder`)
  const { version, finished, settings, entities, tables_are_older } = report
  const versions = stageVersions(settings, plugins, entities ? { annotate: entities.sha256 } : {})
  const stages = report.stages.map((one) => ({
    stage: one.stage,
    fresh: one.version === ownField(versions, one.stage),
  }))
  const { changed } = await contentsOf(folder)
  const counts = inputs.length > 0 ? await compare(inputs, folder, report.inputs) : null
  return { version, finished, stages, tables_are_older, changed, inputs: counts }
}

type Read = { path: string; sha256: string | null }

async function compare(inputs: readonly string[], folder: string, before: readonly Read[]): Promise<Counts> {
  const known = new Map(before.map((file) => [file.path, file.sha256]))
  const counts: Counts = { unchanged: 0, added: [], changed: [], gone: [] }
  const { raws } = await findInputs(inputs, null, writtenAround(folder))
  for (const { source_path, absolute } of raws) {
    if (!known.has(source_path)) counts.added.push(source_path)
    else if ((await hashOf(toSystemPath(absolute))) === known.get(source_path)) counts.unchanged++
    else counts.changed.push(source_path)
    known.delete(source_path)
  }
  return { ...counts, gone: [...known.keys()] }
}
