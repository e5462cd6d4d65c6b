import { headFor, LEFT, type ParserState, topOf } from './arc-hybrid.ts'
import type { ParserWords } from './parser-atoms.ts'

const KINDS = ['word', 'tag', 'upos', 'form', 'label'] as const
const FIXED = 4
const STRIDE = KINDS.length

/** Head and dependent (`d`), the words beside them, their outermost children. The head's values carry its side. */
const NODES = ['h', 'd', 'h-1', 'h+1', 'd-1', 'd+1', 'dl', 'dl2', 'dr', 'dr2', 'hl', 'hr', 'other', 'dll'] as const
const COUNTS = ['distance', 'd.leftLabels', 'd.rightLabels', 'h.leftLabels', 'h.rightLabels', 'verbs', 'side'] as const
const COUNTS_AT = NODES.length * STRIDE

/** Number of each atom by name: `h.word`, `d.leftLabels`… */
export const ARC_ATOMS: Map<string, number> = new Map([
  ...NODES.flatMap((node, i) => KINDS.map((kind, j) => [`${node}.${kind}`, i * STRIDE + j] as const)),
  ...COUNTS.map((name, i) => [name, COUNTS_AT + i] as const),
])

/** Writes every atom of the arc that `move` (LEFT or RIGHT) is about to make. */
export function readArcAtoms(state: ParserState, words: ParserWords, move: number, atoms: Int32Array): void {
  const { left, left2, right, right2, root, next } = state
  const head = headFor(state, move)
  const word = topOf(state)
  const node = (place: number, number: number): void => readNode(state, words, atoms, place * STRIDE, number)
  node(0, head)
  node(1, word)
  node(2, head > 1 ? head - 1 : 0)
  node(3, head < root ? head + 1 : 0)
  node(4, word > 1 ? word - 1 : 0)
  node(5, word < root ? word + 1 : 0)
  node(6, left[word]!)
  node(7, left2[word]!)
  node(8, right[word]!)
  node(9, right2[word]!)
  node(10, left[head]!)
  node(11, right[head]!)
  node(12, move === LEFT ? (state.depth > 1 ? state.stack[state.depth - 2]! : 0) : next)
  node(13, left[left[word]!]!)
  const side = move === LEFT ? 0x40000000 : 0
  for (let i = 0; i < FIXED; i++) atoms[i]! ^= side
  readCounts(state, words.verbs, atoms, head, word)
}

function readNode(state: ParserState, words: ParserWords, atoms: Int32Array, at: number, node: number): void {
  const row = node * FIXED
  for (let i = 0; i < FIXED; i++) atoms[at + i] = words.fixed[row + i]!
  atoms[at + FIXED] = state.label[node]!
}

function readCounts(state: ParserState, verbs: Int32Array, atoms: Int32Array, head: number, word: number): void {
  const gap = Math.abs(head - word)
  const [first, last] = head < word ? [head, word] : [word, head]
  const sign = head < word ? 1 : -1
  let at = COUNTS_AT
  atoms[at++] = sign * (gap > 10 ? 10 : gap > 6 ? 7 : gap > 4 ? 5 : gap)
  atoms[at++] = state.leftLabels[word]!
  atoms[at++] = state.rightLabels[word]!
  atoms[at++] = state.leftLabels[head]!
  atoms[at++] = state.rightLabels[head]!
  atoms[at++] = Math.min(verbs[last]! - verbs[first + 1]!, 2)
  atoms[at] = sign
}
