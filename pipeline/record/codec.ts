import { offsetCopier } from './offset_fields.ts'
import { offsetMap } from './span.ts'
import { readSchema } from './validate.ts'

/** The record with every offset converted. The schema of annotate has what the records of the stages before it have. */
function convertRecord<T>(record: T, direction: 'toCodePoint' | 'toUtf16'): T {
  const text = (record as { document?: { text: string } }).document?.text
  if (text === undefined) return record
  const map = offsetMap(text)
  const copy = offsetCopier(readSchema('records/annotate'))
  return map.toCodePoint === map.toUtf16 || !copy ? record : (copy(record, map[direction]) as T)
}

/** One line, without its line end: offsets in code points. */
export const encodeLine = (record: object): string => JSON.stringify(convertRecord(record, 'toCodePoint'))

/** The record of a parsed line: offsets in UTF-16 code units. */
export const decode = <T>(parsed: T): T => convertRecord(parsed, 'toUtf16')

/** The record of one line. Throws SyntaxError on a line that is not JSON. */
export const decodeLine = <T>(line: string): T => decode(JSON.parse(line) as T)
