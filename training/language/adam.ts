import type { Network } from './network.ts'

const FIRST = 0.9
const SECOND = 0.98
const SMALL = 1e-8
const LARGEST_NORM = 5
const AVERAGING = 0.996
const AVERAGE_EVERY = 4

/** Adam (Kingma & Ba 2015) with clipped gradients and a running average of the weights, which is what is kept in the end. */
export interface Optimiser {
  /** One step along the gradients divided by `count`; they are zero afterwards. */
  step(rate: number, count: number): void
  /** Puts the averaged weights in place of the last ones. */
  finish(): void
}

export function createOptimiser({ parameters }: Network): Optimiser {
  const parts = Object.values(parameters).map(({ values, gradient }) => ({
    values,
    gradient: gradient.values,
    first: new Float32Array(values.length),
    second: new Float32Array(values.length),
    average: values.slice(),
  }))
  let steps = 0
  return {
    step: (rate, count) => {
      steps++
      const factor = clip(parts, count)
      for (const part of parts) move(part, rate, factor, steps)
      if (steps % AVERAGE_EVERY === 0) for (const part of parts) average(part)
    },
    finish: () => {
      for (const { values, average } of parts) values.set(average)
    },
  }
}

interface Part {
  values: Float32Array
  gradient: Float32Array
  first: Float32Array
  second: Float32Array
  average: Float32Array
}

/** What to multiply gradients by: the mean over `count`, shortened to the largest norm. */
function clip(parts: Part[], count: number): number {
  let squares = 0
  for (const { gradient } of parts) for (let i = 0; i < gradient.length; i++) squares += gradient[i]! * gradient[i]!
  const norm = Math.sqrt(squares) / count
  return norm > LARGEST_NORM ? LARGEST_NORM / norm / count : 1 / count
}

function move({ values, gradient, first, second }: Part, rate: number, factor: number, steps: number): void {
  const size = (rate * Math.sqrt(1 - SECOND ** steps)) / (1 - FIRST ** steps)
  for (let i = 0; i < values.length; i++) {
    const g = gradient[i]! * factor
    const m = first[i]! * FIRST + g * (1 - FIRST)
    const v = second[i]! * SECOND + g * g * (1 - SECOND)
    first[i] = m
    second[i] = v
    values[i]! -= (size * m) / (Math.sqrt(v) + SMALL)
    gradient[i] = 0
  }
}

function average({ values, average: mean }: Part): void {
  for (let i = 0; i < values.length; i++) mean[i]! += (values[i]! - mean[i]!) * (1 - AVERAGING)
}
