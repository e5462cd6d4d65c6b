import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'

/** Characters that are gathered before they are written. */
const BUFFER_CHARS = 1 << 20

/** Appends lines to a new file, gathering small ones. `close` must be called. */
export class LineWriter {
  readonly #file: number
  #waiting: string[] = []
  #size = 0

  constructor(path: string) {
    this.#file = openSync(path, 'wx')
  }

  write(line: string): void {
    this.#waiting.push(line)
    this.#size += line.length
    if (this.#size > BUFFER_CHARS) this.#flush()
  }

  close(): void {
    this.#flush()
    closeSync(this.#file)
  }

  #flush(): void {
    if (this.#waiting.length > 0) writeFully(this.#file, Buffer.from(`${this.#waiting.join('\n')}\n`))
    this.#waiting = []
    this.#size = 0
  }
}

function writeFully(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/** Lines between line feeds alone: `node:readline` would also break at U+2028, which JSON text may hold. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = []
  for await (const chunk of chunks) {
    const [first = '', ...more] = chunk.split('\n')
    rest.push(first)
    for (const line of more) {
      yield rest.join('')
      rest = [line]
    }
  }
  const last = rest.join('')
  if (last !== '') yield last
}

export const readLines = (path: string): AsyncGenerator<string> =>
  splitLines(createReadStream(path, { encoding: 'utf8', highWaterMark: BUFFER_CHARS }))
