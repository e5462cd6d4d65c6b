import { offsetMap } from '../span.ts'

/** Keys whose numbers count characters of the document's text. */
const isOffset = (key: string): boolean => /(?:^|_)(?:start|end)$/.test(key)

type Convert = (offset: number) => number

function convertOffsets(value: unknown, convert: Convert): unknown {
  if (Array.isArray(value)) return value.map((item) => convertOffsets(item, convert))
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value))
    copy[key] = typeof item === 'number' && isOffset(key) ? convert(item) : convertOffsets(item, convert)
  return copy
}

/** The record with every offset converted, but for the fields that came along with the document and are not ours to read. */
function convertRecord<T>(record: T, direction: 'toCodePoint' | 'toUtf16'): T {
  const document = (record as { document?: { text: string; extra?: unknown } }).document
  if (!document) return record
  const map = offsetMap(document.text)
  if (map.toCodePoint === map.toUtf16) return record
  const converted = convertOffsets(record, map[direction]) as T & { document: { extra?: unknown } }
  converted.document.extra = document.extra
  return converted
}

/** One line, without its line end: offsets in code points. */
export const encodeLine = (record: object): string => JSON.stringify(convertRecord(record, 'toCodePoint'))

/** The record of a parsed line: offsets in UTF-16 code units. */
export const decode = <T>(parsed: T): T => convertRecord(parsed, 'toUtf16')

/** The record of one line. Throws SyntaxError on a line that is not JSON. */
export const decodeLine = <T>(line: string): T => decode(JSON.parse(line) as T)
