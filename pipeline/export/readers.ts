import { readLines } from './lines.ts'
import type { Row } from './rows.ts'

const SEPARATOR = /,$/

/** The rows of a table that `json.ts` wrote: one record a line. Throws SyntaxError on a line that is not JSON. */
export async function* readJsonRows(path: string): AsyncGenerator<Row> {
  for await (const line of readLines(path))
    if (line !== '[' && line !== ']') yield JSON.parse(line.replace(SEPARATOR, '')) as Row
}
