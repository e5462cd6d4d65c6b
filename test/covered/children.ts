import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mergeProcessCovs, type ProcessCov } from '@bcoe/v8-coverage'
import { convert } from 'ast-v8-to-istanbul'
import { parseAstAsync } from 'vitest/node'
import { byStart, type FileCoverage } from './by_start.ts'
import type { CoverageMap } from './least_covered.ts'

const DIST = pathToFileURL(`${path.resolve('dist')}${path.sep}`).href
/** Files merged at once: each is a megabyte or two. */
const BATCH = 20

type Script = ProcessCov['result'][number]

/** Adds what the processes that wrote into a folder ran of `dist/`, as coverage of the sources. */
export async function addChildren(covered: CoverageMap, folder: string): Promise<void> {
  for (const { data } of Object.values(covered.data)) byStart(data)
  for (const script of mergeFolder(folder)) {
    const child = await toSources(script)
    for (const file of Object.values(child)) byStart(file)
    covered.merge(child)
  }
}

function mergeFolder(folder: string): Script[] {
  let merged: ProcessCov = { result: [] }
  const names = readdirSync(folder).sort()
  for (let at = 0; at < names.length; at += BATCH) {
    const read = names.slice(at, at + BATCH).flatMap((name) => ofDist(path.join(folder, name)) ?? [])
    merged = mergeProcessCovs([merged, ...read])
  }
  return merged.result
}

/** Null where the process was killed as it wrote: what it ran is lost. */
function ofDist(file: string): ProcessCov | null {
  const written = readFileSync(file, 'utf8')
  if (!written.endsWith('}')) return null
  const { result } = JSON.parse(written) as ProcessCov
  // What the build compiled of schemas is no source of ours, and has no map.
  return { result: result.filter(({ url }) => url.startsWith(DIST) && url.endsWith('.js')) }
}

async function toSources(coverage: Script): Promise<Record<string, FileCoverage>> {
  const file = fileURLToPath(coverage.url)
  const code = readFileSync(file, 'utf8')
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
  const sources = map.sources.map((source: string) => new URL(source, coverage.url).href)
  return convert({ ast: parseAstAsync(code), code, coverage, sourceMap: { ...map, sources }, wrapperLength: 0 })
}
