import { ownField } from '../../own_field.ts'
import { faultOfSchema } from '../../record/validate.ts'
import type { Row } from '../rows.ts'
import { columnsOf, keyOf, type Table } from '../table.ts'
import type { Readable } from '../writer.ts'
import type { Faults } from './faults.ts'

/** A table as one writer wrote it, on its way through a reader. */
interface Reading {
  path: string
  rows: AsyncIterator<Row>
}

/** The next row; at a line that cannot be read the file ends, with a fault. */
async function next({ rows, path }: Reading, faults: Faults): Promise<Row | undefined> {
  try {
    const { value, done } = await rows.next()
    return done ? undefined : value
  } catch (error) {
    faults.add(path, `cannot be read: ${(error as Error).message}`)
    return undefined
  }
}

/** The rows of a table as the first writer wrote it, each checked against its schema and against the same row of the other writers. */
export async function* readAlike(
  folder: string,
  table: Table,
  writers: readonly Readable[],
  faults: Faults,
): AsyncGenerator<Row> {
  const [main, ...others] = writers.map((writer) => ({
    path: writer.pathOf(table),
    rows: writer.read(folder, table)[Symbol.asyncIterator](),
  })) as [Reading, ...Reading[]]
  for (;;) {
    const row = await next(main, faults)
    const text = JSON.stringify(row)
    for (const other of others) {
      const same = await next(other, faults)
      if (JSON.stringify(same) !== text) addDifference(table, row, same, { path: other.path, main: main.path }, faults)
    }
    if (row === undefined) return
    const fault = faultOfSchema(table.schema, row)
    if (fault) faults.add(main.path, `${keyOf(table, row)} breaks its schema: ${fault}`)
    yield row
  }
}

function addDifference(
  table: Table,
  row: Row | undefined,
  other: Row | undefined,
  { path, main }: { path: string; main: string },
  faults: Faults,
): void {
  if (row === undefined) faults.add(path, `has a row ${keyOf(table, other as Row)} that ${main} has not`)
  else if (other === undefined) faults.add(path, `has no row ${keyOf(table, row)}, which ${main} has`)
  else {
    const column =
      columnsOf(table).find((name) => ownField(row, name) !== ownField(other, name)) ?? 'the order of its columns'
    faults.add(path, `differs from ${main} at ${keyOf(table, row)} in ${column}`)
  }
}
