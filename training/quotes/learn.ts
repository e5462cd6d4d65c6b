import { isAsked } from '../../pipeline/annotate/quotes/en/embedded/asked.ts'
import { FEATURES, featureValue } from '../../pipeline/annotate/quotes/en/embedded/features.ts'
import type { Model, Thresholds } from '../../pipeline/annotate/quotes/en/embedded/model.ts'
import { Columns, type Fit, regress, round } from '../facts.ts'
import type { Example } from './examples.ts'

/** How a model is fitted. */
export interface Options extends Thresholds, Fit {
  /** Fewest examples in which a value stands, for a weight. */
  seldom: number
  /** Fewest attributions of a cue with a relation, for the pair to be asked at all. */
  attested: number
  /** Least share of attributions among them. */
  share: number
}

export const OPTIONS: Options = {
  seldom: 6,
  attested: 5,
  share: 0.2,
  epochs: 8,
  rate: 0.07,
  lasso: 1.5,
  ridge: 1,
  least: -0.8,
  leastNoun: -0.6,
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
    if (facts.quoted === 'not') continue
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

/** The model of some examples. */
export function learn(
  examples: readonly Example[],
  options: Options,
  credit: Pick<Model, 'source' | 'licence'>,
): Model {
  const cues = attested(examples, options)
  const asked = examples.filter(({ facts }) => isAsked(facts, { cues }))
  const columns = new Columns(FEATURES, featureValue, asked, options.seldom)
  const rows = asked.map(({ facts, attributed }) => ({
    columns: columns.of(facts),
    target: attributed ? 1 : 0,
    weight: 1,
  }))
  const weights = regress(rows, columns.names.length + 1, options)
  return {
    ...credit,
    least: options.least,
    leastNoun: options.leastNoun,
    leastNested: options.leastNested,
    leastDirect: options.leastDirect,
    leastThing: options.leastThing,
    bias: round(weights[0] as number),
    cues: Object.fromEntries([...cues].map(([cue, relations]) => [cue, [...relations].join(' ')])),
    weights: Object.fromEntries(columns.weighed(weights).map(([name, values]) => [name, Object.fromEntries(values)])),
  }
}
