import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { Database } from 'node-sqlite3-wasm'
import { parse as parseYaml } from 'yaml'
import { openBatches } from '../../pipeline/export/batches.ts'
import type { Row } from '../../pipeline/export/rows.ts'
import { columnsOf, type Table } from '../../pipeline/export/table.ts'
import type { Readable } from '../../pipeline/export/writer.ts'
import { csv } from '../../pipeline/export/writers/csv.ts'
import { json } from '../../pipeline/export/writers/json.ts'
import { parquet } from '../../pipeline/export/writers/parquet/index.ts'
import { sqlite } from '../../pipeline/export/writers/sqlite/index.ts'
import { workbook } from '../../pipeline/export/writers/workbook/index.ts'
import { yaml } from '../../pipeline/export/writers/yaml.ts'
import { gathered, newFolder } from './fixture.ts'

const WRITERS = [json, csv, yaml, parquet, sqlite, workbook]

/** Writes rows as one table in every format that holds rows, and reads each back. `cells`: the text cells of the sheet, by column. */
export async function readBack(table: Table, rows: readonly Row[]) {
  const folder = await newFolder()
  const writers = await Promise.all(WRITERS.map((writer) => writer.open(folder, [table])))
  const batches = openBatches(table, () => writers)
  const issues = [...(await batches.add(rows)), ...(await batches.flush())]
  for (const writer of writers) await writer.close()
  const text = (writer: Readable) => readFile(join(folder, writer.pathOf(table)), 'utf8')
  const [whole, csvText, yamlText] = [await text(json), await text(csv), await text(yaml)]
  return {
    ...{ json: await gathered(json.read(folder, table)), whole: JSON.parse(whole) as Row[] },
    ...{ csv: await gathered(csv.read(folder, table)), csvText },
    ...{ yaml: await gathered(yaml.read(folder, table)) },
    ...{ parquet: await gathered(parquet.read(folder, table)) },
    ...{ yaml12: parseYaml(yamlText) as Row[], yaml11: parseYaml(yamlText, { version: '1.1' }) as Row[] },
    ...{ sqlite: readDatabase(folder, table), sheet: await readSheet(folder, table), issues },
  }
}

/** Formats, and readers of them, that give every row back as it is in JSON. */
export const LOSSLESS = ['json', 'whole', 'csv', 'yaml', 'yaml12', 'yaml11', 'parquet', 'sqlite'] as const

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })

function readDatabase(folder: string, table: Table): Record<string, unknown>[] {
  const database = new Database(join(folder, 'newsledger.sqlite'))
  try {
    return rowsIn(database, table)
  } finally {
    database.close()
  }
}

/** The rows of a table. The library leaves a byte order mark out, and what follows U+0000: texts are read as bytes. */
export function rowsIn(database: Database, table: Table): Record<string, unknown>[] {
  const columns = columnsOf(table).map((column) => `"${column}"`)
  const cells = columns.map((c) => `CASE typeof(${c}) WHEN 'text' THEN CAST(${c} AS BLOB) ELSE ${c} END AS ${c}`)
  const rows = database.all(`SELECT ${cells.join(', ')} FROM "${table.name}" ORDER BY rowid`)
  const toText = (cell: unknown) => (cell instanceof Uint8Array ? DECODER.decode(cell) : cell)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, toText(cell)])))
}

/** The cells of the sheet of a table, header included, read by a parser of XML; what is empty is ''. */
export async function readSheet(folder: string, table: Pick<Table, 'name'>): Promise<string[][]> {
  const parts = unzipSync(await readFile(join(folder, 'newsledger.xlsx')))
  const names = Array.from(textOf(parts, 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name)
  const rows: string[][] = []
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'row') rows.push([])
        if (name === 'c') rows.at(-1)?.push('')
      },
      ontext(text) {
        const row = rows.at(-1)
        if (row && row.length > 0) row[row.length - 1] += text
      },
    },
    { xmlMode: true },
  )
  parser.end(textOf(parts, `xl/worksheets/sheet${names.indexOf(table.name) + 1}.xml`))
  return rows.map((row) => row.map(unescaped))
}

const textOf = (parts: Record<string, Uint8Array>, path: string): string => strFromU8(parts[path] as Uint8Array)

/** What office programs make of `_x0041_` in a cell (ECMA-376 part 1, 22.9.2.19; LibreOffice with fewer digits, too). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{1,4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
