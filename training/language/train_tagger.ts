import type { AmbiguityClasses } from '../../pipeline/language/en/ambiguity.ts'
import { findClasses } from '../../pipeline/language/en/ambiguity.ts'
import { best, type TagSet } from '../../pipeline/language/en/tagger.ts'
import { TAGGER_FEATURES, taggerFeatures } from '../../pipeline/language/en/tagger_features.ts'
import { rowOf, type Words } from '../../pipeline/language/en/words.ts'
import { hashString, mix } from '../../pipeline/language/linear/hash.ts'
import { FOLDED } from '../../pipeline/language/linear/spelling.ts'
import { seeded, shuffle } from '../random.ts'
import type { Example } from './examples.ts'
import { createCounter, createPerceptron, meanOf, type Perceptron } from './perceptron.ts'

const LEAST_TAG = 3
const LEAST_COUNT = 2
const CAPACITY = 500_000
const FREQUENT = 4
const SHARE = 0.05

export interface TrainedTagger {
  perceptron: Perceptron
  tags: TagSet
  classes: AmbiguityClasses
}

export const tagOf = (word: { upos: string; xpos: string }): string => `${word.upos}|${word.xpos}`

/** Joint tags seen at least three times, the most frequent first. */
export function tagSet(examples: Example[]): TagSet {
  const counts = new Map<string, number>()
  for (const { gold } of examples) for (const word of gold) counts.set(tagOf(word), (counts.get(tagOf(word)) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_TAG)
  return kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
}

/** Tags are those of `tags`, so that taggers of several folds agree on their numbers; `orders` taggers are averaged. */
export function trainTagger(
  examples: Example[],
  tags: TagSet,
  { rounds, orders }: { rounds: number; orders: number },
  log: (line: string) => void,
): TrainedTagger {
  const classes = ambiguityClasses(examples)
  for (const { words } of examples) findClasses(words, classes)
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  const gold = new Map(examples.map((each) => [each, each.gold.map((word) => numbers.get(tagOf(word)) ?? -1)]))
  const keys = new Int32Array(TAGGER_FEATURES)
  const counter = createCounter(LEAST_COUNT)
  for (const example of examples) countFeatures(example.words, gold.get(example)!, counter, keys)
  const runs = Array.from({ length: orders }, (_, run) => {
    const perceptron = createPerceptron({ labels: tags.length, capacity: CAPACITY, admit: counter.admit })
    const order = [...examples]
    const next = seeded(1 + run)
    for (let round = 0; round < rounds; round++) {
      let errors = 0
      for (const example of shuffle(order, next)) errors += learn(perceptron, example.words, gold.get(example)!, keys)
      log(`tagger ${run}, round ${round}: ${errors} errors, ${perceptron.rows} features`)
    }
    perceptron.average()
    return perceptron
  })
  return { perceptron: orders === 1 ? runs[0]! : meanOf(runs), tags, classes }
}

function countFeatures(
  words: Words,
  gold: number[],
  counter: ReturnType<typeof createCounter>,
  keys: Int32Array,
): void {
  for (let i = 0; i < words.count; i++) {
    counter.count(keys, taggerFeatures(words, i, gold[i - 1] ?? -1, gold[i - 2] ?? -1, keys))
  }
}

function learn(perceptron: Perceptron, words: Words, gold: number[], keys: Int32Array): number {
  let errors = 0
  let tag1 = -1
  let tag2 = -1
  perceptron.steps++
  for (let i = 0; i < words.count; i++) {
    const count = taggerFeatures(words, i, tag1, tag2, keys)
    const guess = best(perceptron.score(keys, count))
    const right = gold[i]!
    if (right >= 0 && guess !== right) {
      errors++
      perceptron.update(keys, count, right, 1)
      perceptron.update(keys, count, guess, -1)
    }
    tag2 = tag1
    tag1 = guess
  }
  return errors
}

function ambiguityClasses(examples: Example[]): AmbiguityClasses {
  const seen = new Map<number, Map<string, number>>()
  for (const { words, gold } of examples) {
    for (let i = 0; i < words.count; i++) {
      const word = words.spelling[rowOf(i) + FOLDED]!
      const tags = seen.get(word) ?? new Map<string, number>()
      tags.set(gold[i]!.xpos, (tags.get(gold[i]!.xpos) ?? 0) + 1)
      seen.set(word, tags)
    }
  }
  const classes: AmbiguityClasses = new Map()
  for (const [word, tags] of seen) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (total >= FREQUENT) classes.set(word, classOf(tags, total))
  }
  return classes
}

function classOf(tags: Map<string, number>, total: number): number {
  const kept = [...tags].filter(([, count]) => count / total >= SHARE)
  const order = kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return order.reduce((hash, [tag]) => mix(hash, hashString(tag)), 7)
}
