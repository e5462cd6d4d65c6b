import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../rows.ts'
import { openSinks, type Sink, type StoredFile } from '../../sink.ts'
import type { Table } from '../../table.ts'
import type { OpenWriter, Writer } from '../../writer.ts'
import { findCutCells, findCutSheet, ROW_LIMIT, sheetColumns } from './limits.ts'
import { sheetPath, workbookParts } from './parts.ts'
import { closeSheet, openSheet, rowXml } from './sheet.ts'
import { openPart, openZip, type Part } from './zip.ts'

const WORKBOOK = 'newsledger.xlsx'
const ABOUT = {
  name: 'workbook',
  description: 'Every table a sheet, without the whole texts.',
  table: null,
  format: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Every table a sheet, without the whole texts. */
export const workbook: Writer = { name: 'xlsx', files: () => [WORKBOOK], open: openWorkbook }

/** A sheet on its way: deflated into a file of its own, since a zip takes one part at a time. */
interface Sheet {
  part: Part
  spool: Sink
  path: string
  columns: string[]
  rows: number
}

const spoolPath = ({ name }: Table): string => `${WORKBOOK}.${name}.part`

function openSheetOf(table: Table, spool: Sink): Sheet {
  const sheet = { part: openPart(), spool, path: spoolPath(table), columns: sheetColumns(table), rows: 0 }
  sheet.part.push(openSheet(sheet.columns))
  return sheet
}

async function openWorkbook(folder: string, tables: readonly Table[]): Promise<OpenWriter> {
  const paths = [WORKBOOK, ...tables.map(spoolPath)]
  const [sink, ...spools] = (await openSinks(
    folder,
    paths.map((path) => ({ path })),
  )) as [Sink, ...Sink[]]
  const sheets = new Map(tables.map((table, index) => [table, openSheetOf(table, spools[index] as Sink)]))
  return {
    async add(table, rows) {
      const sheet = sheets.get(table) as Sheet
      const before = sheet.rows
      const issues = rows.flatMap((row) => addRow(sheet, table, row))
      await drain(sheet)
      return [...issues, ...findCutSheet(table.name, before, sheet.rows)]
    },
    async close() {
      return [{ ...(await assemble(folder, sink, sheets)), ...ABOUT }]
    },
    async release() {
      await sink.release()
      for (const { spool, path } of sheets.values()) {
        await spool.release()
        await rm(join(folder, path), { force: true })
      }
    },
  }
}

function addRow(sheet: Sheet, table: Table, row: Row) {
  sheet.rows++
  if (sheet.rows < ROW_LIMIT) sheet.part.push(rowXml(row, sheet.columns))
  return findCutCells(table.name, row, sheet.columns)
}

async function drain({ part, spool }: Sheet): Promise<void> {
  for (const chunk of part.take()) await spool.write(chunk)
}

async function assemble(folder: string, sink: Sink, sheets: ReadonlyMap<Table, Sheet>): Promise<StoredFile> {
  const zip = openZip(sink)
  for (const [path, xml] of workbookParts(Array.from(sheets.keys(), ({ name }) => name))) await addText(zip, path, xml)
  for (const [index, sheet] of [...sheets.values()].entries()) {
    sheet.part.push(closeSheet())
    sheet.part.end()
    await drain(sheet)
    await sheet.spool.close()
    await zip.add(sheetPath(index), sheet.part, createReadStream(join(folder, sheet.path)))
    await rm(join(folder, sheet.path))
  }
  return zip.close()
}

function addText(zip: ReturnType<typeof openZip>, path: string, xml: string): Promise<void> {
  const part = openPart()
  part.push(xml)
  part.end()
  return zip.add(path, part, part.take())
}
