import { mix } from '../linear/hash.ts'
import { FLAGS, FOLDED, SUFFIX } from '../linear/spelling.ts'
import { type ParserState, topOf } from './arc-hybrid.ts'
import { rowOf, type Words } from './words.ts'

/** What a feature may look at of a node: word, joint tag, UPOS, ending and look, label of the arc above it. */
const KINDS = ['word', 'tag', 'upos', 'form', 'label'] as const
const FIXED = 4
const STRIDE = KINDS.length

export const NODES = [
  's0', 's1', 's2', 'b0', 'b1', 'b2', 's0l', 's0l2', 's0r', 's0r2', 's1l', 's1l2', 's1r', 's1r2', 'b0l', 'b0l2',
] as const // biome-ignore format: one row
const COUNTS = [
  's0.left', 's0.right', 's1.left', 's1.right', 'b0.left',
  's0.leftLabels', 's0.rightLabels', 's1.leftLabels', 's1.rightLabels', 'b0.leftLabels',
  's0.toNext', 's1.toTop', 's0.verbsToNext', 's1.verbsToTop', 'always',
] as const // biome-ignore format: by kind

const COUNTS_AT = NODES.length * STRIDE
const INITIAL_FLAGS = 15
const MANY_VERBS = 2

/** Number of each atom by name: `s0.word`, `b0.leftLabels`… */
export const STATE_ATOMS: Map<string, number> = new Map([
  ...NODES.flatMap((node, i) => KINDS.map((kind, j) => [`${node}.${kind}`, i * STRIDE + j] as const)),
  ...COUNTS.map((name, i) => [name, COUNTS_AT + i] as const),
])

/** A sentence as the parser sees it: `fixed` holds four numbers a node, `verbs` how many verbs come before it. */
export interface ParserWords {
  fixed: Int32Array
  verbs: Int32Array
}

export interface TagNumbers {
  /** Number of the UPOS of a joint tag. */
  upos: Uint8Array
  verb: number
}

export function createParserWords(room: number): ParserWords {
  return { fixed: new Int32Array((room + 2) * FIXED), verbs: new Int32Array(room + 3) }
}

/** Fills the row of each word, of the root and of no node. */
export function readParserWords(
  { fixed, verbs }: ParserWords,
  words: Words,
  tags: Uint8Array,
  numbers: TagNumbers,
): void {
  fixed.fill(-1, 0, FIXED)
  verbs[1] = 0
  for (let i = 0; i < words.count; i++) {
    const at = (i + 1) * FIXED
    const row = rowOf(i)
    const upos = numbers.upos[tags[i]!]!
    fixed[at] = words.spelling[row + FOLDED]!
    fixed[at + 1] = tags[i]! + 1
    fixed[at + 2] = upos + 1
    fixed[at + 3] = mix(words.spelling[row + SUFFIX + 2]!, words.spelling[row + FLAGS]! & INITIAL_FLAGS)
    verbs[i + 2] = verbs[i + 1]! + (upos === numbers.verb ? 1 : 0)
  }
  fixed.fill(-5, (words.count + 1) * FIXED, (words.count + 2) * FIXED)
}

/** Distances in words: 1…4, then 5–6, 7–10, more. */
const distance = (gap: number): number => (gap > 10 ? 10 : gap > 6 ? 7 : gap > 4 ? 5 : gap)

const between = (verbs: Int32Array, left: number, right: number): number =>
  left === 0 ? 0 : Math.min(verbs[right]! - verbs[left + 1]!, MANY_VERBS)

/** Writes every atom of a state. */
export function readStateAtoms(state: ParserState, words: ParserWords, atoms: Int32Array): void {
  const { stack, depth, next, root, left, left2, right, right2 } = state
  const s0 = topOf(state)
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2 = depth > 2 ? stack[depth - 3]! : 0
  const node = (place: number, number: number): void => readNode(state, words, atoms, place * STRIDE, number)
  node(0, s0)
  node(1, s1)
  node(2, s2)
  node(3, next)
  node(4, next + 1 <= root ? next + 1 : 0)
  node(5, next + 2 <= root ? next + 2 : 0)
  node(6, left[s0]!)
  node(7, left2[s0]!)
  node(8, right[s0]!)
  node(9, right2[s0]!)
  node(10, left[s1]!)
  node(11, left2[s1]!)
  node(12, right[s1]!)
  node(13, right2[s1]!)
  node(14, left[next]!)
  node(15, left2[next]!)
  readCounts(state, words.verbs, atoms, s0, s1)
}

function readNode(state: ParserState, words: ParserWords, atoms: Int32Array, at: number, node: number): void {
  const { fixed } = words
  const row = node * FIXED
  atoms[at] = fixed[row]!
  atoms[at + 1] = fixed[row + 1]!
  atoms[at + 2] = fixed[row + 2]!
  atoms[at + 3] = fixed[row + 3]!
  atoms[at + 4] = state.label[node]!
}

function readCounts(state: ParserState, verbs: Int32Array, atoms: Int32Array, s0: number, s1: number): void {
  const { next, leftCount, rightCount, leftLabels, rightLabels } = state
  let at = COUNTS_AT
  atoms[at++] = leftCount[s0]!
  atoms[at++] = rightCount[s0]!
  atoms[at++] = leftCount[s1]!
  atoms[at++] = rightCount[s1]!
  atoms[at++] = leftCount[next]!
  atoms[at++] = leftLabels[s0]!
  atoms[at++] = rightLabels[s0]!
  atoms[at++] = leftLabels[s1]!
  atoms[at++] = rightLabels[s1]!
  atoms[at++] = leftLabels[next]!
  atoms[at++] = s0 === 0 ? 0 : distance(next - s0)
  atoms[at++] = s1 === 0 ? 0 : distance(s0 - s1)
  atoms[at++] = between(verbs, s0, next)
  atoms[at++] = between(verbs, s1, s0)
  atoms[at] = 1
}
