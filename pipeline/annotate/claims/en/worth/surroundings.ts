import { childIn, type Dependencies, headOf, isRelation, lemmaAt } from '../../../clause/dependencies.ts'
import type { Candidate } from '../../grammar.ts'
import { tenseAt } from './tense.ts'
import { nounSenses, verbSenses } from './worth_words.ts'

/** What stands above a predicate in the sentence. */
export interface Surroundings {
  /** The word that it hangs on, with the relation; what kind of word that is, and how it is put. */
  above: string
  aboveSense: string
  aboveTense: string
  /** How many words stand above it, and what opens a clause that holds its own. */
  depth: string
  under: string
}

/** How many words that are joined to each other are followed. */
const JOINED = 6
/** The first of the words that one is joined to. */
export function firstJoined(tree: Dependencies, at: number): number {
  let first = at
  for (let i = 0; i < JOINED && isRelation(tree.tokens[first], 'conj'); i++) first = headOf(tree, first)
  return first
}

export function surroundingsOf({ tree }: Candidate, clause: number): Surroundings {
  const first = firstJoined(tree, clause)
  const head = headOf(tree, first)
  const relation = (tree.tokens[first]?.deprel ?? '').split(':')[0] ?? ''
  const { depth, under } = heightOf(tree, clause)
  if (head < 0) return { above: 'none', aboveSense: 'none', aboveTense: 'none', depth, under }
  return {
    above: `${lemmaAt(tree, head)} ${relation}`,
    aboveSense: `${senseAt(tree, head)} ${relation}`,
    aboveTense: `${tenseAt(tree, head)} ${relation}`,
    depth,
    under,
  }
}

function senseAt(tree: Dependencies, at: number): string {
  const upos = tree.tokens[at]?.upos ?? ''
  if (upos === 'VERB') return verbSenses().get(lemmaAt(tree, at)) ?? 'verb'
  return upos === 'NOUN' ? `noun of ${nounSenses().get(lemmaAt(tree, at)) ?? 'thing'}` : upos
}

/** From how many words above it on a predicate is deep in its sentence. */
const DEEP = 5
/** How many words above are asked. */
const HIGHEST = 8
function heightOf(tree: Dependencies, clause: number): Pick<Surroundings, 'depth' | 'under'> {
  let depth = 0
  let under = 'none'
  for (let at = headOf(tree, clause); at >= 0 && depth < HIGHEST; at = headOf(tree, at)) {
    depth++
    const opener = under === 'none' ? childIn(tree, at, 'mark') : -1
    if (opener >= 0) under = lemmaAt(tree, opener)
  }
  return { depth: `${Math.min(depth, DEEP)}`, under }
}
