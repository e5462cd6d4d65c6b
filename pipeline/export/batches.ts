import type { Issue } from '../record/records.ts'
import { type Row, sizeOf, wellFormed } from './rows.ts'
import { assertValid, type Table } from './table.ts'
import type { OpenWriter } from './writer.ts'

// Characters of the cells of a batch. Larger ones are no faster, and their rows outlive the young generation of the garbage collector.
const BATCH_CHARACTERS = 16 * 1024

/** The rows of one table on their way to every writer: checked, and passed on many at a time. */
export interface Batches {
  readonly table: Table
  /** Rows so far. */
  readonly count: number
  /** The first row, once there is one. */
  readonly first: Row | null
  /** The rows as every writer can carry them. Throws where one breaks the table's schema. */
  check(rows: readonly object[]): Row[]
  /** Takes rows that were checked. Gives what the writers could not hold. */
  add(rows: readonly Row[]): Promise<Issue[]>
  /** Passes on what is left. */
  flush(): Promise<Issue[]>
}

/** `writersOf` gives those that the rows go to, when they go. */
export function openBatches(table: Table, writersOf: () => readonly OpenWriter[]): Batches {
  let [count, size, batch] = [0, 0, [] as Row[]]
  let first: Row | null = null

  async function flush(): Promise<Issue[]> {
    if (batch.length === 0) return []
    const rows = batch
    ;[size, batch] = [0, []]
    return (await Promise.all(writersOf().map((writer) => writer.add(table, rows)))).flat()
  }

  return {
    table,
    get count() {
      return count
    },
    get first() {
      return first
    },
    check(rows) {
      const checked = (rows as readonly Row[]).map(wellFormed)
      for (const row of checked) assertValid(table, row)
      return checked
    },
    async add(rows) {
      const issues: Issue[] = []
      for (const row of rows) {
        first ??= row
        batch.push(row)
        count++
        size += sizeOf(row)
        if (size >= BATCH_CHARACTERS) for (const issue of await flush()) issues.push(issue)
      }
      return issues
    },
    flush,
  }
}
