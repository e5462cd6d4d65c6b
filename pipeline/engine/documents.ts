import type { RawRecord } from '../ingest/index.ts'
import type { ReadFile } from '../ingest/read_file.ts'
import type { Issue } from '../record/records.ts'
import { type AnyProfile, type Context, STAGES, type StageName } from '../stage.ts'
import type { EarlierRecords, Reuse } from './earlier.ts'
import type { Emissions } from './emissions.ts'
import { type Pool, runAll } from './pool.ts'
import { ProfileCounts } from './profile_counts.ts'
import { recordLines } from './read_stage.ts'
import type { ChainInput, ChainResult, MadeBefore } from './result.ts'
import type { StageFiles } from './stage_files.ts'

export interface Mapping {
  /** The last stage that runs; link and export come after all documents. */
  until: StageName
  pool: Pool
  context: Context
  /** What is counted before clean. */
  profiles: readonly AnyProfile[]
  files: StageFiles
  /** Takes what link needs to know of every document; null where link does not run. */
  emissions: Emissions | null
  /** What the output before holds; null where nothing is taken over. */
  earlier: EarlierRecords | null
  progress?: ((progress: Progress) => void) | undefined
}

/** How far a run is. */
export interface Progress {
  /** The last of the stages that the records go through now. */
  stage: StageName
  /** Records that are done, of how many; null where that is not known yet. */
  done: number
  all: number | null
}

export interface Mapped {
  issues: Issue[]
  /** Issues that no record carries: those of linkers that failed on a document. */
  outside: Issue[]
  /** The files that were read as one article each. */
  inputs: ReadFile[]
  /** Records that came in, and those of them that were set aside. */
  records: number
  rejected: number
  /** Null where there was nothing to take over. */
  reuse: Reuse | null
}

/** Takes every file through the stages that see one document at a time, and writes their stage files. */
export async function mapDocuments(raws: AsyncIterable<RawRecord>, mapping: Mapping): Promise<Mapped> {
  const { until, pool, context } = mapping
  const mapped: Mapped = { issues: [], outside: [], inputs: [], records: 0, rejected: 0, reuse: null }
  for (const stage of stagesUntil(until)) mapping.files.open(stage)
  const asked = mapping.profiles.filter((profile) => profile.isAsked(context.settings))
  const isOnePass = asked.length === 0 && mapping.earlier === null
  if (until === 'ingest' || isOnePass) await take(runAll(raws, until, context, pool), mapping, mapped)
  else await mapInTwoPasses(raws, mapping, mapped, asked)
  return mapped
}

/** Stages of one document whose files are there whatever came in. */
const stagesUntil = (until: StageName): readonly StageName[] =>
  STAGES.slice(0, STAGES.indexOf(until) + 1).filter((stage) => stage !== 'link' && stage !== 'export')

/** Ingest first, counting for the profiles; then the other stages, which are told what was counted. */
async function mapInTwoPasses(
  raws: AsyncIterable<RawRecord>,
  mapping: Mapping,
  mapped: Mapped,
  profiles: readonly AnyProfile[],
): Promise<void> {
  const { until, pool, context, files, progress } = mapping
  let all = 0
  const counts = new ProfileCounts(profiles, context.settings)
  for await (const { lines, input, told } of runAll(raws, 'ingest', context, pool)) {
    for (const { stage, line } of lines) files.write(stage, line)
    if (input) mapped.inputs.push(input)
    counts.add(told)
    progress?.({ stage: 'ingest', done: ++all, all: null })
  }
  files.finish('ingest')
  const counted = counts.finish()
  for (const [name, json] of counted.written) files.writeProfile({ name }, json)
  for (const issue of counted.issues) mapped.outside.push(issue)
  const told = { ...context, profiles: new Map([...(context.profiles ?? []), ...counted.profiles]) }
  const before = new MadeBeforeQueue(mapping.earlier, counted.written)
  const inputs = before.beside(recordLines(files.path('ingest')))
  await take(runAll(inputs, until, told, pool), mapping, mapped, { all, before })
  mapped.reuse = (await mapping.earlier?.finish()) ?? null
}

/** What an earlier run made of the records that are under way, in their order: it is not sent there and back. */
class MadeBeforeQueue {
  readonly #earlier: EarlierRecords | null
  readonly #same_profiles: boolean
  readonly #waiting: (MadeBefore | null)[] = []

  constructor(earlier: EarlierRecords | null, counted: ReadonlyMap<string, unknown>) {
    this.#earlier = earlier
    this.#same_profiles = earlier?.countedTheSame(counted) ?? false
  }

  async *beside(lines: AsyncIterable<string>): AsyncGenerator<ChainInput> {
    for await (const line of lines) {
      const found = (await this.#earlier?.find(line)) ?? null
      const made = found && { same_profiles: this.#same_profiles, ...found }
      this.#waiting.push(made)
      yield made ?? line
    }
  }

  /** The lines of the next record that comes back. */
  linesOf({ lines, reused }: ChainResult): ChainResult['lines'] {
    const made = this.#waiting.shift()
    if (!reused || !made) return lines
    this.#earlier?.countReused()
    return [
      { stage: 'clean', line: made.clean },
      { stage: 'annotate', line: made.annotate },
    ]
  }
}

interface Taking {
  /** Records that will come, where that is known. */
  all?: number
  before?: MadeBeforeQueue
}

async function take(
  results: AsyncIterable<ChainResult>,
  { until, files, emissions, progress }: Mapping,
  mapped: Mapped,
  { all, before }: Taking = {},
): Promise<void> {
  const stage = stagesUntil(until).at(-1) as StageName
  for await (const result of results) {
    for (const { stage, line } of before?.linesOf(result) ?? result.lines) files.write(stage, line)
    if (result.emission) emissions?.add(result.emission)
    for (const issue of result.issues) mapped.issues.push(issue)
    for (const issue of result.outside) mapped.outside.push(issue)
    if (result.input) mapped.inputs.push(result.input)
    if (result.rejected) mapped.rejected++
    mapped.records++
    progress?.({ stage, done: mapped.records, all: all ?? null })
  }
}
