import {
  attach,
  CAN_LEFT,
  CAN_RIGHT,
  CAN_SHIFT,
  createState,
  LEFT,
  type ParserState,
  RIGHT,
  resetState,
  SHIFT,
  shift,
  validMoves,
} from './arc_hybrid.ts'
import { encodeWords } from './encoder.ts'
import { LONGEST_SENTENCE, type ParserNetwork } from './network.ts'
import { createNetworkScores } from './network_scores.ts'
import type { Words } from './words.ts'

/** Relations by number; entry 0 stands for no label, entry 1 is `root`. */
export type LabelSet = string[]
export const ROOT_LABEL = 1

export interface ParserModel {
  network: ParserNetwork
  labels: LabelSet
}

/** The tree of a sentence: the head of word `i` is `head[i + 1]` (from 1, the root `count + 1`), with `label[i + 1]`. */
export type Parse = (words: Words, tags: Uint8Array) => ParserState

/** Greedy parser: a move is chosen first, then the label of the arc it makes. Linear; up to LONGEST_SENTENCE words. */
export function createParser({ network, labels }: ParserModel): Parse {
  const state = createState(LONGEST_SENTENCE)
  const scores = createNetworkScores(network, labels.length)
  return (words, tags) => {
    resetState(state, words.count)
    encodeWords(network, words, tags)
    for (let valid = validMoves(state); valid !== 0; valid = validMoves(state)) {
      const move = bestMove(scores.ofMoves(state), valid)
      if (move === SHIFT) shift(state)
      else if (hangsOnRoot(state, move)) attach(state, move, ROOT_LABEL)
      else attach(state, move, bestLabel(scores.ofLabels(move)))
    }
    return state
  }
}

/** Whether a move makes the arc to the root, which needs no choice of a label. */
export const hangsOnRoot = (state: ParserState, move: number): boolean => move === LEFT && state.next === state.root

/** The valid move with the largest score. */
export function bestMove(scores: Float32Array, valid: number): number {
  let move = valid & CAN_SHIFT ? SHIFT : valid & CAN_LEFT ? LEFT : RIGHT
  if (valid & CAN_LEFT && scores[LEFT]! > scores[move]!) move = LEFT
  if (valid & CAN_RIGHT && scores[RIGHT]! > scores[move]!) move = RIGHT
  return move
}

/** The best label but `root`, which only the root gives. */
export function bestLabel(scores: Float32Array): number {
  let at = ROOT_LABEL + 1
  for (let i = at + 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i
  return at
}
