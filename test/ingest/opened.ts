import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RawRecord } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import { openInputs } from '../../pipeline/ingest/open.ts'
import type { ReadFile } from '../../pipeline/ingest/read_file.ts'
import type { Issue } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../pipeline/stage.ts'
import { READERS } from '../built_in.ts'

export interface Tried {
  records: RawRecord[]
  texts: string[]
  codes: string[]
  issues: Issue[]
  files: ReadFile[]
}

/** The records and issues that a file of this name and content gives when it is opened. */
export async function open(
  name: string,
  content: string | Uint8Array,
  settings: Partial<Settings> = {},
  readers = READERS,
): Promise<Tried> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-open-'))
  writeFileSync(path.join(folder, name), content)
  const { raws } = await findInputs([folder], null)
  const issues: Issue[] = []
  const files: ReadFile[] = []
  const records: RawRecord[] = []
  for await (const record of openInputs(
    raws,
    { settings: { ...DEFAULT_SETTINGS, ...settings }, readers },
    { issues, files },
  ))
    records.push(record)
  const texts = records.map(({ body }) => (body === null ? '' : Buffer.from(body).toString('utf8')))
  return { records, texts, codes: issues.map(({ code }) => code), issues, files }
}
