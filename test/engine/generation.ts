import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginOutput, type Output } from '../../pipeline/engine/folder.ts'
import { ownNames } from '../../pipeline/engine/own_names.ts'
import { writeReport } from '../../pipeline/engine/report.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/stage.ts'

/** Files of a generation besides `run.json`: all have its name in them. */
const FILES = PIPELINE.tables.map((table) => `json/${table.name}.json`)

/** What a run of all tables may write. */
export const NAMES = ownNames(PIPELINE)

/** Begins an output as a run does; `signal` ends it while it begins. */
export const begin = (out: string, signal?: AbortSignal): Promise<Output> =>
  beginOutput(out, process, { names: NAMES, signal })

export const REPORT = {
  version: '0',
  node: '0',
  finished: '',
  settings: DEFAULT_SETTINGS,
  time_limited: false,
  stages: [],
  inputs: [],
  plugins: [],
  entities: null,
  reuse: null,
}
export const NOTHING_CARRIED = { files: [], tables: {}, made_from: new Map<string, string>() }

/** Fills a folder as a run does, with files that say which generation they are of. */
export async function fill(folder: string, generation: string, pause = async () => {}): Promise<void> {
  mkdirSync(join(folder, 'json'))
  for (const file of FILES) {
    writeFileSync(join(folder, file), generation)
    await pause()
  }
  await writeReport(folder, { ...REPORT, started: generation }, null, NOTHING_CARRIED, NAMES)
}

/** Writes an output of one generation. */
export async function writeOutput(out: string, generation: string): Promise<ReturnType<Output['commit']>> {
  const output = await begin(out)
  await fill(output.folder, generation)
  return output.commit()
}

/** The generations of the files that an output holds: one, where it is no mix. */
export function generationsOf(out: string): string[] {
  const found = FILES.map((file) => readFileSync(join(out, file), 'utf8'))
  found.push(String(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).started))
  return [...new Set(found)]
}
