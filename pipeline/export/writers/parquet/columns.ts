import type { SchemaElement } from 'hyparquet'
import type { JsonSchema } from '../../../record/validate.ts'
import { type Cell, LIST_SEPARATOR, splitList } from '../../rows.ts'
import { isNullable, type Table, typeOf } from '../../table.ts'

/** A cell as Parquet has it. */
export type Value = string | number | bigint | boolean | Date | string[] | null

const MILLISECONDS_OF_DAY = 86_400_000

/** How a column is typed, and its cells turned into values and back. */
export interface Column {
  name: string
  /** Depth first, the column itself first (Parquet's own order of its schema). */
  elements: SchemaElement[]
  toValue(cell: Cell): Value
  toCell(value: Value): Cell
}

type Kind = Pick<Column, 'toValue' | 'toCell'> & { elementsOf(name: string, repetition: Repetition): SchemaElement[] }
type Repetition = 'REQUIRED' | 'OPTIONAL'

const plain = (type: SchemaElement['type'], more: Partial<SchemaElement> = {}): Kind => ({
  elementsOf: (name, repetition_type) => [{ name, type, repetition_type, ...more } as SchemaElement],
  toValue: (cell) => cell,
  toCell: (value) => value as Cell,
})

const UTF8 = { converted_type: 'UTF8' } as const
const text = plain('BYTE_ARRAY', UTF8)

/** Days are stored as such, counted from 1970, whatever the time zone. */
const date: Kind = {
  ...plain('INT32', { converted_type: 'DATE' }),
  toValue: (cell) => Date.parse(cell as string) / MILLISECONDS_OF_DAY,
  toCell: (value) => (value as Date).toISOString().slice(0, 'YYYY-MM-DD'.length),
}

const integer: Kind = {
  ...plain('INT64'),
  toValue: (cell) => BigInt(cell as number),
  toCell: (value) => Number(value),
}

/** The three levels of a list, as the format asks for them (parquet-format, LogicalTypes.md, "Lists"). */
const list: Kind = {
  elementsOf: (name, repetition_type) => [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 } as SchemaElement,
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 } as SchemaElement,
    ...text.elementsOf('element', 'REQUIRED'),
  ],
  toValue: (cell) => splitList(cell as string),
  toCell: (value) => (value as string[]).join(LIST_SEPARATOR),
}

const OF_TYPE: ReadonlyMap<string, Kind> = new Map(
  Object.entries({ string: text, integer, number: plain('DOUBLE'), boolean: plain('BOOLEAN') }),
)

function kindOf(property: JsonSchema): Kind {
  if (property['x-list']) return list
  if (property.format === 'date') return date
  return OF_TYPE.get(typeOf(property)) ?? text
}

/** The columns of a table as its schema types them: days as DATE, whole numbers as INT64, joined lists as lists. */
export const parquetColumns = ({ schema }: Pick<Table, 'schema'>): Column[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { elementsOf, toValue, toCell } = kindOf(property)
    return {
      name,
      elements: elementsOf(name, isNullable(property) ? 'OPTIONAL' : 'REQUIRED'),
      toValue: (cell) => (cell === null ? null : toValue(cell)),
      toCell: (value) => (value === null || value === undefined ? null : toCell(value)),
    }
  })
