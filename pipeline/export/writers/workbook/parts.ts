import { STYLES } from './styles.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Path of the nth sheet (from 0) inside the zip. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

const contentTypes = (sheets: readonly string[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
  `${sheets.map((_, i) => `<Override PartName="/${sheetPath(i)}" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`

const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbook = (sheets: readonly string[], printed: ReadonlyMap<string, Printed>): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
  `${sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
  `<definedNames>${sheets.map((name, i) => onPaper(name, i, printed.get(name))).join('')}</definedNames></workbook>`

/** What of a sheet is printed. */
export interface Printed {
  /** The letter of the last column. */
  column: string
  /** Rows with the header. */
  rows: number
}

/** The cells that are printed, and the header that is repeated on every page (ECMA-376 part 1, 18.2.5). */
function onPaper(sheet: string, index: number, printed: Printed | undefined): string {
  if (!printed) return ''
  const define = (name: string, cells: string): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">'${sheet}'!${cells}</definedName>`
  return `${define('Print_Area', `$A$1:$${printed.column}$${printed.rows}`)}${define('Print_Titles', '$1:$1')}`
}

const workbookRelations = (sheets: readonly string[]): string => {
  const sheet = (_: string, i: number) =>
    `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map(sheet).join('')}${styles}</Relationships>`
}

/** The parts of a workbook besides its sheets, by path (ECMA-376 part 1, SpreadsheetML); `printed`: the sheets of which not all is. */
export const workbookParts = (
  sheets: readonly string[],
  printed: ReadonlyMap<string, Printed>,
): [path: string, xml: string][] => [
  ['[Content_Types].xml', contentTypes(sheets)],
  ['_rels/.rels', RELATIONS],
  ['xl/workbook.xml', workbook(sheets, printed)],
  ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
  ['xl/styles.xml', STYLES],
]
