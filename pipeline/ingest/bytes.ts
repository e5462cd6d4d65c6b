const LINE_FEED = 10

/** Reads a stream of bytes piece by piece. `offset` counts the bytes that were taken. A stream that breaks off ends early and says why. */
export class ByteReader {
  offset = 0
  /** Why the stream broke off; null where it ended as it should, or has not ended yet. */
  broken: string | null = null
  readonly #chunks: AsyncIterator<Uint8Array>
  #waiting: Uint8Array = new Uint8Array()

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Up to `length` bytes: fewer at the end of the stream. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let missing = length
    while (missing > 0 && (await this.#fill())) {
      const part = this.#cut(Math.min(missing, this.#waiting.length))
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  }

  /** How many of `length` bytes there were to pass over. */
  async skip(length: number): Promise<number> {
    let missing = length
    while (missing > 0 && (await this.#fill())) missing -= this.#cut(Math.min(missing, this.#waiting.length)).length
    return length - missing
  }

  /** The next line without its end; null at the end of the stream. Of a longer line the first `limit` bytes; the rest is passed over. */
  async line(limit: number): Promise<Uint8Array | null> {
    const near = this.#waiting.indexOf(LINE_FEED)
    if (near >= 0 && near <= limit) return withoutEnd(this.#cut(near + 1))
    const parts: Uint8Array[] = []
    let size = 0
    while (await this.#fill()) {
      const end = this.#waiting.indexOf(LINE_FEED)
      const part = this.#cut(end < 0 ? this.#waiting.length : end + 1)
      if (size < limit) parts.push(part.subarray(0, limit - size))
      size += part.length
      if (end >= 0) break
    }
    return size > 0 ? withoutEnd(Buffer.concat(parts)) : null
  }

  /** The next bytes without taking them: fewer at the end of the stream. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#waiting.length < length) {
      const more = await this.#next()
      if (more === null) break
      this.#waiting = Buffer.concat([this.#waiting, more])
    }
    return this.#waiting.subarray(0, length)
  }

  async #fill(): Promise<boolean> {
    if (this.#waiting.length > 0) return true
    const more = await this.#next()
    if (more !== null) this.#waiting = more
    return more !== null
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      for (;;) {
        const { done, value } = await this.#chunks.next()
        if (done) return null
        if (value.length > 0) return value
      }
    } catch (error) {
      this.broken = error instanceof Error ? error.message : String(error)
      return null
    }
  }

  #cut(length: number): Uint8Array {
    const part = this.#waiting.subarray(0, length)
    this.#waiting = this.#waiting.subarray(length)
    this.offset += length
    return part
  }
}

/** Without the line feed and a carriage return before it. */
function withoutEnd(line: Uint8Array): Uint8Array {
  const end = line.at(-1) === LINE_FEED ? line.length - 1 : line.length
  return line.subarray(0, end > 0 && line[end - 1] === 13 ? end - 1 : end)
}
