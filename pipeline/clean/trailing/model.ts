import { ITEM_FEATURES, RUN_FEATURES } from './features.ts'
import type { Weights } from './score.ts'

/** `weights.json`, as the trainer writes it: a weight by the name of its feature. */
export interface Model {
  other: Record<string, number>
  related: Record<string, number>
  run: Record<string, number>
  anyOther: number
  subject: Record<string, number>
  /** Margins from which an item leaves the article, and from which it stays but is marked as doubtful. */
  remove: number
  /** The same for an item on the article's own subject, which a real last paragraph resembles. */
  removeRelated: number
  flag: number
}

export function toWeights(model: Model): Weights {
  const items = (weights: Record<string, number>) => ITEM_FEATURES.map(([name]) => weights[name] ?? 0)
  return {
    other: items(model.other),
    related: items(model.related),
    run: RUN_FEATURES.map(([name]) => model.run[name] ?? 0),
    anyOther: model.anyOther,
    subject: items(model.subject),
  }
}

/** What becomes of a paragraph; null where it is the article's. */
export function toVerdict(model: Model, margin: number, related: boolean): 'removed' | 'flagged' | null {
  if (margin >= (related ? model.removeRelated : model.remove)) return 'removed'
  return margin >= model.flag ? 'flagged' : null
}
