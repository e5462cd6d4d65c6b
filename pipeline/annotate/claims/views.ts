import type { ClaimCue } from '../../record/records.ts'
import { type Dependencies, headOf, isRelation } from '../clause/dependencies.ts'
import type { Factuality, FactualityOf } from '../factuality/factuality.ts'
import type { Predicate } from './grammar.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './sources.ts'

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

/** What a source takes of a claim. */
export type Stand = Pick<Factuality, 'certainty' | 'polarity'>

/** How the article holds it. Where somebody else says so and the sentence does not show how the article takes that, it takes no stand. */
export function articleView(
  { tree }: Scene,
  { weighed }: Predicate,
  [outermost]: readonly Voice[],
  viewOf: ViewOf,
): Stand {
  const view = viewOf(-1)
  if (outermost === undefined) return view
  const { cue, quote } = outermost
  return quote?.type !== 'direct' && governs(tree, cue, weighed)
    ? view
    : { certainty: 'uncommitted', polarity: view.polarity }
}

/** How many heads are climbed from a claim to the verb of speech. */
const CLIMB = 30
/** Does a word hang on another as what that one says, and not as who says it? */
function governs(tree: Dependencies, cue: number, at: number): boolean {
  let word = at
  for (let i = 0; i < CLIMB && word >= 0 && headOf(tree, word) !== cue; i++) word = headOf(tree, word)
  return word >= 0 && cue >= 0 && headOf(tree, word) === cue && !isRelation(tree.tokens[word], 'nsubj')
}

/** The words that decided it, by their place in the text, each once for what it decides. */
export function cuesOf({ tree }: Scene, { cues }: Factuality): ClaimCue[] {
  if (cues.length === 0) return []
  const found = new Map<string, ClaimCue>()
  for (const { kind, from, to } of cues) {
    const [start, end] = [tree.tokens[from]?.start ?? 0, tree.tokens[to - 1]?.end ?? 0]
    const known = found.get(`${kind} ${start}`)
    if (known === undefined || known.end < end) found.set(`${kind} ${start}`, { kind, start, end })
  }
  return Array.from(found.values()).sort((a, b) => a.start - b.start)
}
