import { LineCounts } from '../clean/recurring_lines.ts'
import { readLines } from '../export/lines.ts'
import type { RawRecord } from '../ingest/index.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import { LINKERS } from '../link/index.ts'
import type { Issue, LinkRecord } from '../records.ts'
import type { Annotated, Context } from '../stage.ts'
import { ChainWorker } from './chain_worker.ts'
import { Groups } from './group.ts'
import { decodeLine, encodeLine } from './ndjson.ts'
import { runAll } from './pool.ts'
import type { ChainResult } from './result.ts'
import type { StageFiles } from './stage_files.ts'

export interface Mapping {
  /** The last of the stages ingest, clean, annotate that runs. */
  until: string
  /** Processes; the output does not depend on it. */
  jobs: number
  context: Context
  files: StageFiles
  /** Called after each record. */
  progress?: ((done: number) => void) | undefined
}

export interface Mapped {
  /** What link needs to know of every document. */
  groups: Groups
  issues: Issue[]
  /** Issues that no record carries: those of linkers that failed on a document. */
  outside: Issue[]
  /** The files that were read as one article each. */
  inputs: ReadFile[]
  /** Records that came in, and those of them that were set aside. */
  records: number
  rejected: number
}

/** What link says of all documents together, and what it could not do. */
export interface Linked {
  links: LinkRecord[]
  issues: Issue[]
}

/** Takes every file through the stages that see one document at a time, and writes their stage files. */
export async function mapDocuments(raws: AsyncIterable<RawRecord>, mapping: Mapping): Promise<Mapped> {
  const { until, jobs, context } = mapping
  const mapped: Mapped = { groups: new Groups(), issues: [], outside: [], inputs: [], records: 0, rejected: 0 }
  const workers = Array.from({ length: jobs }, () => new ChainWorker())
  try {
    if (until === 'ingest' || !context.settings.recurring_lines)
      await take(runAll(raws, until, context, workers), mapping, mapped)
    else await mapInTwoPasses(raws, mapping, mapped, workers)
  } finally {
    for (const worker of workers) worker.stop()
  }
  return mapped
}

/** Ingest first, counting the lines of every publisher; then the other stages, which are told the lines that recur. */
async function mapInTwoPasses(
  raws: AsyncIterable<RawRecord>,
  mapping: Mapping,
  mapped: Mapped,
  workers: readonly ChainWorker[],
): Promise<void> {
  const { until, context, files } = mapping
  const counts = new LineCounts()
  for await (const { lines, input, told } of runAll(raws, 'ingest', context, workers)) {
    for (const { stage, line } of lines) files.write(stage, line)
    if (input) mapped.inputs.push(input)
    if (told) counts.add(told)
  }
  files.finish('ingest')
  const recurring = counts.recurring()
  files.writeRecurring(recurring)
  for (const issue of counts.issues()) mapped.outside.push(issue)
  await take(runAll(linesOf(files.path('ingest')), until, { ...context, recurring }, workers), mapping, mapped)
}

async function take(results: AsyncIterable<ChainResult>, { files, progress }: Mapping, mapped: Mapped): Promise<void> {
  for await (const result of results) {
    for (const { stage, line } of result.lines) files.write(stage, line)
    for (const emitted of result.emitted) mapped.groups.add(emitted)
    for (const issue of result.issues) mapped.issues.push(issue)
    for (const issue of result.outside) mapped.outside.push(issue)
    if (result.input) mapped.inputs.push(result.input)
    if (result.rejected) mapped.rejected++
    mapped.records++
    progress?.(mapped.records)
  }
}

/** Reduces what the documents emitted, and writes the stage file of link. */
export function linkDocuments(groups: Groups, files: StageFiles): Linked {
  const { results, issues } = groups.reduce(LINKERS)
  files.open('link')
  for (const link of results) files.write('link', encodeLine(link))
  return { links: results, issues }
}

/** The records of a stage file, after its header line. */
export async function* readRecords(path: string): AsyncGenerator<Annotated> {
  for await (const line of linesOf(path)) yield decodeLine<Annotated>(line)
}

/** The lines of a stage file, after its header. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let header = true
  for await (const lines of readLines(path))
    for (const line of lines) {
      if (!header) yield line
      header = false
    }
}
