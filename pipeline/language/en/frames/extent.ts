import { type FrameTree, relationOf } from './frame_tree.ts'

/** Indices of tokens, `to` exclusive. */
interface Extent {
  from: number
  to: number
}

/**
 * The stretch of words around `at` that hang on it, without those that hold the predicate or turn another argument. What marks the word
 * belongs to it (`to the rebels`), but not where the predicate hangs on it: `at the event [held in May]` is an event held.
 */
export function extentOf(tree: FrameTree, at: number, predicate: number, heads: ReadonlySet<number>): Extent {
  const unmarked = isAbove(tree, at, predicate)
  const inside = new Uint8Array(tree.count)
  const open = [at]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    inside[word] = 1
    for (const child of tree.children[word]!) {
      if (child === predicate || heads.has(child)) continue
      if (unmarked && word === at && relationOf(tree, child) === 'case') continue
      open.push(child)
    }
  }
  return trimmed(tree, stretchAround(inside, at), at)
}

function isAbove({ head }: FrameTree, at: number, predicate: number): boolean {
  let word = head[predicate]!
  while (word >= 0 && word !== at) word = head[word]!
  return word === at
}

function stretchAround(inside: Uint8Array, at: number): Extent {
  let from = at
  while (from > 0 && inside[from - 1] === 1) from--
  let to = at + 1
  while (to < inside.length && inside[to] === 1) to++
  return { from, to }
}

/** Without the punctuation at its ends. */
function trimmed({ tokens }: FrameTree, { from, to }: Extent, at: number): Extent {
  let [first, last] = [from, to]
  while (first < at && tokens[first]!.upos === 'PUNCT') first++
  while (last - 1 > at && tokens[last - 1]!.upos === 'PUNCT') last--
  return { from: first, to: last }
}
