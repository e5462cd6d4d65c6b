import { mix } from '../linear/hash.ts'
import { FLAGS, FOLDED, PREFIX, SHAPE, SUFFIX } from '../linear/spelling.ts'
import type { ParserState } from './arc_hybrid.ts'
import { BUCKETS, LABELLED, LOOKS, LOOKUP_NAMES, POSITIONS, UNKNOWN } from './network_shape.ts'
import { FINEST, groupsOf, PATH10, rowOf, type Words } from './words.ts'

/** Row of each known word, by the hash of its folded spelling. */
export type Vocabulary = Map<number, number>

const bucket = (hash: number, size: number): number => ((hash ^ (hash >>> 12) ^ (hash >>> 23)) & (size - 1)) >>> 0

/** Writes the eight rows that a word is looked up by, in the order of LOOKUP_NAMES. */
export function readLookups(
  words: Words,
  tags: Uint8Array,
  vocabulary: Vocabulary,
  rows: Int32Array,
  from: number,
): void {
  const { spelling, groups } = words
  for (let i = 0; i < words.count; i++) {
    const at = from + i * LOOKUP_NAMES.length
    const row = rowOf(i)
    rows[at] = vocabulary.get(spelling[row + FOLDED]!) ?? UNKNOWN
    rows[at + 1] = bucket(spelling[row + SUFFIX + 2]!, BUCKETS)
    rows[at + 2] = bucket(spelling[row + SUFFIX + 1]!, BUCKETS)
    rows[at + 3] = bucket(spelling[row + PREFIX + 2]!, BUCKETS)
    rows[at + 4] = bucket(mix(spelling[row + SHAPE]!, spelling[row + FLAGS]!), LOOKS)
    rows[at + 5] = tags[i]!
    rows[at + 6] = groups[groupsOf(i) + PATH10]!
    rows[at + 7] = groups[groupsOf(i) + FINEST]!
  }
}

/** Writes the nodes that feed the hidden layer to `nodes`, and the labels above five of them to `labels`. */
export function readPositions(state: ParserState, nodes: Int32Array, labels: Int32Array): void {
  const { stack, depth, next, root, left, left2, right, label } = state
  const s0 = depth > 0 ? stack[depth - 1]! : 0
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  nodes[0] = s0
  nodes[1] = s1
  nodes[2] = depth > 2 ? stack[depth - 3]! : 0
  nodes[3] = next
  nodes[4] = next + 1 <= root ? next + 1 : 0
  nodes[5] = next + 2 <= root ? next + 2 : 0
  nodes[6] = left[s0]!
  nodes[7] = right[s0]!
  nodes[8] = left[s1]!
  nodes[9] = right[s1]!
  nodes[10] = left[next]!
  nodes[POSITIONS - 1] = left2[s0]!
  for (let i = 0; i < LABELLED; i++) labels[i] = label[nodes[6 + i]!]!
}
