import type { ClaimCue, QuoteAnnotation } from '../../record/records.ts'
import type { Factuality, FactualityOf } from '../factuality/factuality.ts'
import type { Predicate } from './grammar.ts'
import type { Scene } from './scene.ts'

/** How a claim stands for the article and for each of its sources; `null` is the article. */
export type ViewOf = (quote: QuoteAnnotation | null) => Factuality

/** Reads how a predicate stands, once for each cue. A source whose cue stands in another sentence sees this one as it is. */
export function viewsOf({ tree }: Scene, predicate: Predicate, factualityOf: FactualityOf): ViewOf {
  const at = predicate.weighed
  const views = new Map<number, Factuality>()
  return (quote) => {
    const cue = quote === null ? -1 : tree.tokens.findIndex(({ start }) => start === quote.cue_start)
    const held = views.get(cue)
    if (held) return held
    const view = cue < 0 ? factualityOf(tree, at) : factualityOf(tree, at, cue)
    views.set(cue, view)
    return view
  }
}

/** The words that decided it, by their place in the text. */
export const cuesOf = ({ tree }: Scene, { cues }: Factuality): ClaimCue[] =>
  cues.map(({ kind, from, to }) => ({ kind, start: tree.tokens[from]?.start ?? 0, end: tree.tokens[to - 1]?.end ?? 0 }))
