import type { FileReader } from '../ingest/file_reader.ts'
import type { RawRecord } from '../ingest/index.ts'
import { type Opened, openAlone } from '../ingest/open.ts'
import type { Settings } from '../stage.ts'
import { endWithParent, send } from './channel.ts'

/** What is asked of the process that opens files: to open one, past the records that are known, or for more of its records. */
export type OpenQuestion = { raw: RawRecord; settings: Settings; known: number } | { more: true }

/** That it is at work; or some records, and with the last ones what opening the file told. */
export type OpenAnswer = { begun: true } | { records: RawRecord[]; opened: Opened | null }

/** Records and bytes of them that travel at a time. */
const MOST_RECORDS = 32
const MOST_BYTES = 1024 * 1024

interface Opening {
  records: AsyncGenerator<RawRecord>
  opened: Opened
}

async function open(
  { raw, settings, known }: Exclude<OpenQuestion, { more: true }>,
  readers: readonly FileReader[],
): Promise<Opening> {
  const opened: Opened = { issues: [], files: [] }
  const records = openAlone(raw, { settings, readers }, opened)
  for (let i = 0; i < known; i++) await records.next()
  return { records, opened }
}

async function take({ records, opened }: Opening): Promise<OpenAnswer> {
  const taken: RawRecord[] = []
  for (let bytes = 0; taken.length < MOST_RECORDS && bytes < MOST_BYTES; ) {
    const next = await records.next()
    if (next.done) return { records: taken, opened }
    taken.push(next.value)
    bytes += next.value.body?.length ?? 0
  }
  return { records: taken, opened: null }
}

/** Opens files for the run in a process of its own, until the run closes the channel or is gone. */
export function serveOpening(loading: Promise<{ readers: readonly FileReader[] }>): void {
  let opening: Opening | null = null
  endWithParent()
  process.on('message', async (question: OpenQuestion) => {
    const { readers } = await loading
    await send({ begun: true } satisfies OpenAnswer)
    if ('raw' in question) opening = await open(question, readers)
    await send(await take(opening as Opening))
  })
}
