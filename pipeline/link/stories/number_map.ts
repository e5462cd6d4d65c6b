const BITS = 16
const MASK = (1 << BITS) - 1

/** Whole numbers by whole numbers, of 31 bits: four bytes each where they stand close, a tenth of what a Map takes. */
export class NumberMap {
  /** Numbers plus one; 0 stands for none. */
  readonly #chunks: (Int32Array | undefined)[] = []

  get(key: number): number | undefined {
    const number = this.#chunks[key >>> BITS]?.[key & MASK] ?? 0
    return number === 0 ? undefined : number - 1
  }

  set(key: number, number: number): void {
    const chunk = this.#chunks[key >>> BITS] ?? new Int32Array(MASK + 1)
    this.#chunks[key >>> BITS] = chunk
    chunk[key & MASK] = number + 1
  }
}
