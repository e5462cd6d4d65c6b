import type { TableName } from '../../validate.ts'
import type { Row } from '../rows.ts'
import { factsOf } from './table.ts'

/** The primary keys that rows may point at. */
export type Known = Partial<Record<TableName, ReadonlySet<unknown>>>

/** Foreign keys of a row that lead nowhere. */
export const findKeyFaults = (table: TableName, row: Row, known: Known): string[] =>
  factsOf(table)
    .references.filter(({ column, table: target }) => row[column] !== null && known[target]?.has(row[column]) === false)
    .map(({ column, table: target }) => `${column} ${row[column]} is not in ${target}`)
