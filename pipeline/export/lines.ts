import { createReadStream } from 'node:fs'

// Bytes read at a time.
const CHUNK = 64 * 1024

/**
 * The lines of a UTF-8 file, without their line feeds, as many at a time as one chunk ends. Only a line feed ends a line: `node:readline`
 * also splits at U+2028 and a bare CR, which stand inside JSON strings. Holds one line and one chunk.
 */
export async function* readLines(path: string): AsyncGenerator<string[]> {
  let pending: string[] = []
  for await (const chunk of createReadStream(path, {
    encoding: 'utf8',
    highWaterMark: CHUNK,
  }) as AsyncIterable<string>) {
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
