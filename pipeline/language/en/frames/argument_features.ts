import { add, add2, add3, type Features } from '../../linear/feature_list.ts'
import { mix } from '../../linear/hash.ts'
import type { Candidate } from './candidates.ts'
import { type FrameTree, hasChild, relationOf } from './frame_tree.ts'
import type { Roleset } from './rolesets.ts'

export const ARGUMENT_FEATURES = 96
/** So many words beside and below a candidate are looked at. */
const MOST_BESIDE = 6

/** A predicate as its arguments see it: hashes. */
export interface Predicate {
  at: number
  lemma: number
  roleset: number
  signature: number
  /** Part of speech and voice. */
  kind: number
  /** Which arguments of the tree it has: a subject, objects, clauses. */
  frame: number
}

const PASSIVE = new Set(['nsubj:pass', 'aux:pass', 'csubj:pass'])
const ACTIVE_AUXILIARY = new Set(['aux'])
const FRAME = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'ccomp', 'xcomp', 'obl', 'nmod', 'nmod:poss', 'compound', 'cop']
const NO_ROLESET = 0
const TOP = -1

export function toPredicate(tree: FrameTree, at: number, roleset: Roleset | null): Predicate {
  let frame = 0
  for (const child of tree.children[at]!) {
    const place = FRAME.indexOf(relationOf(tree, child))
    if (place >= 0) frame |= 1 << place
  }
  const bare = tree.tokens[at]!.xpos === 'VBN' && !hasChild(tree, at, ACTIVE_AUXILIARY)
  const voice = hasChild(tree, at, PASSIVE) ? 1 : bare ? 2 : 0
  return {
    at,
    lemma: tree.lemma[at]!,
    roleset: roleset?.hash ?? NO_ROLESET,
    signature: roleset?.signature ?? NO_ROLESET,
    kind: mix(mix(tree.upos[at]!, tree.xpos[at]!), voice),
    frame,
  }
}

const distanceOf = (steps: number): number => (steps < 4 ? steps : steps < 8 ? 4 : steps < 16 ? 5 : 6)

/** Writes what all candidates of a predicate share. */
export function readSharedFeatures(tree: FrameTree, predicate: Predicate, out: Features): void {
  const { head, marker, upos, relation, groups, lemma, children } = tree
  const { at } = predicate
  const above = head[at]!
  out.size = 0
  add(out, 0, predicate.lemma)
  add(out, 1, predicate.roleset)
  add(out, 2, predicate.signature)
  add(out, 3, predicate.kind)
  add(out, 4, predicate.frame)
  add(out, 5, groups[at]!.fine)
  add(out, 6, groups[at]!.finest)
  add(out, 7, groups[at]!.path10)
  add(out, 8, relation[at]!)
  add(out, 9, marker[at]!)
  add(out, 10, above < 0 ? TOP : lemma[above]!)
  add(out, 11, above < 0 ? TOP : groups[above]!.fine)
  add(out, 12, above < 0 ? TOP : upos[above]!)
  const below = children[at]!
  for (let k = 0; k < below.length && k < MOST_BESIDE; k++) add2(out, 13, relation[below[k]!]!, marker[below[k]!]!)
}

/** Writes what is known of a candidate; `alike` is how many candidates before it have its relation and marker. */
export function readArgumentFeatures(
  tree: FrameTree,
  predicate: Predicate,
  candidate: Candidate,
  alike: number,
  out: Features,
): void {
  const { at, path } = candidate
  const { head, marker, xpos, relation, groups, names, lemma, children } = tree
  const { kind, roleset, signature, frame } = predicate
  const { fine, finest, path6, path10 } = groups[at]!
  const [name, mark, word, tag] = [relation[at]!, marker[at]!, lemma[at]!, xpos[at]!]
  const above = head[predicate.at]!
  out.size = 0
  add(out, 20, path)
  add(out, 21, name)
  add(out, 22, mark)
  add(out, 23, word)
  add(out, 24, fine)
  add(out, 25, finest)
  add(out, 26, path10)
  add(out, 27, path6)
  add(out, 28, tag)
  add(out, 29, openerOf(tree, at))
  add2(out, 30, distanceOf(Math.abs(at - predicate.at)), at < predicate.at ? 1 : 0)
  add2(out, 31, names[at]!.last, names[at]!.alone)
  const below = children[at]!
  for (let k = 0; k < below.length && k < MOST_BESIDE; k++) add(out, 32, relation[below[k]!]!)
  add2(out, 33, path, kind)
  add2(out, 34, path, roleset)
  add2(out, 35, path, signature)
  add3(out, 36, path, frame, kind)
  add2(out, 37, path, mark)
  add2(out, 38, mark, roleset)
  add3(out, 39, path, mark, signature)
  add2(out, 40, path, tag)
  add3(out, 41, name, mark, fine)
  add3(out, 42, name, mark, word)
  add2(out, 43, word, roleset)
  add2(out, 44, name, roleset)
  add3(out, 45, path, above < 0 ? TOP : lemma[above]!, relation[predicate.at]!)
  add(out, 52, alike)
}

/** The first word of what hangs on a word, which tells `when they came` from `because they came`. */
function openerOf(tree: FrameTree, at: number): number {
  const first = tree.children[at]![0]
  return first !== undefined && first < at ? tree.lemma[first]! : tree.lemma[at]!
}
