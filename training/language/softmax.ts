/** Weights `row * columns + column`, learnt by AdaGrad (Duchi and others, 2011). */
export interface Learner {
  columns: number
  weights: Float32Array
  /** Writes the sums of the columns over rows `rows[0, count)`. */
  sums(rows: Int32Array, count: number, out: Float64Array): void
  /** Goes down a gradient of the sums. */
  learn(rows: Int32Array, count: number, gradient: Float64Array, rate: number): void
}

/** Changes smaller than this are not made: most examples are plain after a round. */
const LEAST = 2e-3
const START = 0.1

export function createLearner(rowCount: number, columns: number): Learner {
  const weights = new Float32Array(rowCount * columns)
  const squares = new Float32Array(rowCount * columns).fill(START)
  const touched = new Int32Array(columns)
  return {
    columns,
    weights,
    sums: (rows, count, out) => {
      out.fill(0)
      for (let i = 0; i < count; i++) {
        const base = rows[i]! * columns
        for (let column = 0; column < columns; column++) out[column]! += weights[base + column]!
      }
    },
    learn: (rows, count, gradient, rate) => {
      let size = 0
      for (let column = 0; column < columns; column++) if (Math.abs(gradient[column]!) > LEAST) touched[size++] = column
      if (size === 0) return
      for (let i = 0; i < count; i++) {
        const base = rows[i]! * columns
        for (let k = 0; k < size; k++) {
          const slope = gradient[touched[k]!]!
          const at = base + touched[k]!
          squares[at]! += slope * slope
          weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!)
        }
      }
    },
  }
}

/** What is left of the rate in a round: it falls to a fifth in the last. */
export const paceOf = (round: number, rounds: number): number => 1 - (0.8 * round) / Math.max(1, rounds - 1)

/** Turns the first `count` scores into shares of 1. */
export function toShares(scores: Float64Array, count: number): void {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) largest = Math.max(largest, scores[i]!)
  let all = 0
  for (let i = 0; i < count; i++) {
    scores[i] = Math.exp(scores[i]! - largest)
    all += scores[i]!
  }
  for (let i = 0; i < count; i++) scores[i]! /= all
}
