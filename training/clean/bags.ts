import type { Bag } from '../../pipeline/learned/bag.ts'
import { sigmoid } from '../sigmoid.ts'

/** Marks a name on the block's own element or its parent, while weights are fitted. */
const NEAR = '.'

/** A sparse example: the words of a block, its label 0–1 and its weight. */
export interface Example {
  words: readonly string[]
  y: number
  weight: number
  site: string
}

export const namesOf = (tokens: readonly string[], near: number): string[] => [
  ...tokens,
  ...tokens.slice(0, near).map((token) => NEAR + token),
]

const EPOCHS = 6
const RATE = 0.15
const DECAY = 2e-4

/** Logistic regression by AdaGrad over words that occur on at least `sites` sites. Weights rounded to two decimals. */
export function fitBag(examples: readonly Example[], sites: number): Bag {
  const ids = vocabulary(examples, sites)
  const weights = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size).fill(1e-2)
  const rows = examples.map(({ words }) =>
    Int32Array.from(words.map((word) => ids.get(word) ?? -1).filter((id) => id >= 0)),
  )
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let k = 0; k < rows.length; k++) {
      const i = (k * 7919 + epoch) % rows.length // a fixed shuffle: pages do not come in runs
      step(rows[i] as Int32Array, examples[i] as Example, weights, squares)
    }
  }
  return toBag(ids, weights)
}

const LEAST = 0.05

function toBag(ids: ReadonlyMap<string, number>, weights: Float64Array): Bag {
  const rounded = (word: string): number => {
    const id = ids.get(word)
    const weight = id === undefined ? 0 : Math.round(100 * (weights[id] as number)) / 100
    return Math.abs(weight) >= LEAST ? weight : 0
  }
  const words = [...ids.keys()].map((word) => (word.startsWith(NEAR) ? word.slice(NEAR.length) : word))
  const rows = [...new Set(words)].sort().map((word) => [word, [rounded(word), rounded(NEAR + word)]] as const)
  return new Map(rows.filter(([, [anywhere, near]]) => anywhere !== 0 || near !== 0))
}

function step(row: Int32Array, { y, weight }: Example, weights: Float64Array, squares: Float64Array): void {
  let sum = 0
  for (const id of row) sum += weights[id] as number
  const error = weight * (y - sigmoid(sum))
  for (const id of row) {
    const gradient = error - DECAY * (weights[id] as number)
    squares[id] = (squares[id] as number) + gradient * gradient
    weights[id] = (weights[id] as number) + (RATE * gradient) / Math.sqrt(squares[id] as number)
  }
}

function vocabulary(examples: readonly Example[], least: number): Map<string, number> {
  const sites = new Map<string, Set<string>>()
  for (const { words, site } of examples) {
    for (const word of words) {
      const seen = sites.get(word)
      if (seen === undefined) sites.set(word, new Set([site]))
      else if (seen.size < least) seen.add(site)
    }
  }
  const ids = new Map<string, number>()
  for (const [word, seen] of sites) if (seen.size >= least) ids.set(word, ids.size)
  return ids
}
