import { predecessors } from './labels.ts'

const NEVER = -1e15

/** Finds the best path of labels (Viterbi). Buffers are kept from sentence to sentence. */
export interface Decoder {
  /** Room for the scores of `n` tokens, `token * labels + label`; what was in it is lost. */
  scores(n: number): Float64Array
  /** Labels of the `n` tokens whose scores were written last. `transitions` is `from * (labels + 1) + to`; the last index is the border. */
  decode(n: number, transitions: Float64Array): Uint8Array
}

/** Scores are whole numbers or sums in a fixed order; ties go to the lower label. */
export const createDecoder = (labels: number): Decoder => new Viterbi(labels)

class Viterbi implements Decoder {
  readonly #labels: number
  /** Labels that may stand before each label, and before the end; those that may stand first. */
  readonly #before: readonly Int32Array[]
  readonly #first: readonly boolean[]
  #scores = new Float64Array(0)
  /** By token and label: the score of the best path up to there, and the label before it on that path. */
  #best = new Float64Array(0)
  #back = new Uint8Array(0)

  constructor(labels: number) {
    const before = predecessors(labels)
    this.#labels = labels
    this.#before = before.map((list) => Int32Array.from(list.filter((label) => label < labels)))
    this.#first = before.map((list) => list.includes(labels))
  }

  scores(n: number): Float64Array {
    if (this.#scores.length < n * this.#labels) {
      const room = 2 * n * this.#labels
      this.#scores = new Float64Array(room)
      this.#best = new Float64Array(room)
      this.#back = new Uint8Array(room)
    }
    return this.#scores
  }

  decode(n: number, transitions: Float64Array): Uint8Array {
    const path = new Uint8Array(n)
    if (n === 0) return path
    this.#begin(transitions)
    for (let i = 1; i < n; i++) for (let to = 0; to < this.#labels; to++) this.#step(i, to, transitions)
    let at = this.#labelBefore(this.#labels, n - 1, transitions, 2 * NEVER)
    for (let i = n - 1; i >= 0; i--) {
      path[i] = at
      at = this.#back[i * this.#labels + at] as number
    }
    return path
  }

  #begin(transitions: Float64Array): void {
    const border = this.#labels * (this.#labels + 1)
    for (let to = 0; to < this.#labels; to++)
      this.#best[to] = this.#first[to] ? (this.#scores[to] as number) + (transitions[border + to] as number) : NEVER
  }

  #step(i: number, to: number, transitions: Float64Array): void {
    const at = i * this.#labels + to
    this.#back[at] = this.#labelBefore(to, i - 1, transitions, NEVER)
    this.#best[at] = this.#top + (this.#scores[at] as number)
  }

  /** The score that `labelBefore` found. */
  #top = NEVER

  /** The label of token `i` on the best path that goes on with `to`; 0 where none is better than `least`. */
  #labelBefore(to: number, i: number, transitions: Float64Array, least: number): number {
    let [top, from] = [least, 0]
    const [row, width] = [i * this.#labels, this.#labels + 1]
    for (const label of this.#before[to] as Int32Array) {
      const value = (this.#best[row + label] as number) + (transitions[label * width + to] as number)
      if (value > top) {
        top = value
        from = label
      }
    }
    this.#top = top
    return from
  }
}
