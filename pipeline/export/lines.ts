import { createReadStream } from 'node:fs'

/** Bytes read at a time. */
const CHUNK = 64 * 1024

/**
 * The lines of a text, without their line feeds, as many at a time as one chunk ends. Only a line feed ends a line: `node:readline`
 * also splits at U+2028 and a bare CR, which stand inside JSON strings. Holds one line and one chunk.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let pending: string[] = []
  for await (const chunk of chunks) {
    const lines = chunk.split('\n')
    const last = lines.pop() as string
    if (lines.length > 0) {
      lines[0] = `${pending.join('')}${lines[0]}`
      pending = []
      yield lines
    }
    pending.push(last)
  }
  const last = pending.join('')
  if (last !== '') yield [last]
}

/** The lines of a UTF-8 file, many at a time. */
export const readLines = (path: string): AsyncGenerator<string[]> =>
  splitLines(createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK }))
