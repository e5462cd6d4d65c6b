/** Cell formats of `styles.xml`, by their number there. */
export const STYLE = { plain: 0, text: 1, header: 2, wrapped: 3, day: 4, heading: 5 } as const
export type Style = (typeof STYLE)[keyof typeof STYLE]

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Number format "@" (ECMA-376 part 1, 18.8.30): text never turns into a formula, a number or a date, not even when a person edits the cell. */
const TEXT_FORMAT = 49
/** The first number that is free for own formats. */
const DAY_FORMAT = 164
const TOP = '<alignment vertical="top"/>'
const WRAPPED = '<alignment vertical="top" wrapText="1"/>'

const format = (numbers: number, alignment: string, font = 0): string =>
  `<xf numFmtId="${numbers}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`

const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Calibri"/></font>`

/** In the order of `STYLE`. */
const FORMATS = [
  format(0, TOP),
  format(TEXT_FORMAT, TOP),
  format(TEXT_FORMAT, TOP, 1),
  format(TEXT_FORMAT, WRAPPED),
  format(DAY_FORMAT, TOP),
  format(TEXT_FORMAT, TOP, 2),
]

export const STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3">${font(11, false)}${font(11, true)}${font(16, true)}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
