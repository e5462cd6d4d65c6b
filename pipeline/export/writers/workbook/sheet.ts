import { ownField } from '../../../own_field.ts'
import type { Cell, Row } from '../../rows.ts'
import type { SheetColumn } from './columns.ts'
import { CELL_LIMIT, withoutUnheld } from './limits.ts'
import { STYLE, type Style } from './styles.ts'

const LINE_ENDS = /\r\n?/g
// `_x000D_` in a cell means a carriage return (ECMA-376 part 1, 22.9.2.19), so one that is text is escaped in its turn; LibreOffice takes
// fewer digits, too.
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{1,4}_)/g
const MARKUP = /[&<>"]/g
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
)
const HALF_PAIR = /[\ud800-\udbff]$/

/** Text as XML: line ends as line feeds, without what a cell cannot hold. */
export const toXml = (text: string): string =>
  withoutUnheld(text)
    .replace(LINE_ENDS, '\n')
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(MARKUP, (character) => ENTITIES.get(character) as string)

const cut = (text: string): string =>
  text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT).replace(HALF_PAIR, '') : text

const textCell = (text: string, style: Style): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(cut(text))}</t></is></c>`

const DAY = /^\d{4}-\d\d-\d\d(?=T|$)/
const MILLISECONDS = 86_400_000
/** Days are counted from here, and a leap day that never was makes those before March 1900 wrong (ECMA-376 part 1, 18.17.4.1). */
const FIRST_DAY = Date.UTC(1899, 11, 30)
const FIRST_RIGHT = 61

/** The day of a date or moment as a sheet counts days; text where it is none, or too early. */
function dayCell(text: string): string {
  const [day] = DAY.exec(text) ?? []
  const serial = day === undefined ? Number.NaN : (Date.parse(day) - FIRST_DAY) / MILLISECONDS
  return serial >= FIRST_RIGHT ? `<c s="${STYLE.day}"><v>${serial}</v></c>` : textCell(text, STYLE.text)
}

function cellXml(cell: Cell, style: Style): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'string') return style === STYLE.day ? dayCell(cell) : textCell(cell, style || STYLE.text)
  if (typeof cell === 'boolean') return `<c t="b"><v>${Number(cell)}</v></c>`
  return `<c><v>${cell}</v></c>`
}

export const rowXml = (
  row: Row,
  columns: readonly (Pick<SheetColumn, 'name' | 'style'> & { width?: number })[],
): string =>
  `<row${heightOf(row, columns)}>${columns.map(({ name, style }) => cellXml(ownField(row, name) ?? null, style)).join('')}</row>`

/** Points a line of text takes, and the lines that are shown of a cell. */
const LINE_HEIGHT = 15
const MOST_LINES = 6

/** Rows are as high as their wrapped cells need: LibreOffice shows one line where the file says nothing. */
function heightOf(row: Row, columns: readonly { name: string; style: Style; width?: number }[]): string {
  let lines = 1
  for (const { name, style, width } of columns) {
    const cell = style === STYLE.wrapped ? ownField(row, name) : null
    if (typeof cell === 'string' && width !== undefined) lines = Math.max(lines, Math.ceil(cell.length / width))
  }
  return lines === 1 ? '' : ` ht="${LINE_HEIGHT * Math.min(lines, MOST_LINES)}" customHeight="1"`
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** On paper a sheet lies across, as wide as the page and as many pages long as it needs, with its name and the number of the page below (ECMA-376 part 1, 18.3). */
const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const ON_PAPER =
  '<pageSetup orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'

const widthsXml = (widths: readonly number[]): string =>
  widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')

/** A sheet up to its header, which stays in view. */
export function openSheet(columns: readonly SheetColumn[]): string {
  const header = `<row>${columns.map(({ name }) => textCell(name, STYLE.header)).join('')}</row>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">${FITTED}${FROZEN}<cols>${widthsXml(columns.map(({ width }) => width))}</cols><sheetData>${header}`
}

/** `rows`: those below the header. They can be filtered by the values of every column. */
export const closeSheet = (columns: readonly SheetColumn[], rows: number): string =>
  `</sheetData><autoFilter ref="A1:${letterOf(columns.length)}${rows + 1}"/>${ON_PAPER}</worksheet>`

const LETTERS = 26

/** The name of the nth column, from 1: A to Z, AA and so on. */
export const letterOf = (column: number): string =>
  column === 0 ? '' : letterOf(Math.floor((column - 1) / LETTERS)) + String.fromCharCode(65 + ((column - 1) % LETTERS))

/** A sheet of lines, without header or filter: the first is its heading. */
export function textSheet(lines: readonly (readonly (string | number)[])[], widths: readonly number[]): string {
  const rows = lines.map((cells, i) => {
    const style = i === 0 ? STYLE.heading : STYLE.wrapped
    const columns = cells.map((_, index) => ({ name: String(index), style, width: widths[index] as number }))
    const row = Object.fromEntries(cells.map((cell, index) => [index, cell === '' ? null : cell]))
    return rowXml(row, columns)
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">${FITTED}<cols>${widthsXml(widths)}</cols><sheetData>${rows.join('')}</sheetData>${ON_PAPER}</worksheet>`
}
