const FIRST = 1024

/** Whole numbers of 32 bits, as many as are added, in a quarter of the memory of an array. */
export class Growing {
  #numbers = new Int32Array(FIRST)
  length = 0

  add(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }
}
