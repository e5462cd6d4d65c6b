const LINE_FEED = 10

/** Why a stream breaks off: it ends too early, what came last is damaged, what follows is something else, or it is longer than it may be. */
export interface Break {
  kind: 'cut' | 'damaged' | 'foreign' | 'limit'
  reason: string
}

/**
 * Reads a stream of bytes piece by piece. `offset` counts the bytes that were taken. Where the stream breaks off, reading ends and
 * `broken` says why; `resume` goes on behind the break if anything stands there.
 */
export class ByteReader {
  offset = 0
  readonly #chunks: AsyncIterator<Uint8Array | Break>
  #waiting: Uint8Array = new Uint8Array()
  /** The break behind the waiting bytes. */
  #break: Break | null = null

  constructor(chunks: AsyncIterable<Uint8Array | Break>) {
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

  /** What is at hand, at most `limit` bytes; none at the end of the stream. */
  async some(limit: number): Promise<Uint8Array> {
    return (await this.#fill()) ? this.#cut(Math.min(limit, this.#waiting.length)) : new Uint8Array()
  }

  /** Puts bytes that were taken last back before the others. */
  giveBack(bytes: Uint8Array): void {
    this.#waiting = this.#waiting.length === 0 ? bytes : Buffer.concat([bytes, this.#waiting])
    this.offset -= bytes.length
  }

  /** The break that reading has come to; null where the stream ended as it should, or goes on. */
  get broken(): Break | null {
    return this.#waiting.length === 0 ? this.#break : null
  }

  /** The break that stands before the end of the next `length` bytes. */
  async breakWithin(length: number): Promise<Break | null> {
    return (await this.peek(length)).length < length ? this.#break : null
  }

  /** Goes on behind the break that stands next. False where there is none, or nothing stands behind it. */
  async resume(): Promise<boolean> {
    const broken = this.#break
    if (broken === null) return false
    this.#cut(this.#waiting.length)
    this.#break = null
    if (await this.#fill()) return true
    this.#break ??= broken
    return false
  }

  async #fill(): Promise<boolean> {
    if (this.#waiting.length > 0) return true
    const more = await this.#next()
    if (more !== null) this.#waiting = more
    return more !== null
  }

  async #next(): Promise<Uint8Array | null> {
    while (this.#break === null) {
      const { done, value } = await this.#take()
      if (done) return null
      if (!(value instanceof Uint8Array)) this.#break = value
      else if (value.length > 0) return value
    }
    return null
  }

  async #take(): Promise<IteratorResult<Uint8Array | Break>> {
    try {
      return await this.#chunks.next()
    } catch (error) {
      return { value: { kind: 'cut', reason: error instanceof Error ? error.message : String(error) } }
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
