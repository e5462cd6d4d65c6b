import { add, add2, add3, type Features } from '../../linear/feature_list.ts'
import { hashString } from '../../linear/hash.ts'
import { evokingWord } from './evoking_word.ts'
import { type FrameTree, relationOf } from './frame_tree.ts'
import type { Evoked, Roleset, RolesetTable } from './rolesets.ts'

export const SENSE_FEATURES = 160
const MOST_CHILDREN = 12
const BEFORE = -1

/** A roleset that a word may evoke here, with the parts of speech under which its frame file lists the word. */
export interface Sense {
  roleset: Roleset
  parts: string
  /** Whether it is that of a phrase (`grow up`) whose other word hangs on this one. */
  phrase: boolean
  /** Whether the roleset is named after the word. */
  own: boolean
}

const PARTICLES = new Set(['compound:prt', 'advmod', 'expl', 'obj', 'mark', 'case', 'obl', 'xcomp', 'nmod'])

/** All rolesets that token `i` may evoke: of its lemma, and of phrases with a word that hangs on it or marks what hangs on it. */
export function sensesOf(tree: FrameTree, i: number, rolesets: RolesetTable): Sense[] {
  const stem = evokingWord(tree.tokens[i]!, rolesets)
  const senses: Sense[] = []
  addSenses(senses, rolesets.evokedBy(stem), stem, false)
  for (const child of tree.children[i]!) {
    if (!PARTICLES.has(relationOf(tree, child))) continue
    addPhrase(senses, rolesets, stem, tree.tokens[child]!.lemma)
    for (const below of tree.children[child]!)
      if (relationOf(tree, below) === 'case') addPhrase(senses, rolesets, stem, tree.tokens[below]!.lemma)
  }
  return senses
}

const addPhrase = (senses: Sense[], rolesets: RolesetTable, stem: string, word: string): void =>
  addSenses(senses, rolesets.evokedBy(`${stem}_${word.toLowerCase()}`), stem, true)

function addSenses(senses: Sense[], evoked: readonly Evoked[], stem: string, phrase: boolean): void {
  for (const { roleset, part } of evoked) {
    const known = senses.find((sense) => sense.roleset === roleset)
    if (known) known.parts += part
    else senses.push({ roleset, parts: part, phrase, own: roleset.stem === stem })
  }
}

/** Writes what a sense may hang on; each feature is weighed for each sense by itself. */
export function readSenseFeatures(tree: FrameTree, i: number, out: Features): void {
  const { head, lemma, lower, upos, xpos, relation, groups, marker, children, count } = tree
  const at = head[i]!
  out.size = 0
  add(out, 0, 0)
  add(out, 1, upos[i]!)
  add(out, 2, xpos[i]!)
  add(out, 3, relation[i]!)
  add(out, 4, lower[i]!)
  add(out, 5, marker[i]!)
  add(out, 6, at < 0 ? BEFORE : lemma[at]!)
  add2(out, 7, at < 0 ? BEFORE : upos[at]!, relation[i]!)
  add(out, 8, at < 0 ? BEFORE : groups[at]!.fine)
  for (const side of [-1, 1]) {
    const there = i + side >= 0 && i + side < count
    add(out, 10 + side, there ? lower[i + side]! : BEFORE)
    add(out, 13 + side, there ? upos[i + side]! : BEFORE)
  }
  let all = 0
  let core = 0
  for (let k = 0; k < children[i]!.length && k < MOST_CHILDREN; k++) {
    const child = children[i]![k]!
    const name = relation[child]!
    all += name
    if (CORE.has(tree.tokens[child]!.deprel as string)) core += name
    add(out, 30, name)
    add2(out, 31, name, lemma[child]!)
    add2(out, 32, name, marker[child]!)
    add2(out, 33, name, groups[child]!.fine)
    add2(out, 36, name, upos[child]!)
    add3(out, 35, name, marker[child]!, groups[child]!.fine)
  }
  add(out, 40, all)
  add(out, 41, core)
}

const CORE = new Set(['nsubj', 'obj', 'iobj', 'ccomp', 'xcomp', 'nsubj:pass', 'obl', 'compound:prt'])

const PART_OF: ReadonlyMap<string, string> = new Map([
  ['VERB', 'v'],
  ['AUX', 'v'],
  ['NOUN', 'n'],
  ['PROPN', 'n'],
  ['ADJ', 'j'],
  ['ADV', 'j'],
])

/** Writes what is known of a sense by its frame file alone: these weigh the same for all. */
export function readFileFeatures(tree: FrameTree, i: number, sense: Sense, place: number, out: Features): void {
  const part = PART_OF.get(tree.tokens[i]!.upos) ?? 'x'
  const match = (sense.parts.includes(part) ? 1 : 0) | (sense.parts.includes('x') ? 2 : 0) | (sense.phrase ? 4 : 0)
  const tag = tree.upos[i]!
  const own = sense.own ? 1 : 0
  out.size = 0
  add2(out, 50, match, tag)
  add2(out, 51, sense.roleset.numberHash, own)
  add2(out, 52, Math.min(place, 3), match)
  add3(out, 53, own, tag, match)
  const { roles, roleHashes, signature } = sense.roleset
  let core = 0
  for (const child of tree.children[i]!) {
    const name = tree.relation[child]!
    if (CORE.has(tree.tokens[child]!.deprel as string)) core += name
    for (let number = 0; number < 5; number++)
      if (roles[number] !== '') add3(out, 54, name, number, roleHashes[number]!)
    if (out.size > SENSE_FEATURES - 12) break
  }
  add2(out, 55, core, signature)
  if (sense.phrase) add2(out, 56, hashString(sense.roleset.stem.slice(sense.roleset.stem.indexOf('_'))), core)
}
