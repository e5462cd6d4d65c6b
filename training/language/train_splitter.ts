import { choose, INSIDE, paragraphs, SENTENCE_END, TOKEN_END, walk } from '../../pipeline/language/en/splitter.ts'
import { SPLITTER_FEATURES, splitterFeatures } from '../../pipeline/language/en/splitter_features.ts'
import { createLetters, type Letters, readLetters } from '../../pipeline/language/en/splitter_letters.ts'
import { seeded, shuffle } from '../random.ts'
import { createCounter, createPerceptron, meanOf, type Perceptron } from './perceptron.ts'
import type { GoldDocument } from './treebank.ts'

const LEAST_COUNT = 2
const CAPACITY = 200_000
/** Times that training runs, each in another order of the examples. */
const ORDERS = 4

interface Paragraph {
  letters: Letters
  gold: Uint8Array
}

/** Trains the splitter on raw paragraphs: the model's own choices are corrected letter by letter. */
export function trainSplitter(documents: GoldDocument[], rounds: number, log: (line: string) => void): Perceptron {
  const examples = documents.flatMap(readParagraphs)
  const keys = new Int32Array(SPLITTER_FEATURES)
  const counter = createCounter(LEAST_COUNT)
  for (const { letters, gold } of examples) {
    const count = (i: number, state: Parameters<typeof splitterFeatures>[2]): Float32Array => {
      counter.count(keys, splitterFeatures(letters, i, state, keys))
      return NO_SCORES
    }
    walk(
      letters,
      count,
      (i) => gold[i]!,
      () => {},
    )
  }
  const orders = Array.from({ length: ORDERS }, (_, order) => {
    const perceptron = createPerceptron({ labels: 3, capacity: CAPACITY, admit: counter.admit })
    const next = seeded(3 + order)
    for (let round = 0; round < rounds; round++) {
      let errors = 0
      for (const example of shuffle(examples, next)) errors += learn(perceptron, example, keys)
      log(`splitter ${order}, round ${round}: ${errors} errors, ${perceptron.rows} features`)
    }
    perceptron.average()
    return perceptron
  })
  return meanOf(orders)
}

const NO_SCORES = new Float32Array(3)

function learn(perceptron: Perceptron, { letters, gold }: Paragraph, keys: Int32Array): number {
  let errors = 0
  let count = 0
  perceptron.steps++
  walk(
    letters,
    (i, state) => {
      count = splitterFeatures(letters, i, state, keys)
      return perceptron.score(keys, count)
    },
    (i, scores, gap) => {
      const guess = choose(i, scores, gap)
      const right = gold[i]!
      if (guess === right || (gap && right === INSIDE)) return guess
      errors++
      perceptron.update(keys, count, right, 1)
      perceptron.update(keys, count, guess, -1)
      return right
    },
    () => {},
  )
  return errors
}

function readParagraphs(document: GoldDocument): Paragraph[] {
  const gold = new Uint8Array(document.text.length)
  for (const { words } of document.sentences) {
    for (const word of words) gold[word.end - 1] = TOKEN_END
    gold[words.at(-1)!.end - 1] = SENTENCE_END
  }
  return [...paragraphs(document.text)].map(([start, end]) => {
    const letters = createLetters(end - start)
    readLetters(letters, document.text, start, end)
    return { letters, gold: gold.slice(start, end) }
  })
}
