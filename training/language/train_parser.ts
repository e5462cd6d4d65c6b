import {
  attach,
  createState,
  headFor,
  LEFT,
  type ParserState,
  resetState,
  SHIFT,
  shift,
  topOf,
  validMoves,
} from '../../pipeline/language/en/arc_hybrid.ts'
import { LONGEST_SENTENCE } from '../../pipeline/language/en/network.ts'
import { readLookups, type Vocabulary } from '../../pipeline/language/en/network_input.ts'
import { LOOKUP_NAMES } from '../../pipeline/language/en/network_shape.ts'
import { bestLabel, bestMove, hangsOnRoot, type LabelSet, ROOT_LABEL } from '../../pipeline/language/en/parser.ts'
import type { TagSet } from '../../pipeline/language/en/tagger.ts'
import { rowOf } from '../../pipeline/language/en/words.ts'
import { FOLDED } from '../../pipeline/language/linear/spelling.ts'
import { seeded, shuffle } from '../random.ts'
import { createOptimiser } from './adam.ts'
import { type Batch, type Dropout, encode, encodeBack } from './encode.ts'
import { type Lesson, type ParserExample, toLesson } from './lesson.ts'
import { createNetwork, type Network, positionColumns, turnWeights } from './network.ts'
import {
  createHidden,
  type Hidden,
  hiddenBack,
  type Place,
  readHidden,
  readScores,
  scoresBack,
} from './network_states.ts'
import { bestMoves, moveCosts } from './oracle.ts'

export interface ParserTraining {
  tagSet: TagSet
  labelSet: LabelSet
  rounds: number
  log: (line: string) => void
}

export interface TrainedParser {
  network: Network
  vocabulary: Vocabulary
}

const BATCH_WORDS = 1000
const BATCH_ROWS = 2600
const LONGEST = 160
const RATE = 2e-3
const WARM_UP = 200
/** What is left of the rate at the end. */
const FINAL_RATE = 0.05
const WORD_DROPOUT = 0.25
const DROPOUT = { input: 0.25, layer: 0.2, top: 0.25 }
const HIDDEN_DROPOUT = 0.3
const EXPLORE = 0.9

export function trainParser(examples: ParserExample[], options: ParserTraining): TrainedParser {
  const { tagSet, labelSet, rounds, log } = options
  const lessons = examples.filter(({ gold }) => gold.length <= LONGEST).map((each) => toLesson(each, labelSet))
  const { vocabulary, chances } = countWords(lessons)
  const next = seeded(1)
  const network = createNetwork(
    { words: chances.length, tags: tagSet.length, labels: labelSet.length, rows: BATCH_ROWS },
    next,
  )
  const optimiser = createOptimiser(network)
  const trainer = createTrainer(network, vocabulary, labelSet.length, next)
  const total = rounds * cutBatches(lessons).length
  let step = 0
  for (let round = 0; round < rounds; round++) {
    const tally = { loss: 0, states: 0 }
    for (const lessonsOfBatch of cutBatches(shuffle(lessons, next))) {
      turnWeights(network)
      const states = trainer(lessonsOfBatch, { ...DROPOUT, words: chances, next }, round === 0 ? 0 : EXPLORE, tally)
      optimiser.step(rateAt(step++, total), states)
    }
    log(`network round ${round}: loss ${(tally.loss / tally.states).toFixed(4)}`)
  }
  optimiser.finish()
  return { network, vocabulary }
}

const rateAt = (step: number, total: number): number =>
  RATE * Math.min(1, (step + 1) / WARM_UP) * (1 - (step / total) * (1 - FINAL_RATE))

