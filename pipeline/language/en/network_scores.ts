import { LEFT, type ParserState } from './arc_hybrid.ts'
import { multiply, type ParserNetwork, toUnits } from './network.ts'
import { readPositions } from './network_input.ts'
import { ENDS, HIDDEN, LABELLED, NONE_ROW, POSITIONS, ROOT_ROW } from './network_shape.ts'

/** Scores of a state by the network, after `encodeWords` has read the sentence, in arrays that the next call overwrites. */
export interface NetworkScores {
  ofMoves(state: ParserState): Float32Array
  /** Of the labels for a move, in the state that `ofMoves` last read. */
  ofLabels(move: number): Float32Array
}

const MOVES = 3

export function createNetworkScores(network: ParserNetwork, labelCount: number): NetworkScores {
  const hidden = new Float32Array(HIDDEN)
  const nodes = new Int32Array(POSITIONS)
  const labels = new Int32Array(LABELLED)
  const moveScores = new Float32Array(MOVES)
  const labelScores = new Float32Array(labelCount)
  return {
    ofMoves: (state) => {
      readPositions(state, nodes, labels)
      readHidden(network, state, nodes, labels, hidden)
      scoreMoves(network, hidden, moveScores)
      return moveScores
    },
    ofLabels: (move) => {
      scoreLabels(network, move, hidden, labelScores)
      return labelScores
    },
  }
}

const ROW = HIDDEN * 4

function readHidden(
  { desk, kernel, labelled, positions }: ParserNetwork,
  state: ParserState,
  nodes: Int32Array,
  labels: Int32Array,
  hidden: Float32Array,
): void {
  const { gathered, hiddenSums } = desk
  const labelRows = labelled.length / HIDDEN - 1
  for (let p = 0; p < POSITIONS; p++) {
    const node = nodes[p]!
    const row = node === 0 ? NONE_ROW : node === state.root ? ROOT_ROW : ENDS + node - 1
    gathered[p] = desk.positions.byteOffset + (row * POSITIONS + p) * ROW
  }
  for (let p = 0; p < LABELLED; p++) {
    gathered[POSITIONS + p] = labelled.byteOffset + ((p * labelRows) / LABELLED + labels[p]!) * ROW
  }
  gathered[POSITIONS + LABELLED] = labelled.byteOffset + labelRows * ROW
  kernel.gather(gathered.byteOffset, gathered.length, ROW, hiddenSums.byteOffset)
  for (let i = 0; i < HIDDEN; i++) hidden[i] = Math.max(0, hiddenSums[i]! * positions.scales[i]!)
}

function scoreMoves({ moves, movesBias }: ParserNetwork, hidden: Float32Array, scores: Float32Array): void {
  for (let move = 0; move < MOVES; move++) {
    let sum = movesBias[move]!
    for (let i = 0, at = move * HIDDEN; i < HIDDEN; i++, at++) sum += moves[at]! * hidden[i]!
    scores[move] = sum
  }
}

function scoreLabels(
  { desk, kernel, labels }: ParserNetwork,
  move: number,
  hidden: Float32Array,
  scores: Float32Array,
): void {
  const matrix = labels[move === LEFT ? 0 : 1]
  for (let i = 0; i < HIDDEN; i++) desk.hidden[i] = toUnits(hidden[i]!)
  multiply(kernel, 1, desk.hidden, 0, matrix, desk.labelSums)
  for (let i = 0; i < scores.length; i++) scores[i] = desk.labelSums[i]! * matrix.scales[i]! + matrix.bias[i]!
}
