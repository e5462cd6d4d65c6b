import { add, add2, add3, type Features } from '../../linear/feature_list.ts'
import { mix } from '../../linear/hash.ts'
import type { Candidate } from './candidates.ts'
import { type FrameTree, hasChild, relationOf } from './frame_tree.ts'
import type { Roleset } from './rolesets.ts'

export const ARGUMENT_FEATURES = 96

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

/** Writes what is known of a candidate whatever other arguments there are. */
export function readArgumentFeatures(tree: FrameTree, predicate: Predicate, candidate: Candidate, out: Features): void {
  const { at, path, up, down } = candidate
  const { kind, lemma, roleset, signature, frame } = predicate
  const { head, marker, xpos, upos, relation, groups } = tree
  const word = tree.lemma[at]!
  const tag = xpos[at]!
  const name = relation[at]!
  const mark = marker[at]!
  const { fine, finest, path6, path10 } = groups[at]!
  const side = at < predicate.at ? 1 : 0
  const distance = mix(distanceOf(Math.abs(at - predicate.at)), side)
  const opener = openerOf(tree, at)
  out.size = 0
  add(out, 0, 0)
  add(out, 1, path)
  add2(out, 2, path, kind)
  add2(out, 3, path, lemma)
  add2(out, 4, path, roleset)
  add2(out, 5, path, signature)
  add3(out, 6, path, kind, side)
  add3(out, 7, path, frame, kind)
  add3(out, 8, path, frame, roleset)
  add2(out, 9, path, mark)
  add3(out, 10, path, mark, roleset)
  add3(out, 11, path, mark, lemma)
  add3(out, 12, path, mark, signature)
  add2(out, 13, path, upos[at]!)
  add2(out, 14, path, tag)
  add2(out, 15, path, distance)
  add2(out, 16, name, distance)
  add2(out, 17, name, roleset)
  add3(out, 18, name, mark, fine)
  add3(out, 19, name, mark, path6)
  add3(out, 20, name, mark, path10)
  add3(out, 21, name, mark, finest)
  add3(out, 22, name, mark, word)
  add2(out, 23, name, word)
  add(out, 24, word)
  add2(out, 25, word, roleset)
  add2(out, 26, fine, roleset)
  add2(out, 27, path6, roleset)
  add2(out, 28, name, fine)
  add2(out, 29, name, path10)
  add2(out, 30, path, fine)
  add3(out, 31, path, path6, signature)
  add3(out, 32, mark, roleset, fine)
  add2(out, 33, mark, roleset)
  add3(out, 34, name, opener, kind)
  add2(out, 35, path, opener)
  add3(out, 36, path, opener, roleset)
  add3(out, 37, name, tag, mark)
  add2(out, 38, up, down)
  add3(out, 39, up, down, kind)
  add3(out, 40, name, mark, kind)
  add3(out, 41, path, upos[at]!, kind)
  const above = head[predicate.at]!
  add3(out, 42, path, above < 0 ? TOP : tree.lemma[above]!, relation[predicate.at]!)
  add3(out, 43, path, above < 0 ? TOP : groups[above]!.fine, kind)
  add2(out, 44, path, relation[predicate.at]!)
  add3(out, 45, path, groups[predicate.at]!.fine, mark)
  add3(out, 46, path, groups[predicate.at]!.finest, kind)
  add3(out, 47, path, groups[predicate.at]!.path10, mark)
  add3(out, 48, path, marker[predicate.at]!, kind)
  add3(out, 49, word, lemma, name)
  add2(out, 50, path, tree.lower[at]!)
}

/** The first word of what hangs on a word, which tells `when they came` from `because they came`. */
function openerOf(tree: FrameTree, at: number): number {
  const first = tree.children[at]![0]
  return first !== undefined && first < at ? tree.lemma[first]! : tree.lemma[at]!
}

/** What was found before of the same predicate. */
export interface History {
  /** Numbered arguments as bits. */
  numbers: number
  /** The label found last, -1 at the beginning. */
  last: number
  /** How many candidates before had the relation and the marker of this one. */
  alike: number
}

/** Adds what hangs on the arguments found before. */
export function readHistoryFeatures(
  tree: FrameTree,
  predicate: Predicate,
  candidate: Candidate,
  history: History,
  out: Features,
): void {
  const { at, path } = candidate
  const name = tree.relation[at]!
  const { numbers, last, alike } = history
  add(out, 60, numbers)
  add2(out, 61, numbers, path)
  add2(out, 62, numbers, predicate.signature)
  add3(out, 63, numbers, predicate.signature, name)
  add3(out, 64, numbers, predicate.roleset, name)
  add3(out, 65, numbers, path, tree.marker[at]!)
  add2(out, 66, last, name)
  add2(out, 67, last, path)
  add3(out, 68, numbers, name, predicate.kind)
  add2(out, 69, alike, path)
}
