import { type GivenList, givenEntities } from './annotate/entities/given/given_list.ts'
import { carryOver } from './engine/carry.ts'
import { type Mapped, mapDocuments } from './engine/documents.ts'
import { EarlierRecords } from './engine/earlier.ts'
import { Emissions } from './engine/emissions.ts'
import { beginOutput } from './engine/folder.ts'
import { type Linking, linkDocuments } from './engine/link_rounds.ts'
import { openFiles } from './engine/open_files.ts'
import { ownNames } from './engine/own_names.ts'
import { Pool } from './engine/pool.ts'
import { readRecords } from './engine/read_stage.ts'
import { writeReport } from './engine/report.ts'
import { StageFiles } from './engine/stage_files.ts'
import { hashGiven, packageVersion, stageVersions } from './engine/version.ts'
import { DEFAULT_MAX_MEMORY, Work } from './engine/work.ts'
import type { WorkerOptions } from './engine/worker_process.ts'
import { type Reading, refuseReading, writtenAround } from './engine/written.ts'
import { chosenWriters } from './export/chosen_writers.ts'
import { type Exported, exportTables } from './export/index.ts'
import type { Writer } from './export/writer.ts'
import { findInputs, type Inputs, STDIN } from './ingest/inputs.ts'
import type { Opened } from './ingest/open.ts'
import type { ReadFile } from './ingest/read_file.ts'
import { loadOutline, type Outlined } from './load_pipeline.ts'
import { withPluginSettings } from './plugins/settings.ts'
import { processesOf } from './processes.ts'
import { encodeLine } from './record/codec.ts'
import { toIssue } from './record/issue.ts'
import type { Issue, LinkRecord } from './record/records.ts'
import type { RunOptions, RunResult } from './run_options.ts'
import { type Annotated, type Profiles, STAGES, type StageName } from './stage.ts'

/**
 * The whole pipeline. The old output stays in place until the new one is whole.
 * Throws WriterUnknown, InputMissing, EntitiesInvalid, PluginInvalid, LockHeld, LockForeign, OutputRefused, and what the disk throws.
 */
export async function run(asked: RunOptions): Promise<RunResult> {
  const { host, signal } = asked
  const started = host.now()
  const pipeline = await loadOutline(asked.plugins ?? [])
  const settings = withPluginSettings(asked.settings, pipeline.plugins)
  const writers = chosenWriters(pipeline.writers, asked.writers)
  const options = { ...asked, settings }
  refuseReading(options.out, readingsOf(options))
  const given = await readGiven(options)
  const versions = stageVersions(settings, pipeline.plugins, hashGiven(pipeline.profiles, given))
  const inputs = await findInputs(options.inputs, options.metadata, writtenAround(options.out))
  const names = ownNames(pipeline)
  const output = await beginOutput(options.out, host, { names, force: options.force ?? false, signal })
  const processes = processesOf(options, modulesOf(pipeline))
  const pool = new Pool(options.jobs, pipeline, processes.chain)
  const stop = (): void => {
    pool.stop()
    output.abandon()
  }
  signal?.addEventListener('abort', stop)
  try {
    pool.warm()
    const files = new StageFiles(output.folder, versions, settings)
    const earlier = takesOver(options) ? await EarlierRecords.open(output.out, versions) : null
    const making = { options, pipeline, writers, inputs, given, files, pool, earlier, opening: processes.opening }
    const made = await make(making, output.folder)
    const report = {
      ...reportOf(options, pipeline, made, started, given),
      stages: files.counts(),
      inputs: inOrder(inputs, made.read),
    }
    await writeReport(output.folder, report, made.tables, carryOver(output.out, output.folder, options.until), names)
    return { ...toResult(inputs, made), moved_aside: await output.commit() }
  } finally {
    stop()
    signal?.removeEventListener('abort', stop)
  }
}

/** A run under way. */
interface Making {
  options: RunOptions
  pipeline: Outlined
  /** Those that are asked for. */
  writers: readonly Writer[]
  inputs: Inputs
  /** What the user gave beside the inputs. */
  given: Profiles
  files: StageFiles
  pool: Pool
  /** What the output before holds; null where nothing is taken over. */
  earlier: EarlierRecords | null
  /** The process that opens files which hold several records. */
  opening: WorkerOptions
}

/** What came of a run. */
interface Made {
  mapped: Mapped
  /** Issues that no record carries, and those of documents whose rows could not be made. */
  issues: Issue[]
  /** Files that were read. */
  read: ReadFile[]
  /** Null where the run ends before export. */
  tables: Exported | null
}

