import { StringDecoder } from 'node:string_decoder'

/** Text that comes piece by piece: what stands before `at` is done with. `at` is the caller's to move. */
export class TextBuffer {
  text = ''
  at = 0
  /** Is all there is in `text`? */
  ended = false
  readonly #pieces: AsyncIterator<Uint8Array>
  readonly #decoder = new StringDecoder('utf8')
  #begun = false

  /** `pieces`: UTF-8; a byte order mark is not part of the text. */
  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** Is there anything left? */
  async more(): Promise<boolean> {
    while (this.at >= this.text.length && !this.ended) await this.grow()
    return this.at < this.text.length
  }

  /** Doubles what is at hand, so that looking at it again from `at` costs no more than reading it did. */
  async grow(): Promise<void> {
    const parts = [this.text.slice(this.at)]
    const wanted = 2 * (this.text.length - this.at)
    let size = this.text.length - this.at
    this.at = 0
    do {
      const part = await this.#next()
      size += part.length
      parts.push(part)
    } while (size < wanted && !this.ended)
    this.text = parts.join('')
  }

  async #next(): Promise<string> {
    const { done, value } = await this.#pieces.next()
    if (done) this.ended = true
    const part = done
      ? this.#decoder.end()
      : this.#decoder.write(Buffer.from(value.buffer, value.byteOffset, value.length))
    if (this.#begun || part === '') return part
    this.#begun = true
    return part.startsWith('\ufeff') ? part.slice(1) : part
  }
}
