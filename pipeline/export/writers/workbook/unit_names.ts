import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'
import { columnsOf, type Table } from '../../table.ts'

const names = once(
  (): ReadonlyMap<string, string> =>
    new Map(readLexicon('en', 'unit_names').map(({ unit = '', name = '' }) => [unit, name])),
)

/** Columns of codes (UCUM, ISO 4217), and the column of the sheet that stands before each and says the unit in words. */
const IN_WORDS = new Map([
  ['unit', 'measured_in'],
  ['amount_unit', 'amount_in'],
])

/** The columns in words of the sheet of a table, by the column of codes that they stand before. */
export const unitColumns = (table: Table): ReadonlyMap<string, string> =>
  new Map([...IN_WORDS].filter(([column]) => columnsOf(table).includes(column)))

/** What the columns in words say of a row: the name of the unit; a code that has no other name. */
export const unitsOf = (row: Row, columns: ReadonlyMap<string, string>): Row =>
  Object.fromEntries(Array.from(columns, ([code, here]): [string, Cell] => [here, nameOf(ownField(row, code) ?? null)]))

const nameOf = (code: Cell): Cell => (typeof code === 'string' ? (names().get(code) ?? code) : code)
