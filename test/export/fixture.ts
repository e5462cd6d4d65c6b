import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { exportTables, type Outputs } from '../../pipeline/export/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { Issue, LinkRecord } from '../../pipeline/record/records.ts'
import { type Annotated, DEFAULT_SETTINGS } from '../../pipeline/stage.ts'
import { inLinkOrder, streamed } from './records.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A folder that is gone after the tests of the file. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsledger-'))
  folders.push(folder)
  return folder
}

/** Everything that a stream gives. */
export async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Exports records into a new folder. */
export async function exported(
  records: Annotated[],
  links: LinkRecord[] = [],
  issues: Issue[] = [],
  settings = DEFAULT_SETTINGS,
  outputs: Outputs = PIPELINE,
) {
  const folder = await newFolder()
  const result = await exportTables(
    {
      records: () => streamed(records),
      links: () => streamed(inLinkOrder(records, links)),
      issues,
      settings,
      documents: records.length,
    },
    folder,
    outputs,
  )
  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const rows = async (table: string) => JSON.parse(await read(`json/${table}.json`)) as Record<string, unknown>[]
  return { folder, ...result, read, rows }
}
