/** A set of whole numbers from 0 on: a bit each. */
export class BitSet {
  #bytes = new Uint8Array(1024)

  has(number: number): boolean {
    return (((this.#bytes[number >>> 3] ?? 0) >>> (number & 7)) & 1) === 1
  }

  add(number: number): void {
    const at = number >>> 3
    if (at >= this.#bytes.length) this.#grow(at + 1)
    this.#bytes[at] = (this.#bytes[at] as number) | (1 << (number & 7))
  }

  #grow(size: number): void {
    const bytes = new Uint8Array(Math.max(size, 2 * this.#bytes.length))
    bytes.set(this.#bytes)
    this.#bytes = bytes
  }
}
