import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../../../record/records.ts'
import { documentOf, type Row } from '../../rows.ts'
import { openSink, type Sink } from '../../sink.ts'
import type { Table } from '../../table.ts'
import type { OpenWriter, Writer } from '../../writer.ts'
import { ABOUT, aboutSheet, DICTIONARY, dictionarySheet } from './about.ts'
import { bring } from './brought.ts'
import { columnsOnPaper, type SheetColumn, sheetColumns } from './columns.ts'
import { findCutCells, ROW_LIMIT, shownColumns, toUnheldIssues, unheldIn } from './limits.ts'
import { type Printed, sheetPath, workbookParts } from './parts.ts'
import { closeSheet, letterOf, openSheet, rowXml } from './sheet.ts'
import { unitColumns, unitsOf } from './unit_names.ts'
import { openPart, openZip, type Part } from './zip.ts'

const WORKBOOK = 'newsledger.xlsx'
const DESCRIPTION = {
  name: 'workbook',
  description: 'For people: every table a sheet, what one reads first; without the whole texts.',
  table: null,
  format: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A workbook whose sheets have no more rows below their header. */
export const toWorkbook = (mostRows: number): Writer => ({
  ...{ name: 'xlsx', forPeople: true, files: () => [WORKBOOK] },
  open: (folder, tables) => openWorkbook(folder, tables, mostRows),
})

/** For people: every table a sheet, with what one reads first, and without the whole texts. */
export const workbook: Writer = toWorkbook(ROW_LIMIT - 1)

/** A sheet on its way: deflated into a file of its own, since a zip takes one part at a time. */
interface Sheet {
  /** A table with more rows than a sheet has goes on in another: `mentions (2)`. */
  name: string
  part: Part
  spool: Sink
  path: string
  rows: number
}

/** What a table has in the workbook. */
interface SheetsOf {
  table: Table
  columns: SheetColumn[]
  shown: string[]
  /** Columns in words, by the codes that they stand for. */
  units: ReadonlyMap<string, string>
  sheets: Sheet[]
}

async function openWorkbook(folder: string, tables: readonly Table[], mostRows: number): Promise<OpenWriter> {
  const sink = await openSink(folder, WORKBOOK)
  const all = new Map(inReadingOrder(tables).map((table) => [table, toSheets(table)]))
  const opened = [...all.values()]

  async function release(): Promise<void> {
    await sink.release()
    for (const { spool, path } of opened.flatMap(({ sheets }) => sheets)) {
      await spool.release()
      await rm(join(folder, path), { force: true })
    }
  }

  try {
    for (const sheets of opened) await addSheet(folder, sheets)
  } catch (error) {
    await release()
    throw error
  }

  const add = (table: Table, rows: readonly Row[]) => addRows(all.get(table) as SheetsOf, rows, { folder, mostRows })
  const unheld = (table: Table, rows: readonly Row[]) => unheldIn(rows, (all.get(table) as SheetsOf).shown)
  return {
    add: async (table, rows) => [...(await add(table, rows)), ...toUnheldIssues(unheld(table, rows), null)],
    async addDocument(pages) {
      const issues: Issue[] = []
      for (const table of pages.keys()) for (const issue of await add(table, bring(table, pages))) issues.push(issue)
      const signs = Array.from(pages, ([table, rows]) => unheld(table, rows)).flat()
      for (const issue of toUnheldIssues(signs, documentIn(pages))) issues.push(issue)
      return issues
    },
    async close() {
      return [{ ...(await assemble(folder, sink, opened)), ...DESCRIPTION }]
    },
    release,
  }
}

/** The document whose rows they are. */
function documentIn(pages: ReadonlyMap<Table, readonly Row[]>): string | null {
  const [row] = [...pages.values()].find((rows) => rows.length > 0) ?? []
  return row === undefined ? null : documentOf(row)
}

/** What tells of events comes first, then what they are made of; all else stands in its own order. */
const FIRST = ['stories', 'conflicts', 'timeline', 'claims', 'quotes', 'documents', 'entities']

const inReadingOrder = (tables: readonly Table[]): Table[] => [
  ...FIRST.flatMap((name) => tables.find((table) => table.name === name) ?? []),
  ...tables.filter(({ name }) => !FIRST.includes(name)),
]

/** Where sheets wait, and how many rows one has. */
interface Room {
  folder: string
  mostRows: number
}

const toSheets = (table: Table): SheetsOf => ({
  ...{ table, columns: sheetColumns(table), shown: shownColumns(table), units: unitColumns(table) },
  sheets: [],
})

async function addSheet(folder: string, { table, columns, sheets }: SheetsOf): Promise<Sheet> {
  const [name, path] =
    sheets.length === 0
      ? [table.name, `${WORKBOOK}.${table.name}.part`]
      : [`${table.name} (${sheets.length + 1})`, `${WORKBOOK}.${table.name}-${sheets.length + 1}.part`]
  const sheet = { name, part: openPart(), spool: await openSink(folder, path), path, rows: 0 }
  sheet.part.push(openSheet(columns))
  sheets.push(sheet)
  return sheet
}

async function addRows(own: SheetsOf, rows: readonly Row[], { folder, mostRows }: Room): Promise<Issue[]> {
  let sheet = own.sheets.at(-1) as Sheet
  for (const row of rows) {
    if (sheet.rows === mostRows) {
      await drain(sheet)
      sheet = await addSheet(folder, own)
    }
    sheet.rows++
    sheet.part.push(rowXml(own.units.size > 0 ? { ...row, ...unitsOf(row, own.units) } : row, own.columns))
  }
  await drain(sheet)
  return rows.flatMap((row) => findCutCells(own.table.name, row, own.shown))
}

async function drain({ part, spool }: Sheet): Promise<void> {
  for (const chunk of part.take()) await spool.write(chunk)
}

async function assemble(folder: string, sink: Sink, all: readonly SheetsOf[]) {
  const zip = openZip(sink)
  const sheets = all.flatMap(({ sheets, columns }) => sheets.map((sheet) => ({ sheet, columns })))
  const names = [ABOUT, ...sheets.map(({ sheet }) => sheet.name), DICTIONARY]
  const printed = new Map(sheets.map(({ sheet, columns }): [string, Printed] => [sheet.name, onPaper(sheet, columns)]))
  for (const [path, xml] of workbookParts(names, printed)) await addText(zip, path, xml)
  await addText(zip, sheetPath(0), aboutSheet(all.map(({ table, sheets }) => ({ table, rows: countOf(sheets) }))))
  for (const [index, { sheet, columns }] of sheets.entries()) {
    sheet.part.push(closeSheet(columns, sheet.rows))
    sheet.part.end()
    await drain(sheet)
    await sheet.spool.close()
    await zip.add(sheetPath(index + 1), sheet.part, createReadStream(join(folder, sheet.path)))
    await rm(join(folder, sheet.path))
  }
  await addText(zip, sheetPath(names.length - 1), dictionarySheet(all.map(({ table }) => table)))
  return zip.close()
}

const onPaper = ({ rows }: Sheet, columns: readonly SheetColumn[]): Printed => ({
  column: letterOf(columnsOnPaper(columns)),
  rows: rows + 1,
})

const countOf = (sheets: readonly Sheet[]): number => sheets.reduce((sum, { rows }) => sum + rows, 0)

function addText(zip: ReturnType<typeof openZip>, path: string, xml: string): Promise<void> {
  const part = openPart()
  part.push(xml)
  part.end()
  return zip.add(path, part, part.take())
}
