/** What the commands besides `run` do. Each loads what it needs when it runs, so that the short ones answer at once. */
import { existsSync } from 'node:fs'
import { type Config, environmentConfig, readConfig, settingsOf, UsageError } from './config.ts'
import { print, styled, warn } from './console/print.ts'
import { counted } from './console/result.ts'
import { inWords } from './engine/folder.ts'
import { EXIT } from './exit_code.ts'
import { HOST } from './host.ts'
import type { Outline } from './outline.ts'
import { resolvePlugin } from './plugins/load.ts'
import type { Context, StageName } from './stage.ts'

/** Modules of plug-ins as file URLs, by their names in the current folder. */
export const resolvePlugins = (modules: readonly string[] = []): string[] =>
  modules.map((module) => resolvePlugin(module, process.cwd()))

async function pipelineWith(modules: readonly string[] | undefined) {
  const { loadPipeline } = await import('./load_pipeline.ts')
  return loadPipeline(resolvePlugins(modules))
}

interface StageFlags {
  config?: string
  entities?: string
  recurring?: string
  plugin?: string[]
  isolate?: boolean
}

export async function stageCommand(name: StageName, flags: StageFlags): Promise<void> {
  const given = { ...(flags.config ? readConfig(flags.config) : {}), ...environmentConfig(process.env) }
  const modules = resolvePlugins(flags.plugin ?? given.plugins)
  const { loadOutline } = await import('./load_pipeline.ts')
  const outline = await loadOutline(modules)
  const context = await contextOf(flags, given, outline)
  process.stdin.setEncoding('utf8')
  if (flags.isolate) return stageIsolated(name, given, context, { version: outline.version, modules })
  const { runStageLines } = await import('./engine/stage_lines.ts')
  for await (const line of runStageLines(name, process.stdin, context, await outline.load())) await print(line)
}

/** What the run was told that wrote the records. */
async function contextOf(
  { recurring, entities }: StageFlags,
  given: Config,
  { profiles, plugins }: Outline,
): Promise<Context> {
  const { withPluginSettings } = await import('./plugins/settings.ts')
  const { readGiven } = await import('./run.ts')
  const { readProfile } = await import('./engine/profile_file.ts')
  const profile = profiles.find((candidate) => candidate.name === 'recurring')
  const counted = recurring && profile ? [[profile.name, readProfile(recurring, profile)] as const] : []
  const listed = await readGiven({ entities: entities ?? given.entities ?? null })
  return { settings: withPluginSettings(settingsOf(given), plugins), profiles: new Map([...counted, ...listed]) }
}

async function stageIsolated(
  name: StageName,
  given: Config,
  context: Context,
  { version, modules }: { version: string; modules: readonly string[] },
): Promise<void> {
  const { ChainWorker, NoProcess } = await import('./engine/chain_worker.ts')
  const { runIsolated } = await import('./engine/isolate.ts')
  const { processesOf } = await import('./processes.ts')
  const seconds = given.max_record_seconds
  const { chain } = processesOf(seconds === undefined ? {} : { maxRecordSeconds: seconds }, modules)
  const worker = new ChainWorker(chain, version)
  try {
    for await (const line of runIsolated(name, process.stdin, context, worker)) await print(line)
  } catch (error) {
    throw error instanceof NoProcess
      ? new UsageError('--isolate: the system starts no other process; run the stage without it')
      : error
  } finally {
    worker.stop()
  }
}

export async function schemaCommand(name: string, { plugin }: { plugin?: string[] }): Promise<void> {
  const { tables } = await pipelineWith(plugin)
  const table = tables.find((candidate) => candidate.name === name)
  if (!table)
    throw new UsageError(`${name}: no table is called so; there are ${tables.map((known) => known.name).join(', ')}`)
  await print(JSON.stringify(table.schema, null, 2))
}

export async function explainCommand(
  folder: string,
  id: string,
  { json, plugin }: { json?: boolean; plugin?: string[] },
): Promise<void> {
  const pipeline = await pipelineWith(plugin)
  const { openExplainer } = await import('./explain/index.ts')
  const { show } = await import('./explain/show.ts')
  const explanation = await openExplainer(folder, pipeline)(id)
  const table = explanation.table.name
  await print(json ? JSON.stringify({ ...explanation, table }, null, 2) : show(explanation, styled))
}

export async function statusCommand(
  folder: string,
  inputs: string[],
  { json, plugin }: { json?: boolean; plugin?: string[] },
): Promise<void> {
  const { loadOutline } = await import('./load_pipeline.ts')
  const { statusOf } = await import('./status.ts')
  const { isFresh, statusLines } = await import('./console/status.ts')
  const { plugins } = await loadOutline(resolvePlugins(plugin))
  const status = await statusOf(folder, inputs, plugins)
  await print(json ? JSON.stringify(status, null, 2) : statusLines(status).join('\n'))
  process.exitCode = isFresh(status) ? EXIT.fine : EXIT.setAside
}

export async function resetCommand(folder: string): Promise<void> {
  const { resetOutput } = await import('./engine/reset.ts')
  const { ownNames } = await import('./engine/own_names.ts')
  const { loadOutline } = await import('./load_pipeline.ts')
  const { removed, left } = await resetOutput(folder, HOST, ownNames(await loadOutline([])))
  warn(`${folder}: ${counted(removed, 'file')} removed`)
  if (left.length > 0) warn(`${folder}: left as it is, not written by newsledger or changed since: ${inWords(left)}`)
}

export async function validateCommand(
  folder: string,
  { json, plugin }: { json?: boolean; plugin?: string[] },
): Promise<void> {
  if (!existsSync(folder))
    throw new UsageError(`${folder}: there is no such folder; give one that "newsledger run" wrote`)
  const pipeline = await pipelineWith(plugin)
  const { checkOutput } = await import('./export/check.ts')
  const faults = await checkOutput(folder, pipeline)
  if (json) await print(JSON.stringify(faults, null, 2))
  else for (const { path: place, message } of faults) await print(`${place}: ${message}`)
  if (!json && faults.length === 0) await print(`${folder}: no faults`)
  process.exitCode = faults.length > 0 ? EXIT.setAside : EXIT.fine
}
