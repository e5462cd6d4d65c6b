import type { Facts } from '../../pipeline/annotate/quotes/en/embedded/facts.ts'
import { FEATURES, featureName, featureValue } from '../../pipeline/annotate/quotes/en/embedded/features.ts'
import type { Model, Thresholds } from '../../pipeline/annotate/quotes/en/embedded/model.ts'
import { seeded, shuffle } from '../random.ts'
import { sigmoid } from '../sigmoid.ts'
import type { Example } from './examples.ts'

/** How a model is fitted. */
export interface Options extends Thresholds {
  /** Fewest examples in which a value stands, for a weight. */
  seldom: number
  /** Fewest attributions of a cue with a relation, for the pair to be asked at all. */
  attested: number
  /** Least share of attributions among them. */
  share: number
  epochs: number
  rate: number
  lasso: number
  ridge: number
}

export const OPTIONS: Options = {
  seldom: 6,
  attested: 2,
  share: 0.15,
  epochs: 6,
  rate: 0.1,
  lasso: 2,
  ridge: 1,
  least: -0.6,
  leastNoun: -0.1,
  leastNested: 1.5,
  leastDirect: 0.5,
  leastThing: 1,
}

/** PolNeAR has them for cues, of no source: how something looks is nobody's word. */
const SAID_BY_NOBODY = new Set(['seem/V', 'appear/V', 'look/V'])

/** `cue relation`s that are attributions somewhere. */
export function attested(examples: readonly Example[], { attested, share }: Options): Map<string, Set<string>> {
  const counts = new Map<string, { attributed: number; all: number }>()
  for (const { facts, attributed } of examples) {
    const pair = `${facts.cue}\t${facts.relation}`
    const { attributed: before, all } = counts.get(pair) ?? { attributed: 0, all: 0 }
    counts.set(pair, { attributed: before + (attributed ? 1 : 0), all: all + 1 })
  }
  const cues = new Map<string, Set<string>>()
  for (const [pair, { attributed, all }] of counts) {
    const [cue = '', relation = ''] = pair.split('\t')
    if (SAID_BY_NOBODY.has(cue) || attributed < attested || attributed < share * all) continue
    cues.set(cue, (cues.get(cue) ?? new Set()).add(relation))
  }
  return cues
}

interface Row {
  columns: readonly number[]
  attributed: boolean
}

/** Columns that stand in enough examples, by feature and value; the first is the bias. */
class Columns {
  readonly names: [feature: number, value: string][] = []
  private readonly tables = FEATURES.map(() => new Map<string, number>())

  constructor(examples: readonly Example[], seldom: number) {
    for (const [i, feature] of FEATURES.entries()) {
      const counts = new Map<string, number>()
      for (const { facts } of examples) {
        const value = featureValue(feature, facts)
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      for (const [value, count] of counts) if (count >= seldom) this.add(i, value)
    }
  }

  private add(feature: number, value: string): void {
    this.names.push([feature, value])
    this.tables[feature]?.set(value, this.names.length)
  }

  of(facts: Facts): number[] {
    const found = FEATURES.map((feature, i) => this.tables[i]?.get(featureValue(feature, facts)))
    return [0, ...found.filter((column) => column !== undefined)]
  }
}

/**
 * Logistic regression with L1 and L2 penalties, example by example: FTRL-Proximal (McMahan et al. 2013, algorithm 1). The bias, column 0,
 * bears no L1 penalty.
 */
export function regress(rows: Row[], size: number, { epochs, rate, lasso, ridge }: Options): Float64Array {
  const sums = new Float64Array(size)
  const squares = new Float64Array(size)
  const weights = new Float64Array(size)
  const next = seeded(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { columns, attributed } of shuffle(rows, next)) {
      const gradient =
        sigmoid(columns.reduce((sum, column) => sum + (weights[column] as number), 0)) - (attributed ? 1 : 0)
      for (const column of columns) {
        const before = squares[column] as number
        const after = before + gradient * gradient
        const step = (Math.sqrt(after) - Math.sqrt(before)) / rate
        const sum = (sums[column] as number) + gradient - step * (weights[column] as number)
        sums[column] = sum
        squares[column] = after
        const penalty = column === 0 ? 0 : lasso
        const beyond = Math.abs(sum) - penalty
        weights[column] = beyond <= 0 ? 0 : -(Math.sign(sum) * beyond) / ((1 + Math.sqrt(after)) / rate + ridge)
      }
    }
  }
  return weights
}

const round = (weight: number): number => Math.round(weight * 100) / 100

/** The model of some examples. */
export function learn(
  examples: readonly Example[],
  options: Options,
  credit: Pick<Model, 'source' | 'licence'>,
): Model {
  const cues = attested(examples, options)
  const asked = examples.filter(({ facts }) => cues.get(facts.cue)?.has(facts.relation))
  const columns = new Columns(asked, options.seldom)
  const rows = asked.map(({ facts, attributed }) => ({ columns: columns.of(facts), attributed }))
  const weights = regress(rows, columns.names.length + 1, options)
  const named = columns.names.map(([feature, value], i) => ({
    feature,
    value,
    weight: round(weights[i + 1] as number),
  }))
  const tables = FEATURES.map((feature, i) => [
    featureName(feature),
    Object.fromEntries(
      named.filter((row) => row.feature === i && row.weight !== 0).map(({ value, weight }) => [value, weight]),
    ),
  ])
  return {
    ...credit,
    least: options.least,
    leastNoun: options.leastNoun,
    leastNested: options.leastNested,
    leastDirect: options.leastDirect,
    leastThing: options.leastThing,
    bias: round(weights[0] as number),
    cues: Object.fromEntries([...cues].map(([cue, relations]) => [cue, [...relations].join(' ')])),
    weights: Object.fromEntries(tables),
  }
}
