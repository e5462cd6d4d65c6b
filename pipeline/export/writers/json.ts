import { readLines } from '../lines.ts'
import type { Row } from '../rows.ts'
import { textWriter } from './text.ts'

/** An array, one record a line (RFC 8259). */
export const json = textWriter({
  name: 'json',
  mediatype: 'application/json',
  open: () => '[',
  encode: (rows, _columns, before) =>
    rows.map((row, index) => `${before + index > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join(''),
  close: () => '\n]\n',
  read: readJsonRows,
})

/** What may come next in a JSON table. */
type Expected = '[' | 'row or ]' | 'row' | ']' | 'end'

/** The rows of a table as it is written below: an array, one record a line. Throws SyntaxError where the file is anything else. */
async function* readJsonRows(path: string): AsyncGenerator<Row> {
  let expected: Expected = '['
  for await (const lines of readLines(path))
    for (const line of lines) {
      const isRow = line.startsWith('{')
      if (!(isRow ? expected.startsWith('row') : expected.endsWith(line))) throw unexpected(line, expected)
      if (line === '[') expected = 'row or ]'
      else if (line === ']') expected = 'end'
      else {
        expected = line.endsWith(',') ? 'row' : ']'
        yield JSON.parse(expected === 'row' ? line.slice(0, -1) : line) as Row
      }
    }
  if (expected !== 'end') throw unexpected('the end of the file', expected)
}

const unexpected = (line: string, expected: Expected): SyntaxError =>
  new SyntaxError(`found ${line.slice(0, 40) || 'an empty line'} instead of ${expected}`)
