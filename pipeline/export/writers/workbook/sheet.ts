import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'
import { CELL_LIMIT } from './limits.ts'

// What XML 1.0 cannot hold or no cell shows: control characters but tab and line feed, and two noncharacters.
const FORBIDDEN = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu
const LINE_ENDS = /\r\n?/g
// `_x000D_` in a cell means a carriage return (ECMA-376 part 1, 22.9.2.19), so one that is text is escaped in its turn.
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g
const MARKUP = /[&<>"]/g
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
)
const HALF_PAIR = /[\ud800-\udbff]$/

/** Text as XML: line ends as line feeds, without what a cell cannot hold. */
export const toXml = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(FORBIDDEN, '')
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(MARKUP, (character) => ENTITIES.get(character) as string)

const cut = (text: string): string =>
  text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT).replace(HALF_PAIR, '') : text

/** Styles of `styles.xml`: text never turns into a formula, a number or a date, not even when a person edits the cell. */
const TEXT_STYLE = 1
const HEADER_STYLE = 2

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(cut(text))}</t></is></c>`

function cellXml(cell: Cell): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'string') return textCell(cell, TEXT_STYLE)
  if (typeof cell === 'boolean') return `<c t="b"><v>${Number(cell)}</v></c>`
  return `<c><v>${cell}</v></c>`
}

export const rowXml = (row: Row, columns: readonly string[]): string =>
  `<row>${columns.map((column) => cellXml(ownField(row, column) ?? null)).join('')}</row>`

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
// Width in characters.
const COLUMN_WIDTH = 18

/** A sheet up to its header, which stays in view. */
export function openSheet(columns: readonly string[]): string {
  const widths = `<cols><col min="1" max="${columns.length}" width="${COLUMN_WIDTH}" customWidth="1"/></cols>`
  const header = `<row>${columns.map((column) => textCell(column, HEADER_STYLE)).join('')}</row>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">${FROZEN}${widths}<sheetData>${header}`
}

export const closeSheet = (): string => '</sheetData></worksheet>'
