import type { Model } from '../../pipeline/annotate/factuality/en/model.ts'
import type { Example } from './examples.ts'
import { ridge, type WeighedRow } from './ridge.ts'

export const OPTIONS = {
  /** Fewest events that have a feature, for a weight. */
  seldom: 8,
  penalty: 400,
}
/** Lighter weights are left out. */
const LEAST = 0.002

type Options = typeof OPTIONS
type Target = (example: Example) => number

/** The weights that meet the target of the examples best, by name. */
export function learn(
  examples: readonly Example[],
  target: Target,
  { seldom, penalty }: Options,
): Pick<Model, 'intercept' | 'weights'> {
  const names = frequent(examples, seldom)
  const columns = new Map(names.map((name, i) => [name, i]))
  const fitted = ridge(
    examples.map((example) => toRow(example, target(example), columns)),
    names.length,
    penalty,
  )
  const weights = names
    .map((name, i): [string, number] => [name, rounded(fitted.weights[i] as number)])
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
  return { intercept: rounded(fitted.intercept), weights: Object.fromEntries(weights) }
}

const rounded = (weight: number): number => Math.round(1000 * weight) / 1000

/** Names that stand often enough, in the order of their letters. */
function frequent(examples: readonly Example[], seldom: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts)
    .flatMap(([name, count]) => (count >= seldom ? [name] : []))
    .sort()
}

function toRow({ features, confidence }: Example, target: number, columns: ReadonlyMap<string, number>): WeighedRow {
  const row = { columns: [] as number[], values: [] as number[], target, weight: confidence }
  for (const [name, value] of features) {
    const column = columns.get(name)
    if (column === undefined) continue
    row.columns.push(column)
    row.values.push(value)
  }
  return row
}

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/**
 * What UDS means for our question. It asks "did it happen?": what is to come, wished for or possible gets about -1.1 as what is denied does, and four in
 * ten negated events get 1. Here what is negated is below 0; what did not happen and is not negated lies between 0.1 and 0.5, as the rules
 * read it, a plain future at 0.7; the rest is as UDS has it.
 */
export function relabelled({ factuality, view, negated, future }: Example): number {
  const value = between(factuality, -1, 1)
  if (negated) return -Math.abs(value)
  if (value >= 0 || view.value < -0.15) return value
  return future && view.unreal === 'planned' ? 0.7 : 0.1 + 0.5 * between(view.value, 0, 0.8)
}
