/**
 * The arc-hybrid transition system (Kuhlmann et al. 2011). Nodes count from 1; 0 is no node, `count + 1` the root, which
 * waits behind the last word. SHIFT puts the next word on the stack, LEFT hangs the top on the next word, RIGHT hangs
 * the top on the one below it.
 */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Bits of `validMoves`. */
export const CAN_SHIFT = 1
export const CAN_LEFT = 2
export const CAN_RIGHT = 4

export interface ParserState {
  count: number
  /** The root's number. */
  root: number
  stack: Int32Array
  depth: number
  /** The next word, or the root. */
  next: number
  head: Int32Array
  /** Label of the arc to the head, from 1; 0 none yet. */
  label: Int32Array
  /** Outermost children on either side, and the second outermost on the left. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
}

export function createState(room: number): ParserState {
  const ints = (): Int32Array => new Int32Array(room + 2)
  return {
    count: 0,
    root: 1,
    depth: 0,
    next: 1,
    stack: ints(),
    head: ints(),
    label: ints(),
    left: ints(),
    left2: ints(),
    right: ints(),
  }
}

/** Starts on a sentence of `count` words; the state must have room for them. */
export function resetState(state: ParserState, count: number): void {
  state.count = count
  state.root = count + 1
  state.depth = 0
  state.next = 1
  const { head, label, left, left2, right } = state
  for (const each of [head, label, left, left2, right]) each.fill(0, 0, count + 2)
}

/** The moves allowed as bits; 0 when the tree is complete. Exactly one word comes to hang on the root. */
export function validMoves({ depth, next, root }: ParserState): number {
  let moves = next < root ? CAN_SHIFT : 0
  if (depth > 0 && (next < root || depth === 1)) moves |= CAN_LEFT
  return depth > 1 ? moves | CAN_RIGHT : moves
}

export const topOf = ({ stack, depth }: ParserState): number => (depth > 0 ? stack[depth - 1]! : 0)

/** The node that LEFT or RIGHT would hang the top of the stack on. */
export const headFor = (state: ParserState, move: number): number =>
  move === LEFT ? state.next : state.stack[state.depth - 2]!

export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.next++
}

/** Hangs the top of the stack on its head with a label (from 1) and takes it off. */
export function attach(state: ParserState, move: number, label: number): void {
  const head = headFor(state, move)
  const word = state.stack[--state.depth]!
  state.head[word] = head
  state.label[word] = label
  if (move === LEFT) {
    state.left2[head] = state.left[head]!
    state.left[head] = word
  } else state.right[head] = word
}
