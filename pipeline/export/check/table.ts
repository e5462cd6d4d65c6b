import { columnsOf, referenceOf, type Table } from '../table.ts'

/** A pair of columns that say where something stands, and the column that repeats what stands there. */
export interface SpanColumns {
  start: string
  end: string
  text: string | undefined
}

/** What the checks need to know of a table. */
interface TableFacts {
  /** Columns that point into a table. */
  references: { column: string; table: string }[]
  spans: SpanColumns[]
}

const cache = new WeakMap<Table, TableFacts>()

/** The facts of a table, read from its schema once. */
export function factsOf(table: Table): TableFacts {
  const known = cache.get(table)
  if (known) return known
  const columns = columnsOf(table)
  const facts = { references: referencesOf(table), spans: spanColumnsOf(columns) }
  cache.set(table, facts)
  return facts
}

function referencesOf({ schema }: Table): TableFacts['references'] {
  const { properties = {} } = schema
  return Object.entries(properties).flatMap(([column, property]) => {
    const target = referenceOf(property)
    return target === null ? [] : [{ column, table: target.table }]
  })
}

const SPAN_START = /(?:^|_)start$/

/** `start`, `end` → `text`; `source_start`, `source_end` → `source_text`; `cue_start`, `cue_end` → `cue`. */
function spanColumnsOf(columns: readonly string[]): SpanColumns[] {
  return columns
    .filter((column) => SPAN_START.test(column))
    .map((start) => {
      const prefix = start.slice(0, -'start'.length)
      const candidates = [`${prefix}text`, prefix.slice(0, -1)]
      return { start, end: `${prefix}end`, text: candidates.find((column) => columns.includes(column)) }
    })
}
