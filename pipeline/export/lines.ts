import { createReadStream } from 'node:fs'

/**
 * The lines of a UTF-8 file, without their line feeds. Only a line feed ends a line: `node:readline` also splits at
 * U+2028 and a bare CR, which stand inside JSON strings. Holds one line and one chunk.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let pending: string[] = []
  for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const [first = '', ...rest] = chunk.split('\n')
    pending.push(first)
    for (const piece of rest) {
      yield pending.join('')
      pending = [piece]
    }
  }
  const last = pending.join('')
  if (last !== '') yield last
}
