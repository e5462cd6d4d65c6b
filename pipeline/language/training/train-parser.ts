import { LEFT, SHIFT, shift, topOf, validMoves } from '../en/arc-hybrid.ts'
import {
  bestLabel,
  bestMove,
  createDesk,
  hang,
  type LabelSet,
  type ParserDesk,
  ROOT_LABEL,
  readLabelKeys,
  readMoveKeys,
  sitDown,
} from '../en/parser.ts'
import type { TagSet } from '../en/tagger.ts'
import type { Words } from '../en/words.ts'
import { bestMoves, moveCosts } from './oracle.ts'
import { createCounter, createPerceptron, type Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'
import type { GoldWord } from './treebank.ts'

/** A sentence to learn from; `tags` are those that a tagger which never saw it gives. */
export interface ParserExample {
  words: Words
  tags: Uint8Array
  gold: GoldWord[]
}

export interface Lesson extends ParserExample {
  heads: Int32Array
  labels: Uint8Array
}

export interface TrainedParser {
  moves: Perceptron
  labels: Perceptron
}

export interface ParserTraining {
  tagSet: TagSet
  labelSet: LabelSet
  rounds: number
  log: (line: string) => void
}

const LEAST_LABEL = 3
const LEAST_COUNT = 2
const MOVE_CAPACITY = 6_000_000
const LABEL_CAPACITY = 1_500_000
const LONGEST = 160
/** Share of own, possibly wrong moves followed after the first round, so that the parser learns to recover. */
const EXPLORE = 0.9

/** Entry 0 is empty, 1 is `root`, then relations seen at least three times, the most frequent first. */
export function labelSetOf(examples: { gold: GoldWord[] }[]): LabelSet {
  const counts = new Map<string, number>()
  for (const { gold } of examples) for (const { deprel } of gold) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  counts.delete('root')
  const kept = [...counts].filter(([, count]) => count >= LEAST_LABEL)
  return ['', 'root', ...kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)]
}

export function trainParser(
  examples: ParserExample[],
  { tagSet, labelSet, rounds, log }: ParserTraining,
): TrainedParser {
  const desk = createDesk(tagSet, labelSet)
  const lessons = examples.filter(({ gold }) => gold.length <= LONGEST).map((each) => toLesson(each, labelSet))
  const seenMoves = createCounter(LEAST_COUNT)
  const seenArcs = createCounter(LEAST_COUNT)
  for (const lesson of lessons) walkGold(desk, lesson, seenMoves, seenArcs)
  const moves = createPerceptron({ labels: 3, capacity: MOVE_CAPACITY, admit: seenMoves.admit })
  const labels = createPerceptron({ labels: labelSet.length, capacity: LABEL_CAPACITY, admit: seenArcs.admit })
  const next = random(1)
  for (let round = 0; round < rounds; round++) {
    const tally = { moves: 0, labels: 0 }
    for (const lesson of shuffle(lessons, next)) {
      moves.steps++
      labels.steps++
      learn(desk, lesson, moves, labels, round === 0 ? 0 : EXPLORE, next, tally)
    }
    log(
      `parser round ${round}: ${tally.moves} moves, ${tally.labels} labels wrong; ${moves.rows} + ${labels.rows} features`,
    )
  }
  moves.average()
  labels.average()
  return { moves, labels }
}

export function toLesson(example: ParserExample, labelSet: LabelSet): Lesson {
  const { gold } = example
  const heads = new Int32Array(gold.length + 2)
  const labels = new Uint8Array(gold.length + 2)
  gold.forEach(({ head, deprel }, i) => {
    heads[i + 1] = head < 0 ? gold.length + 1 : head + 1
    labels[i + 1] = Math.max(labelSet.indexOf(deprel), labelSet.indexOf('dep'))
    if (labelSet.includes(deprel)) labels[i + 1] = labelSet.indexOf(deprel)
  })
  return { ...example, heads, labels }
}

type Counter = ReturnType<typeof createCounter>

/** Follows the gold tree to see which features occur how often. */
function walkGold(desk: ParserDesk, lesson: Lesson, seenMoves: Counter, seenArcs: Counter): void {
  const costs = new Int32Array(3)
  sitDown(desk, lesson.words, lesson.tags)
  for (let valid = validMoves(desk.state); valid !== 0; valid = validMoves(desk.state)) {
    seenMoves.count(desk.moveKeys, readMoveKeys(desk))
    moveCosts(desk.state, lesson.heads, costs)
    const move = bestMove(NO_SCORES, bestMoves(costs, valid))
    if (move !== SHIFT) seenArcs.count(desk.labelKeys, readLabelKeys(desk, move))
    if (move === SHIFT) shift(desk.state)
    else hang(desk, move, lesson.labels[topOf(desk.state)]!)
  }
}

const NO_SCORES = new Float32Array(3)

function learn(
  desk: ParserDesk,
  lesson: Lesson,
  moves: Perceptron,
  labels: Perceptron,
  explore: number,
  next: () => number,
  tally: { moves: number; labels: number },
): void {
  const costs = new Int32Array(3)
  sitDown(desk, lesson.words, lesson.tags)
  for (let valid = validMoves(desk.state); valid !== 0; valid = validMoves(desk.state)) {
    const count = readMoveKeys(desk)
    const scores = moves.score(desk.moveKeys, count)
    const guess = bestMove(scores, valid)
    moveCosts(desk.state, lesson.heads, costs)
    const right = bestMoves(costs, valid)
    const target = bestMove(scores, right)
    const wrong = (right & (1 << guess)) === 0
    if (wrong) {
      tally.moves++
      moves.update(desk.moveKeys, count, target, 1)
      moves.update(desk.moveKeys, count, guess, -1)
    }
    const move = wrong && next() >= explore ? target : guess
    if (move === SHIFT) shift(desk.state)
    else hang(desk, move, learnLabel(desk, lesson, move, labels, tally))
  }
}

/** Labels of wrong arcs are given but not learnt from. */
function learnLabel(
  desk: ParserDesk,
  lesson: Lesson,
  move: number,
  labels: Perceptron,
  tally: { labels: number },
): number {
  const { state } = desk
  if (move === LEFT && state.next === state.root) return ROOT_LABEL
  const count = readLabelKeys(desk, move)
  const guess = bestLabel(labels.score(desk.labelKeys, count))
  const word = topOf(state)
  const head = move === LEFT ? state.next : state.stack[state.depth - 2]!
  const right = lesson.labels[word]!
  if (lesson.heads[word] !== head || guess === right || right === ROOT_LABEL) return guess
  tally.labels++
  labels.update(desk.labelKeys, count, right, 1)
  labels.update(desk.labelKeys, count, guess, -1)
  return guess
}
