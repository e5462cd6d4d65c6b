import type { Model } from '../../pipeline/annotate/factuality/en/model.ts'

/** A run of sums that stand for one value. */
interface Step {
  sums: number[]
  values: number[]
}

/** How many runs of equally many sums are told apart at first. */
const RUNS = 60

/**
 * The rising steps that take sums to values with the least absolute error: medians of neighbouring runs, pooled where they fall (pool adjacent
 * violators). Gives the first and last sum of each step with its value.
 */
export function risingScale(pairs: readonly (readonly [sum: number, value: number])[]): Model['scale'] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0])
  const steps: Step[] = []
  for (let run = 0; run < RUNS; run++) {
    const inside = sorted.slice(
      Math.floor((run * sorted.length) / RUNS),
      Math.floor(((run + 1) * sorted.length) / RUNS),
    )
    if (inside.length === 0) continue
    steps.push({ sums: [mean(inside.map(([sum]) => sum))], values: inside.map(([, value]) => value) })
    pool(steps)
  }
  return steps.flatMap(({ sums, values }) =>
    ends(sums).map((sum) => ({ sum: rounded(sum), value: rounded(median(values)) })),
  )
}

function pool(steps: Step[]): void {
  for (;;) {
    const [before, last] = steps.slice(-2)
    if (!before || !last || median(before.values) < median(last.values)) return
    steps.splice(-2, 2, { sums: [...before.sums, ...last.sums], values: [...before.values, ...last.values] })
  }
}

const ends = (sums: readonly number[]): number[] =>
  sums.length > 1 ? [sums[0] as number, sums.at(-1) as number] : [...sums]

const rounded = (value: number): number => Math.round(1000 * value) / 1000

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2
}
