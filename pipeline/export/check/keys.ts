import { ownField } from '../../own_field.ts'
import type { TableName } from '../../validate.ts'
import type { Row } from '../rows.ts'
import { factsOf } from './table.ts'

/** The primary keys that rows may point at. */
export type Known = Partial<Record<TableName, ReadonlySet<unknown>>>

/** Foreign keys of a row that lead nowhere. */
export const findKeyFaults = (table: TableName, row: Row, known: Known): string[] =>
  factsOf(table)
    .references.map(({ column, table }) => ({ column, table, key: ownField(row, column) ?? null }))
    .filter(({ table, key }) => key !== null && known[table]?.has(key) === false)
    .map(({ column, table, key }) => `${column} ${key} is not in ${table}`)
