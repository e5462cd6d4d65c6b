import { ownField } from '../../../own_field.ts'
import { onOneLine, sqlName, sqlText } from '../../sql.ts'
import { columnsOf, type Table } from '../../table.ts'

/** A string of SQL, on one line. */
const text = (content: string): string => onOneLine(sqlText(content))

/** `end` is a word of SQL: these may be written without quotes. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(Object.entries({ start: 'span_start', end: 'span_end' }))

/** SQL for DuckDB: each table a view over its Parquet file, with what its columns mean. Paths are relative to the folder of the output. */
export const toViews = (tables: readonly Table[], pathOf: (table: Table) => string): string =>
  [
    '-- The tables of newsledger in DuckDB. Inside this folder: duckdb -init newsledger.sql',
    '-- "start" and "end" are called span_start and span_end, too, since SQL keeps the word END for itself.',
    ...tables.flatMap((table) => ['', ...viewOf(table, pathOf(table))]),
    '',
  ].join('\n')

function viewOf(table: Table, path: string): string[] {
  const view = sqlName(table.name)
  const { description = '', properties = {} } = table.schema
  const columns = columnsOf(table).map((column) => [column, ownField(properties, column)?.description ?? ''] as const)
  const others = columns.flatMap(([column, meaning]) => {
    const other = OTHER_NAMES.get(column)
    return other === undefined ? [] : [{ column, other, meaning }]
  })
  const selected = ['*', ...others.map(({ column, other }) => `${sqlName(column)} AS ${other}`)].join(', ')
  return [
    `CREATE OR REPLACE VIEW ${view} AS SELECT ${selected} FROM read_parquet(${text(path)});`,
    `COMMENT ON VIEW ${view} IS ${text(description)};`,
    ...columns.map(([column, meaning]) => `COMMENT ON COLUMN ${view}.${sqlName(column)} IS ${text(meaning)};`),
    ...others.map(({ other, meaning }) => `COMMENT ON COLUMN ${view}.${other} IS ${text(meaning)};`),
  ]
}
