import { mix } from '../../linear/hash.ts'
import type { FrameTree } from './frame_tree.ts'

/** A word that may turn an argument of a predicate, and the way to it through the tree. */
export interface Candidate {
  at: number
  /** Hash of the relations up from the predicate, then down to the word. */
  path: number
  up: number
  down: number
}

const UP = 4
const TOP = 0x51ed270b | 0
const PUNCTUATION = 'PUNCT'

/** Words on, above and beside the predicate, near ones first; `known` says which ways have ever led to an argument. */
export function candidatesFor(tree: FrameTree, predicate: number, known: (path: number) => boolean): Candidate[] {
  const { head, relation, tokens, children } = tree
  const found: Candidate[] = []
  const offer = (at: number, path: number, up: number, down: number): void => {
    if (tokens[at]!.upos !== PUNCTUATION && known(path)) found.push({ at, path, up, down })
  }
  let above = predicate
  let from = predicate
  let way = 0
  for (let up = 0; up <= UP && above >= 0; up++) {
    if (up > 0) offer(above, mix(way, TOP), up, 0)
    for (const child of children[above]!) {
      if (child === from) continue
      const path = mix(mix(way, TOP), relation[child]!)
      offer(child, path, up, 1)
      if (up > 1) continue
      for (const below of children[child]!) {
        const further = mix(path, relation[below]!)
        offer(below, further, up, 2)
        if (up === 0) for (const last of children[below]!) offer(last, mix(further, relation[last]!), up, 3)
      }
    }
    from = above
    way = mix(way, relation[above]!)
    above = head[above]!
  }
  return found
}