/** Words seen twice or more have a row; the rarer a word, the oftener it is read as unknown. */
function countWords(lessons: Lesson[]): { vocabulary: Vocabulary; chances: Float32Array } {
  const counts = new Map<number, number>()
  for (const { words } of lessons) {
    for (let i = 0; i < words.count; i++) {
      const word = words.spelling[rowOf(i) + FOLDED]!
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const known = [...counts].filter(([, count]) => count > 1)
  const vocabulary = new Map(known.map(([word], i) => [word, i + 1]))
  return {
    vocabulary,
    chances: Float32Array.from([0, ...known.map(([, count]) => WORD_DROPOUT / (WORD_DROPOUT + count))]),
  }
}

function cutBatches(lessons: Lesson[]): Lesson[][] {
  const batches: Lesson[][] = [[]]
  let words = 0
  for (const lesson of lessons) {
    if (words >= BATCH_WORDS) {
      batches.push([])
      words = 0
    }
    batches.at(-1)!.push(lesson)
    words += lesson.words.count
  }
  return batches
}

/** Lays sentences side by side and looks their words up. */
export function layOutBatch(lessons: ParserExample[], vocabulary: Vocabulary): Batch {
  const rows = 1 + lessons.reduce((sum, { words }) => sum + words.count + 1, 0)
  const batch = {
    starts: [] as number[],
    real: new Uint8Array(rows),
    rows,
    lookups: new Int32Array(rows * LOOKUP_NAMES.length),
  }
  let at = 1
  for (const { words, tags } of lessons) {
    batch.starts.push(at)
    batch.real.fill(1, at, at + words.count)
    readLookups(words, tags, vocabulary, batch.lookups, at * LOOKUP_NAMES.length)
    at += words.count + 1
  }
  return batch
}

type Tally = { loss: number; states: number }
type Trainer = (lessons: Lesson[], dropout: Dropout, explore: number, tally: Tally) => number

function createTrainer(network: Network, vocabulary: Vocabulary, labels: number, next: () => number): Trainer {
  const pupil: Pupil = {
    network,
    state: createState(LONGEST_SENTENCE),
    hidden: createHidden(),
    moves: new Float32Array(3),
    labels: new Float32Array(labels),
    costs: new Int32Array(3),
    next,
  }
  return (lessons, dropout, explore, tally) => {
    const before = tally.states
    const batch = layOutBatch(lessons, vocabulary)
    encode(network, batch, dropout)
    network.layers.positionsGradient.values.fill(0, 0, (batch.rows + 6) * positionColumns)
    lessons.forEach((lesson, i) => {
      learn(pupil, lesson, { start: batch.starts[i]!, rows: batch.rows, labels }, explore, tally)
    })
    encodeBack(network, batch, dropout)
    return tally.states - before
  }
}

interface Pupil {
  network: Network
  state: ParserState
  hidden: Hidden
  moves: Float32Array
  labels: Float32Array
  costs: Int32Array
  next: () => number
}

/** Parses a sentence with the weights as they are, gathering gradients at each state on the way. */
function learn(pupil: Pupil, lesson: Lesson, place: Place, explore: number, tally: Tally): void {
  const { network, state, hidden, moves, costs, next } = pupil
  resetState(state, lesson.words.count)
  for (let valid = validMoves(state); valid !== 0; valid = validMoves(state)) {
    readHidden(network, state, place, hidden, HIDDEN_DROPOUT, next)
    readScores(network, 'moves', 0, hidden, moves)
    moveCosts(state, lesson.heads, costs)
    const right = bestMoves(costs, valid)
    const guess = bestMove(moves, valid)
    const target = bestMove(moves, right)
    tally.states++
    tally.loss += softmaxBack(moves, valid, right)
    scoresBack(network, 'moves', 0, hidden, moves)
    const move = (right & (1 << guess)) === 0 && next() >= explore ? target : guess
    const label = move === SHIFT ? 0 : learnLabel(pupil, lesson, place, move, tally)
    hiddenBack(network, place, hidden, HIDDEN_DROPOUT)
    if (move === SHIFT) shift(state)
    else attach(state, move, label)
  }
}

/** The label given; only right arcs are learnt from. */
function learnLabel(pupil: Pupil, lesson: Lesson, place: Place, move: number, tally: Tally): number {
  const { network, state, hidden, labels } = pupil
  if (hangsOnRoot(state, move)) return ROOT_LABEL
  const from = move === LEFT ? 0 : place.labels
  readScores(network, 'labels', from, hidden, labels)
  const guess = bestLabel(labels)
  const right = lesson.labels[topOf(state)]!
  if (lesson.heads[topOf(state)] !== headFor(state, move) || right === ROOT_LABEL) return guess
  tally.loss += crossEntropyBack(labels, right)
  scoresBack(network, 'labels', from, hidden, labels)
  return guess
}

/** Turns scores of moves into the gradient of −log Σ p(right moves); returns the loss. */
function softmaxBack(scores: Float32Array, valid: number, right: number): number {
  let largest = -Infinity
  for (let i = 0; i < scores.length; i++) if (valid & (1 << i)) largest = Math.max(largest, scores[i]!)
  let all = 0
  let good = 0
  for (let i = 0; i < scores.length; i++) {
    const p = valid & (1 << i) ? Math.exp(scores[i]! - largest) : 0
    scores[i] = p
    all += p
    if (right & (1 << i)) good += p
  }
  good = Math.max(good, 1e-12)
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / all - (right & (1 << i) ? scores[i]! / good : 0)
  return Math.log(all / good)
}

function crossEntropyBack(scores: Float32Array, right: number): number {
  let largest = -Infinity
  for (const score of scores) largest = Math.max(largest, score)
  let all = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - largest)
    all += scores[i]!
  }
  const loss = Math.log(all / Math.max(scores[right]!, 1e-12))
  for (let i = 0; i < scores.length; i++) scores[i]! /= all
  scores[right]! -= 1
  return loss
}