/** Every stage up to the last that is asked for, in the folder of the output. */
async function make(making: Making, folder: string): Promise<Made> {
  const { options, pipeline, writers, inputs, files } = making
  const { until, settings } = options
  const work = new Work(files.path('link'), options.maxMemory ?? DEFAULT_MAX_MEMORY)
  const emissions = reaches(until, 'link') ? new Emissions(work, 'round_1') : null
  const opened: Opened = { issues: inputs.issues, files: [] }
  const mapped = await mapInputs(making, opened, emissions)
  if (isEmpty(mapped, opened)) opened.issues.push(toIssue('INPUT_EMPTY', { stage: 'ingest' }))
  if (reaches(until, 'annotate')) files.finish('annotate')
  const records = () => readRecords<Annotated>(files.path('annotate'))
  const linked = emissions ? await link(emissions, { rounds: pipeline.rounds, work, files, records, settings }) : []
  files.close()
  work.close()
  const issues = [...inputs.issues, ...mapped.outside, ...linked]
  const links = () => readRecords<LinkRecord>(files.path('link'))
  const documents = mapped.records - mapped.rejected
  const tables = reaches(until, 'export')
    ? await exportTables({ records, links, issues, settings, documents, version: packageVersion() }, folder, {
        tables: pipeline.tables,
        writers,
      })
    : null
  const read = [...mapped.inputs, ...opened.files]
  return { mapped, issues: [...issues, ...(tables?.failed ?? [])], read, tables }
}

/** The stages that see one document at a time; their processes end with it. */
async function mapInputs(making: Making, opened: Opened, emissions: Emissions | null): Promise<Mapped> {
  const { options, pipeline, inputs, given, files, pool, earlier, opening } = making
  const { settings, signal, until, progress } = options
  const stdin = { bytes: options.stdin ?? [], kept: `${files.path('ingest')}.stdin` }
  const reading = { settings, readers: pipeline.readers, opened, stdin, signal, worker: opening }
  const raws = openFiles(inputs.raws, reading)
  const { profiles } = pipeline
  const mapping = { until, pool, context: { settings, profiles: given }, profiles, files, emissions, earlier, progress }
  for (const profile of profiles)
    if (given.has(profile.name)) files.writeProfile(profile, profile.toJson(given.get(profile.name)))
  const mapped = await mapDocuments(raws, mapping)
  pool.stop()
  return mapped
}

/** The user's list, by the name of the profile that it stands for. Nothing is loaded where there is none. */
export async function readGiven({ entities = null }: Pick<RunOptions, 'entities'>): Promise<Profiles> {
  if (entities === null) return new Map()
  const { readEntitiesFile } = await import('./entities_file/index.ts')
  return new Map([[givenEntities.name, await readEntitiesFile(entities)]])
}

/** Modules of its plug-ins, which each process loads for itself. */
const modulesOf = ({ plugins }: Outlined): string[] => plugins.map(({ module }) => module)

const reportOf = (
  { host, settings }: RunOptions,
  { plugins }: Outlined,
  { issues, mapped }: Made,
  started: string,
  given: Profiles,
) => ({
  version: packageVersion(),
  node: host.version,
  started,
  finished: host.now(),
  settings,
  entities: givenReport(given),
  plugins: plugins.map(({ plugin: { name, version }, sha256 }) => ({ name, version, sha256 })),
  reuse: mapped.reuse,
  time_limited: [...issues, ...mapped.issues].some(({ code }) => code === 'RECORD_TIMEOUT'),
})

const givenReport = (given: Profiles): { file: string; sha256: string } | null => {
  const list = given.get(givenEntities.name) as GivenList | undefined
  const sha256 = hashGiven([givenEntities], given).annotate
  return list && sha256 ? { file: list.file, sha256 } : null
}

/** Did nothing come in, and does no error say why? */
const isEmpty = ({ records }: Mapped, { issues }: Opened): boolean =>
  records === 0 && !issues.some(({ severity }) => severity === 'error')

/** Writes the stage file of link. */
function link(
  emissions: Emissions,
  { files, ...rest }: Pick<Linking, 'rounds' | 'work' | 'records' | 'settings'> & { files: StageFiles },
): Promise<Issue[]> {
  files.open('link')
  return linkDocuments(emissions, { ...rest, write: (line) => files.write('link', encodeLine(line)) })
}

/** What the run reads by name: none of it may lie in the folder that it replaces. */
const readingsOf = ({ inputs, metadata, entities = null, config = null }: RunOptions): Reading[] => [
  ...inputs.filter((path) => path !== STDIN).map((path) => ({ what: 'the input', path })),
  ...(metadata === null ? [] : [{ what: 'the file of --metadata', path: metadata }]),
  ...(entities === null ? [] : [{ what: 'the file of --entities', path: entities }]),
  ...(config === null ? [] : [{ what: 'the file of --config', path: config }]),
]

/** What runs that end before it would make again costs little. */
const takesOver = ({ fullRefresh = false, until }: RunOptions): boolean => !fullRefresh && reaches(until, 'annotate')

const reaches = (until: StageName, stage: StageName): boolean => STAGES.indexOf(until) >= STAGES.indexOf(stage)

/** The files that were read, each once, as they were found. */
function inOrder({ raws }: Inputs, read: readonly ReadFile[]): ReadFile[] {
  const byPath = new Map(read.map((file) => [file.path, file]))
  return raws.map(({ source_path }) => byPath.get(source_path)).filter((file) => file !== undefined)
}

function toResult({ raws }: Inputs, { mapped, issues, tables }: Made): Omit<RunResult, 'moved_aside'> {
  const refused = issues.filter(({ severity }) => severity === 'error').length
  const rejected = mapped.rejected + refused
  return {
    files: raws.length,
    rejected,
    issues: [...issues, ...mapped.issues],
    counts: tables?.counts ?? {},
    reuse: mapped.reuse,
    example: tables?.example ?? null,
    blocks: tables?.blocks ?? null,
  }
}
