import { join } from 'node:path'
import { ownField } from '../../own_field.ts'
import { columnsOf, faultOf, type TableName } from '../../validate.ts'
import { csv } from '../csv.ts'
import { json } from '../json.ts'
import { readCsvRows, readJsonRows, readYamlRows } from '../readers.ts'
import type { Row } from '../rows.ts'
import { pathOf } from '../writer.ts'
import { yaml } from '../yaml.ts'
import type { Faults } from './faults.ts'

type Reader = AsyncGenerator<Row>

/** The next row; at a line that cannot be read the file ends, with a fault. */
async function next(reader: Reader, path: string, faults: Faults): Promise<Row | undefined> {
  try {
    const { value, done } = await reader.next()
    return done ? undefined : value
  } catch (error) {
    faults.add(path, `cannot be read: ${(error as Error).message}`)
    return undefined
  }
}

/** The rows of the JSON table, each checked against its schema and against the same row of the CSV and the YAML table. */
export async function* readAlike(folder: string, table: TableName, faults: Faults): AsyncGenerator<Row> {
  const paths = [json, csv, yaml].map((format) => pathOf(table, format)) as [string, string, string]
  const [jsonPath, csvPath, yamlPath] = paths
  const main = readJsonRows(join(folder, jsonPath))
  const others = [
    { path: csvPath, reader: readCsvRows(join(folder, csvPath), table) },
    { path: yamlPath, reader: readYamlRows(join(folder, yamlPath)) },
  ]
  for (;;) {
    const row = await next(main, jsonPath, faults)
    const text = JSON.stringify(row)
    for (const { path, reader } of others) {
      const other = await next(reader, path, faults)
      if (JSON.stringify(other) !== text) addDifference(table, row, other, path, faults)
    }
    if (row === undefined) return
    const fault = faultOf(`tables/${table}`, row)
    if (fault) faults.add(jsonPath, `${idOf(row)} breaks its schema: ${fault}`)
    yield row
  }
}

const idOf = (row: Row): string => String(Object.values(row)[0])

function addDifference(
  table: TableName,
  row: Row | undefined,
  other: Row | undefined,
  path: string,
  faults: Faults,
): void {
  if (row === undefined) faults.add(path, `has a row ${idOf(other as Row)} that the JSON table has not`)
  else if (other === undefined) faults.add(path, `has no row ${idOf(row)}, which the JSON table has`)
  else {
    const column =
      columnsOf(table).find((name) => ownField(row, name) !== ownField(other, name)) ?? 'the order of its columns'
    faults.add(path, `differs from the JSON table at ${idOf(row)} in ${column}`)
  }
}
