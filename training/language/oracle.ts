import type { ParserState } from '../../pipeline/language/en/arc_hybrid.ts'

/** Dynamic oracle for arc-hybrid (Goldberg & Nivre 2013): how many gold arcs each move would put out of reach. */
export function moveCosts(state: ParserState, gold: Int32Array, costs: Int32Array): void {
  costs.fill(0)
  const { stack, depth, next, root } = state
  if (next < root) costs[0] = shiftCost(state, gold)
  if (depth === 0) return
  const top = stack[depth - 1]!
  const below = depth > 1 ? stack[depth - 2]! : 0
  let children = 0
  for (let word = next; word < root; word++) if (gold[word] === top) children++
  const head = gold[top]!
  costs[1] = children + ((below > 0 && head === below) || head > next ? 1 : 0)
  costs[2] = children + (head >= next ? 1 : 0)
}

/** The next word loses its head below the top of the stack and its children on the stack. */
function shiftCost({ stack, depth, next }: ParserState, gold: Int32Array): number {
  let cost = 0
  for (let i = 0; i < depth; i++) {
    if (gold[stack[i]!] === next) cost++
    if (i < depth - 1 && gold[next] === stack[i]) cost++
  }
  return cost
}

/** The valid moves that lose least, as bits. */
export function bestMoves(costs: Int32Array, valid: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let move = 0; move < 3; move++) if (valid & (1 << move)) least = Math.min(least, costs[move]!)
  let moves = 0
  for (let move = 0; move < 3; move++) if (valid & (1 << move) && costs[move] === least) moves |= 1 << move
  return moves
}
