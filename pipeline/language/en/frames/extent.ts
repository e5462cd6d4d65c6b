import type { FrameTree } from './frame_tree.ts'

/** The stretch of words around `at` that hang on it, without those that hold the predicate or begin another argument. */
export function extentOf(
  tree: FrameTree,
  at: number,
  predicate: number,
  heads: ReadonlySet<number>,
): { from: number; to: number } {
  const inside = new Uint8Array(tree.count)
  const open = [at]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    inside[word] = 1
    for (const child of tree.children[word]!) if (child !== predicate && !heads.has(child)) open.push(child)
  }
  let from = at
  while (from > 0 && inside[from - 1] === 1) from--
  let to = at + 1
  while (to < tree.count && inside[to] === 1) to++
  return trim(tree, from, to, at)
}

/** Without the punctuation at its ends. */
function trim({ tokens }: FrameTree, from: number, to: number, at: number): { from: number; to: number } {
  let [first, last] = [from, to]
  while (first < at && tokens[first]!.upos === 'PUNCT') first++
  while (last - 1 > at && tokens[last - 1]!.upos === 'PUNCT') last--
  return { from: first, to: last }
}
