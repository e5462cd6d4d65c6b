import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { emit } from '../../pipeline/engine/emission.ts'
import { Emissions } from '../../pipeline/engine/emissions.ts'
import { linkDocuments } from '../../pipeline/engine/link_rounds.ts'
import { DEFAULT_MAX_MEMORY, Work } from '../../pipeline/engine/work.ts'
import { inPathOrder } from '../../pipeline/record/document_order.ts'
import type { AnnotatedRecord, Issue, LinkRecord } from '../../pipeline/record/records.ts'
import { ROUNDS } from '../built_in.ts'

interface Options {
  rounds?: typeof ROUNDS
  /** Bytes. */
  maxMemory?: number
}

/** What link says of records, as a run would have it said: in document order. */
export async function linkRecords(
  unordered: readonly AnnotatedRecord[],
  { rounds = ROUNDS, maxMemory = DEFAULT_MAX_MEMORY }: Options = {},
): Promise<{ lines: LinkRecord[]; issues: Issue[] }> {
  const records = unordered.toSorted((a, b) => inPathOrder(a.document.source_path, b.document.source_path))
  const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-link-'))
  try {
    const work = new Work(path.join(folder, 'link'), maxMemory)
    const emissions = new Emissions(work, 'round_1')
    const [lines, issues]: [LinkRecord[], Issue[]] = [[], []]
    for (const record of records) {
      const { emission, issues: failed } = emit(rounds[0] ?? [], record)
      emissions.add(JSON.parse(JSON.stringify(emission)))
      for (const issue of failed) issues.push(issue)
    }
    const again = async function* () {
      yield* records
    }
    const write = (line: LinkRecord) => lines.push(line)
    const told = await linkDocuments(emissions, { rounds, work, write, records: again })
    return { lines, issues: [...issues, ...told] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
