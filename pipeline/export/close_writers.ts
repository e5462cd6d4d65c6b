import type { Issue } from '../record/records.ts'
import { openBatches } from './batches.ts'
import type { Row } from './rows.ts'
import type { WrittenFile } from './sink.ts'
import type { Table } from './table.ts'
import type { OpenWriter } from './writer.ts'

/** What the issues of a run are told in; `issues` grows where a writer fails. */
interface Telling {
  tables: readonly Table[]
  issues: readonly Issue[]
  /** Ids of the documents that have a row. */
  written: ReadonlySet<string>
}

interface Closed {
  files: WrittenFile[]
  /** Rows of each table of issues. */
  counts: Map<string, number>
}

/**
 * Gives every writer the rows of the issues, which say what the others could not hold, and closes it. The last writer comes first: one that fails
 * as it closes stands in the issues of those before it. Those after it are closed, and cannot be told.
 */
export async function closeWriters(open: readonly OpenWriter[], telling: Telling): Promise<Closed> {
  const files: WrittenFile[][] = []
  let [rows, seen] = [rowsOf(telling), telling.issues.length]
  for (const writer of open.toReversed()) {
    if (telling.issues.length !== seen) [rows, seen] = [rowsOf(telling), telling.issues.length]
    for (const [table, own] of rows) await addRows(writer, table, own)
    files.unshift(await writer.close())
  }
  return { files: files.flat(), counts: new Map(rows.map(([table, own]) => [table.name, own.length])) }
}

type TableRows = readonly (readonly [table: Table, rows: readonly Row[]])[]

const rowsOf = ({ tables, issues, written }: Telling): TableRows =>
  tables.flatMap((table) => {
    const rows = table.issueRows?.(issues, written)
    return rows ? [[table, openBatches(table, () => []).check(rows)] as const] : []
  })

async function addRows(writer: OpenWriter, table: Table, rows: readonly Row[]): Promise<void> {
  const batches = openBatches(table, () => [writer])
  await batches.add(rows)
  await batches.flush()
}
