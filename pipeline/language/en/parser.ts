import type { SparseModel } from '../linear/sparse.ts'
import { readTemplates } from '../linear/templates.ts'
import type { TripleModel } from '../linear/triple.ts'
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
} from './arc-hybrid.ts'
import { encodeWords } from './encoder.ts'
import { ARC_ATOMS, readArcAtoms } from './label-atoms.ts'
import { LABEL_TEMPLATES } from './label-templates.ts'
import { MOVE_TEMPLATES } from './move-templates.ts'
import { LONGEST_SENTENCE, type ParserNetwork } from './network.ts'
import { createNetworkScores, type NetworkScores } from './network-scores.ts'
import {
  createParserWords,
  type ParserWords,
  readParserWords,
  readStateAtoms,
  STATE_ATOMS,
  type TagNumbers,
} from './parser-atoms.ts'
import type { TagSet } from './tagger.ts'
import type { Words } from './words.ts'

type Scores = Int32Array | Float32Array

/** Relations by number, from 1; entry 0 stands for no label, entry 1 is `root`. */
export type LabelSet = string[]
export const ROOT_LABEL = 1

export interface ParserModels {
  moves: TripleModel
  labels: SparseModel
  network: ParserNetwork | null
  tagSet: TagSet
  labelSet: LabelSet
  /** What a point of either linear model weighs beside the network's scores, which are logarithms of odds. */
  points: { move: number; label: number }
}

/** The tree of a sentence: the head of word `i` is `head[i + 1]` (from 1, the root `count + 1`), with `label[i + 1]`. */
export type Parse = (words: Words, tags: Uint8Array) => ParserState

/**
 * Greedy parser: a move is chosen first, then the label of the arc it makes, by the sum of a linear model over templates
 * and a network. Linear in the sentence's length, which is at most LONGEST_SENTENCE.
 */
export function createParser(models: ParserModels): Parse {
  const desk = createDesk(models.tagSet, models.labelSet)
  const { network } = models
  const scores = network ? createNetworkScores(network) : null
  const readMoves = createMoveScores(desk, models, scores)
  const readLabels = createLabelScores(desk, models, scores)
  return (words, tags) => {
    sitDown(desk, words, tags)
    if (network) encodeWords(network, words, tags)
    const { state } = desk
    for (let valid = validMoves(state); valid !== 0; valid = validMoves(state)) {
      const move = bestMove(readMoves(), valid)
      if (move === SHIFT) shift(state)
      else if (move === LEFT && state.next === state.root) hang(desk, move, ROOT_LABEL)
      else hang(desk, move, bestLabel(readLabels(move)))
    }
    return state
  }
}

/** Makes the arc of a move. */
export function hang({ state, groups }: ParserDesk, move: number, label: number): void {
  attach(state, move, label, groups[label]!)
}

function createMoveScores(
  desk: ParserDesk,
  { moves: model, points: { move: point } }: ParserModels,
  network: NetworkScores | null,
): () => Float32Array {
  const scores = new Float32Array(3)
  return () => {
    const points = model.score(desk.moveKeys, readMoveKeys(desk))
    for (let i = 0; i < scores.length; i++) scores[i] = points[i]! * point
    network?.addMoves(desk.state, scores)
    return scores
  }
}

function createLabelScores(
  desk: ParserDesk,
  { labels: model, labelSet, points: { label: point } }: ParserModels,
  network: NetworkScores | null,
): (move: number) => Float32Array {
  const size = labelSet.length
  const scores = new Float32Array(size)
  return (move) => {
    const points = model.score(desk.labelKeys, readLabelKeys(desk, move))
    for (let i = 0; i < size; i++) scores[i] = points[i]! * point
    network?.addLabels(move, scores)
    return scores
  }
}

/** What a parser, in use or in training, works on: all arrays are used again for the next sentence. */
export interface ParserDesk {
  state: ParserState
  words: ParserWords
  numbers: TagNumbers
  /** Group (0…31) of each label: its universal relation. */
  groups: Uint8Array
  moveAtoms: Int32Array
  labelAtoms: Int32Array
  moveKeys: Int32Array
  labelKeys: Int32Array
}

const moveTemplates = readTemplates(MOVE_TEMPLATES, STATE_ATOMS)
const labelTemplates = readTemplates(LABEL_TEMPLATES, ARC_ATOMS)

const GROUPS = 31

export function createDesk(tagSet: TagSet, labelSet: LabelSet): ParserDesk {
  return {
    state: createState(LONGEST_SENTENCE),
    words: createParserWords(LONGEST_SENTENCE),
    numbers: uposNumbers(tagSet),
    groups: labelGroups(labelSet),
    moveAtoms: new Int32Array(STATE_ATOMS.size),
    labelAtoms: new Int32Array(ARC_ATOMS.size),
    moveKeys: new Int32Array(moveTemplates.size),
    labelKeys: new Int32Array(labelTemplates.size),
  }
}

/** Prepares the desk for a sentence. */
export function sitDown(desk: ParserDesk, words: Words, tags: Uint8Array): void {
  resetState(desk.state, words.count)
  readParserWords(desk.words, words, tags, desk.numbers)
}

export function readMoveKeys(desk: ParserDesk): number {
  readStateAtoms(desk.state, desk.words, desk.moveAtoms)
  moveTemplates.write(desk.moveAtoms, desk.moveKeys)
  return moveTemplates.size
}

export function readLabelKeys(desk: ParserDesk, move: number): number {
  readArcAtoms(desk.state, desk.words, move, desk.labelAtoms)
  labelTemplates.write(desk.labelAtoms, desk.labelKeys)
  return labelTemplates.size
}

/** The valid move with the largest score. */
export function bestMove(scores: Scores, valid: number): number {
  let move = valid & CAN_SHIFT ? SHIFT : valid & CAN_LEFT ? LEFT : RIGHT
  if (valid & CAN_LEFT && scores[LEFT]! > scores[move]!) move = LEFT
  if (valid & CAN_RIGHT && scores[RIGHT]! > scores[move]!) move = RIGHT
  return move
}

/** The best label but `root`, which only the root gives. Scores count labels from 1, as the label set does. */
export function bestLabel(scores: Scores): number {
  let at = ROOT_LABEL + 1
  for (let i = at + 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i
  return at
}

function uposNumbers(tagSet: TagSet): TagNumbers {
  const names = [...new Set(tagSet.map((tag) => tag.split('|')[0]!))]
  return { upos: Uint8Array.from(tagSet, (tag) => names.indexOf(tag.split('|')[0]!)), verb: names.indexOf('VERB') }
}

function labelGroups(labelSet: LabelSet): Uint8Array {
  const relations = [...new Set(labelSet.slice(1).map((name) => name.split(':')[0]))]
  return Uint8Array.from(labelSet, (name) => Math.max(0, Math.min(relations.indexOf(name.split(':')[0]!), GROUPS - 1)))
}
