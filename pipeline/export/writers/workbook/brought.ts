import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'
import { columnsOf, referenceOf, type Table } from '../../table.ts'

/** What a sheet shows of the rows that its own point at, so that nobody needs to look them up: table → column there → column here. */
const BROUGHT = new Map<string, Readonly<Record<string, string>>>([
  ['documents', { title: 'title', published_date: 'published_date', publisher: 'publisher' }],
  ['sentences', { text: 'sentence' }],
  ['claims', { sentence: 'sentence' }],
])

/** A cell that comes from another table. */
interface Bringing {
  /** The column that points there. */
  key: string
  target: string
  there: string
  here: string
}

function bringingsTo({ schema, rows }: Table): Bringing[] {
  const { properties = {} } = schema
  // What link found stands in no document.
  if (!rows) return []
  return Object.entries(properties).flatMap(([key, property]) => {
    const target = referenceOf(property)?.table ?? ''
    const columns = Object.entries(BROUGHT.get(target) ?? {}).filter(([, here]) => !Object.hasOwn(properties, here))
    return columns.map(([there, here]) => ({ key, target, there, here }))
  })
}

/** The columns that come from other tables to the sheet of a table. */
export const broughtTo = (table: Table): string[] => bringingsTo(table).map(({ here }) => here)

/** Adds to the rows of a table what its sheet shows of others; `pages`: the rows of one document. */
export function bring(table: Table, pages: ReadonlyMap<Table, readonly Row[]>): readonly Row[] {
  const rows = pages.get(table) ?? []
  const bringings = bringingsTo(table)
  if (bringings.length === 0 || rows.length === 0) return rows
  const targets = new Map(bringings.map(({ target }) => [target, byId(pages, target)]))
  const cellOf = (row: Row, { key, target, there }: Bringing): Cell => {
    const found = targets.get(target)?.get(ownField(row, key) ?? null)
    return (found && ownField(found, there)) ?? null
  }
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(bringings.map((bringing) => [bringing.here, cellOf(row, bringing)])),
  }))
}

/** The rows of a table by the column that others point at, its first. */
function byId(pages: ReadonlyMap<Table, readonly Row[]>, name: string): ReadonlyMap<Cell, Row> {
  const [table, rows] = [...pages].find(([candidate]) => candidate.name === name) ?? []
  const id = table && columnsOf(table)[0]
  return new Map(id === undefined ? [] : (rows ?? []).map((row) => [ownField(row, id) ?? null, row]))
}
