import { namesText } from '../fields.ts'
import type { Head } from '../file_reader.ts'
import { delimiterOf, namedDelimiter } from './header.ts'

const CSV_NAME = /\.(?:[ctp]sv|tab)(?:\.gz)?$/i
const HAS_EXTENSION = /\.[^./]+$/

/** The name tells a table from text that happens to have commas. Without one the names of the columns must tell. */
export function isCsv({ name, text }: Head): boolean {
  if (CSV_NAME.test(name)) return isTable(text)
  return !HAS_EXTENSION.test(name) && isHeader(text)
}

/** Characters of a first line that are looked at. */
const LINE_LOOKED_AT = 10_000
const firstLine = (text: string): string => text.slice(0, LINE_LOOKED_AT).split(/\r\n|\r|\n/, 1)[0] ?? ''

const namesIn = (line: string): string[] =>
  line.split(delimiterOf(line)).map((name) => name.trim().replace(/^"([^"]*)"$/, '$1'))

/** The first line has several columns, or one of texts, or names what parts them. */
function isTable(text: string): boolean {
  const line = firstLine(text)
  const names = namesIn(line)
  return names.length > 1 || namedDelimiter(line) !== null || names.some(namesText)
}

/** The first line is made of names, and one of them is that of a text. */
function isHeader(text: string): boolean {
  const line = firstLine(text)
  const names = namesIn(line)
  return names.length > 1 && names.every((name) => /^[\w -]{1,40}$/.test(name)) && names.some(namesText)
}
