/** The public API. Importing it loads nothing: each function loads what it needs when it is called. */
import { availableParallelism } from 'node:os'
import { HOST } from './host.ts'
import type { Pipeline } from './pipeline.ts'
import type { Reading, ReadOptions } from './read.ts'
import type { RunOptions, RunResult } from './run_options.ts'
import { DEFAULT_SETTINGS, type Settings } from './stage.ts'

export type { Annotator, BlockSentence, CleanDocument } from './annotate/annotator.ts'
export type { Page as CleanPage, Piece, Rule, Ruling, Rulings, Verdict } from './clean/page.ts'
export type { PluginPage } from './export/page.ts'
export type { Cell, Row } from './export/rows.ts'
export type { WrittenFile } from './export/sink.ts'
export type { Table } from './export/table.ts'
export type { OpenWriter, Readable, Writer } from './export/writer.ts'
export type { FileReader, Head } from './ingest/file_reader.ts'
export type { Pipeline } from './pipeline.ts'
export type { PlacedRule, Plugin } from './plugins/plugin.ts'
export type { Reading, ReadOptions } from './read.ts'
export type { IssueEntry } from './record/issue_codes.ts'
export type * from './record/records.ts'
export type { RunResult } from './run_options.ts'
export type { Context, Linker, MapStage, Own, PluginSettings, Profile, Resolved, Settings } from './stage.ts'

/** What to run; all but the inputs and the folder to write has a default. */
export type LibraryRun = Pick<RunOptions, 'inputs' | 'out'> &
  Partial<
    Pick<
      RunOptions,
      'stdin' | 'force' | 'fullRefresh' | 'until' | 'jobs' | 'metadata' | 'entities' | 'plugins' | 'signal' | 'progress'
    >
  > &
  Partial<Pick<RunOptions, 'maxMemory' | 'maxRecordSeconds'>> & { settings?: Partial<Settings> }

/**
 * The whole pipeline: reads `inputs` (files, folders, glob patterns) and makes the folder `out`, as `newsledger run` does; see its options.
 * `plugins` are paths or names of packages. What is wrong with an input becomes an issue of the result. Throws where nothing can be run:
 * InputMissing, EntitiesInvalid, PluginInvalid, OutputRefused, LockHeld, and what the disk throws; the old output stays.
 */
export async function run({ settings, plugins = [], ...options }: LibraryRun): Promise<RunResult> {
  const [{ run: runAll }, { resolvePlugin }] = await Promise.all([import('./run.ts'), import('./plugins/load.ts')])
  return runAll({
    ...{ until: 'export', jobs: availableParallelism(), metadata: null, host: HOST },
    ...options,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    plugins: plugins.map((plugin) => resolvePlugin(plugin, process.cwd())),
  })
}

/**
 * The pipeline as one frozen value, with plug-ins in it: paths, relative to the current folder, or names of packages. Plug-ins with
 * lexicons must come with the first call of a process. Throws PluginInvalid.
 */
export async function createPipeline(plugins: readonly string[] = []): Promise<Pipeline> {
  const [{ loadPipeline }, { resolvePlugin }] = await Promise.all([
    import('./load_pipeline.ts'),
    import('./plugins/load.ts'),
  ])
  return loadPipeline(plugins.map((plugin) => resolvePlugin(plugin, process.cwd())))
}

/**
 * One text, plain or a web page → its blocks and what was found in them, in this process; `pipeline`: another than the built-in one.
 * Offsets are UTF-16 code units of `document.text`, the end exclusive. Throws TextRefused where nothing of the text can be used.
 */
export async function read(text: string, options: ReadOptions & { pipeline?: Pipeline } = {}): Promise<Reading> {
  const [{ readWith }, { PIPELINE }] = await Promise.all([import('./read.ts'), import('./pipeline.ts')])
  return readWith(options.pipeline ?? PIPELINE, text, options)
}
