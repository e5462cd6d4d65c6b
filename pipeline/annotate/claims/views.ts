import type { ClaimCue } from '../../record/records.ts'
import type { Factuality, FactualityOf } from '../factuality/factuality.ts'
import type { Predicate } from './grammar.ts'
import type { Scene } from './scene.ts'

/** How a claim stands below a cue; -1 is the whole sentence, for the article and for a source whose cue stands in another one. */
export type ViewOf = (cue: number) => Factuality

/** Reads how a predicate stands, once for each cue. */
export function viewsOf({ tree }: Scene, predicate: Predicate, factualityOf: FactualityOf): ViewOf {
  const at = predicate.weighed
  const views = new Map<number, Factuality>()
  return (cue) => {
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
