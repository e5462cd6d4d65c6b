/** What the commands besides `run` do. Each loads what it needs when it runs, so that the short ones answer at once. */
import { existsSync } from 'node:fs'
import { environmentConfig, readConfig, settingsOf, UsageError } from './config.ts'
import { print, styled, warn } from './console/print.ts'
import { counted } from './console/result.ts'
import { inWords } from './engine/folder.ts'
import { EXIT } from './exit_code.ts'
import { HOST } from './host.ts'
import { resolvePlugin } from './plugins/load.ts'

/** Modules of plug-ins as file URLs, by their names in the current folder. */
export const resolvePlugins = (modules: readonly string[] = []): string[] =>
  modules.map((module) => resolvePlugin(module, process.cwd()))

async function pipelineWith(modules: readonly string[] | undefined) {
  const { loadPipeline } = await import('./load_pipeline.ts')
  return loadPipeline(resolvePlugins(modules))
}

export async function stageCommand(
  name: string,
  {
    config,
    entities,
    recurring,
    plugin,
  }: { config?: string; entities?: string; recurring?: string; plugin?: string[] },
): Promise<void> {
  const given = { ...(config ? readConfig(config) : {}), ...environmentConfig(process.env) }
  const pipeline = await pipelineWith(plugin ?? given.plugins)
  const { runStageLines } = await import('./engine/stage_lines.ts')
  const { withPluginSettings } = await import('./plugins/settings.ts')
  const { readGiven } = await import('./run.ts')
  const { readProfile } = await import('./engine/profile_file.ts')
  const profile = pipeline.profiles.find((candidate) => candidate.name === 'recurring')
  const counted = recurring && profile ? [[profile.name, readProfile(recurring, profile)] as const] : []
  const profiles = new Map([...counted, ...(await readGiven({ entities: entities ?? given.entities ?? null }))])
  process.stdin.setEncoding('utf8')
  const context = { settings: withPluginSettings(settingsOf(given), pipeline.plugins), profiles }
  for await (const line of runStageLines(name, process.stdin, context, pipeline)) await print(line)
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
