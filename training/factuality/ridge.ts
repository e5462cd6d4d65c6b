/** A row of features by the numbers of their columns, the value to be met, and how much the row counts. */
export interface WeighedRow {
  columns: readonly number[]
  values: readonly number[]
  target: number
  weight: number
}

export interface Fitted {
  intercept: number
  weights: Float64Array
}

const STEPS = 400
const CLOSE = 1e-9

/**
 * Ridge regression by conjugate gradients on the normal equations (Hestenes and Stiefel 1952), the intercept without a penalty. Sums run in the order of
 * the rows, so that the same rows give the same bits.
 */
export function ridge(rows: readonly WeighedRow[], width: number, penalty: number): Fitted {
  const size = width + 1
  const times = (vector: Float64Array): Float64Array => {
    const product = new Float64Array(size)
    for (const { columns, values, weight } of rows) {
      let sum = vector[width] as number
      for (let i = 0; i < columns.length; i++) sum += (vector[columns[i] as number] as number) * (values[i] as number)
      const scaled = weight * sum
      for (let i = 0; i < columns.length; i++) add(product, columns[i] as number, scaled * (values[i] as number))
      add(product, width, scaled)
    }
    for (let i = 0; i < width; i++) add(product, i, penalty * (vector[i] as number))
    return product
  }
  const right = new Float64Array(size)
  for (const { columns, values, target, weight } of rows) {
    for (let i = 0; i < columns.length; i++) add(right, columns[i] as number, weight * target * (values[i] as number))
    add(right, width, weight * target)
  }
  const found = conjugateGradients(times, right)
  return { intercept: found[width] as number, weights: found.slice(0, width) }
}

const add = (sums: Float64Array, at: number, value: number): void => {
  sums[at] = (sums[at] as number) + value
}

function conjugateGradients(times: (vector: Float64Array) => Float64Array, right: Float64Array): Float64Array {
  const found = new Float64Array(right.length)
  const rest = right.slice()
  const direction = right.slice()
  let size = dot(rest, rest)
  const enough = CLOSE * size
  for (let step = 0; step < STEPS && size > enough; step++) {
    const product = times(direction)
    const length = size / dot(direction, product)
    for (let i = 0; i < found.length; i++) {
      add(found, i, length * (direction[i] as number))
      add(rest, i, -length * (product[i] as number))
    }
    const next = dot(rest, rest)
    for (let i = 0; i < direction.length; i++)
      direction[i] = (rest[i] as number) + (next / size) * (direction[i] as number)
    size = next
  }
  return found
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
