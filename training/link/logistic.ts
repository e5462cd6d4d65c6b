import { sigmoid } from '../sigmoid.ts'

/** An example: what is measured of it, what is to be told of it (0 or 1), and how much it counts. */
export interface Measured {
  values: readonly number[]
  target: number
  weight: number
}

const STEPS = 40
const CLOSE = 1e-5

/**
 * Logistic regression by Newton's method. An L2 penalty keeps the weights near `prior`, whose side of 0 they do not leave; the weight at 0
 * is the bias, which is free.
 */
export function fitLogistic(rows: readonly Measured[], ridge: number, prior: readonly number[]): number[] {
  const held = new Set<number>()
  for (;;) {
    const weights = newton(rows, ridge, prior, held)
    const strays = weights.flatMap((weight, i) =>
      i > 0 && !held.has(i) && weight * (prior[i] as number) < 0 ? [i] : [],
    )
    if (strays.length === 0) return weights
    for (const stray of strays) held.add(stray)
  }
}

/** The weights of `held` are 0. */
function newton(
  rows: readonly Measured[],
  ridge: number,
  prior: readonly number[],
  held: ReadonlySet<number>,
): number[] {
  let weights = prior.map((weight, i) => (held.has(i) ? 0 : weight))
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * ((prior[i] as number) - weight)))
    const curvature = weights.map((_, i) => {
      const row = new Float64Array(weights.length)
      row[i] = i === 0 ? CLOSE : ridge
      return row
    })
    const sums = { weights, gradient, curvature }
    for (const { values, target, weight } of rows) addRow([1, ...values], target, weight, sums)
    for (const i of held) hold(i, sums)
    const change = solve(curvature, gradient)
    const scale = 1 / Math.max(1, ...change.map(Math.abs))
    weights = weights.map((one, i) => one + scale * (change[i] as number))
    if (change.every((one) => Math.abs(one) < CLOSE)) break
  }
  return weights
}

interface Sums {
  weights: readonly number[]
  gradient: number[]
  curvature: Float64Array[]
}

function addRow(
  values: readonly number[],
  target: number,
  weight: number,
  { weights, gradient, curvature }: Sums,
): void {
  const known = values.flatMap((value, i) => (value === 0 ? [] : [i]))
  const chance = sigmoid(known.reduce((sum, i) => sum + (weights[i] as number) * (values[i] as number), 0))
  const [slope, bend] = [weight * (target - chance), weight * chance * (1 - chance)]
  for (const i of known) {
    const value = values[i] as number
    gradient[i] = (gradient[i] as number) + slope * value
    const row = curvature[i] as Float64Array
    for (const j of known) row[j] = (row[j] as number) + bend * value * (values[j] as number)
  }
}

function hold(at: number, { gradient, curvature }: Sums): void {
  gradient[at] = 0
  for (const row of curvature) row[at] = 0
  const own = curvature[at] as Float64Array
  own.fill(0)
  own[at] = 1
}

/** Gaussian elimination; the matrix is positive definite, so that no rows need be exchanged. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] as number]))
  const size = rows.length
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const [upper, lower] = [rows[i] as Float64Array, rows[j] as Float64Array]
      const factor = (lower[i] as number) / (upper[i] as number)
      if (factor !== 0) for (let k = i; k <= size; k++) lower[k] = (lower[k] as number) - factor * (upper[k] as number)
    }
  const found = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array
    let sum = row[size] as number
    for (let k = i + 1; k < size; k++) sum -= (row[k] as number) * (found[k] as number)
    found[i] = sum / (row[i] as number)
  }
  return found
}
