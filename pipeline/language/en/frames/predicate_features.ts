import { add, add2, add3, type Features } from '../../linear/feature_list.ts'
import { hashString, mix } from '../../linear/hash.ts'
import { evokingWord } from './evoking_word.ts'
import type { FrameTree } from './frame_tree.ts'
import type { RolesetTable } from './rolesets.ts'

export const PREDICATE_FEATURES = 160
/** So many children are looked at. */
const MOST_CHILDREN = 12

const CANDIDATES = new Set(['VERB', 'NOUN', 'ADJ', 'AUX', 'PROPN', 'ADV', 'X', 'INTJ'])

/** Words of other parts of speech evoke no frame. */
export const mayEvoke = (tree: FrameTree, i: number): boolean => CANDIDATES.has(tree.tokens[i]!.upos)

const BEFORE = -1
const PARTS = ['v', 'n', 'j', 'x']

/** Which parts of speech the frame files give for a lemma, as bits. */
function partsOf(rolesets: RolesetTable, lemma: string): number {
  let bits = 0
  for (const { part } of rolesets.evokedBy(lemma)) bits |= 1 << (PARTS.indexOf(part) + 1)
  return bits
}

/** Writes what tells whether token `i` evokes a frame. */
export function readPredicateFeatures(tree: FrameTree, i: number, rolesets: RolesetTable, out: Features): void {
  const { head, lemma, lower, upos, xpos, relation, groups, marker, count } = tree
  const token = tree.tokens[i]!
  const at = head[i]!
  const [own, tag] = [lemma[i]!, upos[i]!]
  const parts = partsOf(rolesets, evokingWord(token, rolesets))
  const above = at < 0 ? BEFORE : lemma[at]!
  const small = token.text.toLowerCase()
  out.size = 0
  add(out, 0, tag)
  add(out, 1, own)
  add(out, 2, xpos[i]!)
  add2(out, 3, own, tag)
  add(out, 4, relation[i]!)
  add2(out, 5, own, relation[i]!)
  add2(out, 6, hashString(small.slice(-3)), tag)
  add2(out, 8, parts, tag)
  add3(out, 9, parts, tag, relation[i]!)
  add2(out, 10, groups[i]!.fine, tag)
  add2(out, 11, groups[i]!.finest, tag)
  add2(out, 12, groups[i]!.path, tag)
  add2(out, 14, above, tag)
  add2(out, 15, above, own)
  add3(out, 16, at < 0 ? BEFORE : upos[at]!, relation[i]!, tag)
  add2(out, 17, marker[i]!, tag)
  add2(out, 18, marker[i]!, own)
  add3(out, 20, xpos[i]!, relation[i]!, parts)
  add2(out, 21, own, xpos[i]!)
  add3(out, 22, at < 0 ? BEFORE : groups[at]!.fine, relation[i]!, tag)
  add3(out, 23, groups[i]!.fine, relation[i]!, parts)
  for (const side of [-1, 1]) {
    const there = i + side >= 0 && i + side < count
    add2(out, 24 + side, there ? lower[i + side]! : BEFORE, tag)
    add2(out, 27 + side, there ? upos[i + side]! : BEFORE, tag)
    add2(out, 30 + side, there ? lower[i + side]! : BEFORE, own)
  }
  readChildren(tree, i, parts, out)
}

function readChildren(
  { children, lemma, upos, relation, marker }: FrameTree,
  i: number,
  parts: number,
  out: Features,
): void {
  const below = children[i]!
  const tag = upos[i]!
  let all = 0
  for (let k = 0; k < below.length && k < MOST_CHILDREN; k++) {
    const child = below[k]!
    const name = relation[child]!
    all = mix(all, name)
    add2(out, 40, name, tag)
    add3(out, 41, name, lemma[child]!, tag)
    add2(out, 42, name, lemma[i]!)
    add3(out, 43, name, marker[child]!, tag)
    add3(out, 44, name, marker[child]!, lemma[i]!)
    add3(out, 45, name, lemma[child]!, lemma[i]!)
    add3(out, 46, name, parts, tag)
  }
  add2(out, 47, all, tag)
  add2(out, 48, Math.min(below.length, 3), lemma[i]!)
}
