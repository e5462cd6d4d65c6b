import { ownField } from '../../../own_field.ts'
import { placedAt } from '../../identify.ts'
import type { Cell, Row } from '../../rows.ts'
import { columnsOf, referenceOf, type Table } from '../../table.ts'
import { articleName } from './article_name.ts'

/** What tells of an article: a table that has all of it names its articles itself. */
const HEAD = ['title', 'published_date', 'publisher']
const headed = Object.fromEntries(HEAD.map((column) => [column, column]))

/** What a sheet shows of the rows that its own point at, so that nobody needs to look them up: table → column there → column here. */
const BROUGHT = new Map<string, Readonly<Record<string, string>>>([
  ['documents', headed],
  ['sentences', { text: 'sentence' }],
  ['claims', { ...headed, sentence: 'sentence', action: 'action' }],
])

/** Tables whose rows name no sentence, though each stands in one. */
const BY_PLACE = new Set(['roles'])

/** A cell that comes from another table. */
interface Bringing {
  /** The column that points there; null where the row stands in it. */
  key: string | null
  target: string
  there: string
  here: string
}

/** The cells that come from other tables to the sheet of a table. */
export function bringingsTo(table: Table): Bringing[] {
  // What link found stands in no document.
  if (!table.rows) return []
  const { properties = {} } = table.schema
  const keys = Object.entries(properties).map(([key, property]): [string, string] => [
    key,
    referenceOf(property)?.table ?? '',
  ])
  const found = keys.flatMap(([key, target]) => pointing(table, key, target))
  return BY_PLACE.has(table.name)
    ? [...found, { key: null, target: 'sentences', there: 'text', here: 'sentence' }]
    : found
}

function pointing(table: Table, key: string, target: string): Bringing[] {
  const own = columnsOf(table)
  if (target === 'documents' && isHeaded(table)) return []
  return Object.entries(BROUGHT.get(target) ?? {}).flatMap(([there, here]) => {
    if (!own.includes(here)) return { key, target, there, here }
    // What the table calls so itself is of something else: the title that a person bears.
    return target === 'documents' ? { key, target, there, here: `article_${here}` } : []
  })
}

const isHeaded = (table: Table): boolean => HEAD.every((column) => columnsOf(table).includes(column))

/** The columns that come from other tables to the sheet of a table. */
export const broughtTo = (table: Table): string[] => bringingsTo(table).map(({ here }) => here)

/** The rows of a table as its sheet shows them, with what comes from others; `pages`: the rows of one document. */
export function bring(table: Table, pages: ReadonlyMap<Table, readonly Row[]>): readonly Row[] {
  const rows = pages.get(table) ?? []
  if (rows.length === 0 || !table.rows) return rows
  const bringings = bringingsTo(table)
  const name = articleName(pages)
  const targets = new Map(bringings.map(({ target }) => [target, byId(pages, target)]))
  const cellOf = (row: Row, { key, target, there }: Bringing): Cell => {
    const found = key === null ? holding(pages, target, row) : targets.get(target)?.get(ownField(row, key) ?? null)
    return (found && ownField(found, there)) ?? (there === 'title' ? name : null)
  }
  const named = isHeaded(table) ? (row: Row) => ({ ...row, title: row.title ?? name }) : (row: Row) => row
  return rows.map((row) => ({
    ...named(row),
    ...Object.fromEntries(bringings.map((bringing) => [bringing.here, cellOf(row, bringing)])),
  }))
}

const rowsCalled = (pages: ReadonlyMap<Table, readonly Row[]>, name: string): readonly [Table?, (readonly Row[])?] =>
  [...pages].find(([candidate]) => candidate.name === name) ?? []

/** The rows of a table by the column that others point at, its first. */
function byId(pages: ReadonlyMap<Table, readonly Row[]>, name: string): ReadonlyMap<Cell, Row> {
  const [table, rows = []] = rowsCalled(pages, name)
  const id = table && columnsOf(table)[0]
  return new Map(id === undefined ? [] : rows.map((row) => [ownField(row, id) ?? null, row]))
}

/** The row of a table in whose characters a row begins. */
function holding(pages: ReadonlyMap<Table, readonly Row[]>, name: string, row: Row): Row | undefined {
  const [, rows = []] = rowsCalled(pages, name)
  const spans = rows.map((held, index) => ({ id: String(index), start: Number(held.start), end: Number(held.end) }))
  const found = placedAt(spans, Number(row.start))
  return found ? rows[Number(found.id)] : undefined
}
