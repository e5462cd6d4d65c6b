import { ownField } from '../../own_field.ts'
import type { Row } from '../rows.ts'
import type { Table } from '../table.ts'
import { factsOf } from './table.ts'

/** The primary keys that rows may point at. */
export type Known = ReadonlyMap<string, ReadonlySet<unknown>>

/** Foreign keys of a row that lead nowhere. */
export const findKeyFaults = (table: Table, row: Row, known: Known): string[] =>
  factsOf(table)
    .references.map(({ column, table: target }) => ({ column, target, key: ownField(row, column) ?? null }))
    .filter(({ target, key }) => key !== null && known.get(target)?.has(key) === false)
    .map(({ column, target, key }) => `${column} ${key} is not in ${target}`)
