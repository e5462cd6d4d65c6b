import { inOrder } from '../../../learned/linear.ts'
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

const ITEM_NAMES = ITEM_FEATURES.map(([name]) => name)
const RUN_NAMES = RUN_FEATURES.map(([name]) => name)

/** The weights in the order of the features. Throws where the model does not name just these features. */
export function toWeights(model: Model): Weights {
  return {
    other: inOrder('trailing', model.other, ITEM_NAMES),
    related: inOrder('trailing', model.related, ITEM_NAMES),
    run: inOrder('trailing', model.run, RUN_NAMES),
    anyOther: model.anyOther,
    subject: inOrder('trailing', model.subject, ITEM_NAMES),
  }
}

/** What becomes of a paragraph; null where it is the article's. */
export function toVerdict(model: Model, margin: number, related: boolean): 'removed' | 'flagged' | null {
  if (margin >= (related ? model.removeRelated : model.remove)) return 'removed'
  return margin >= model.flag ? 'flagged' : null
}
