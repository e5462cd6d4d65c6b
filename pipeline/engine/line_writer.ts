import { closeSync, openSync } from 'node:fs'
import { writeFully } from '../export/sink.ts'

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
