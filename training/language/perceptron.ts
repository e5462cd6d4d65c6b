import { slotOf, slotsFor } from '../../pipeline/language/linear/sparse.ts'

/**
 * Averaged perceptron (Freund & Schapire 1999; Collins 2002) over hashed features, dense rows while training.
 * `steps` is the number of instances seen so far; the trainer counts it up.
 */
export interface Perceptron {
  labels: number
  steps: number
  rows: number
  find(key: number): number
  score(keys: Int32Array, count: number): Float32Array
  update(keys: Int32Array, count: number, label: number, by: number): void
  /** Turns the weights into their average over all steps. Training is over then. */
  average(): void
  keys(): Int32Array
  weights: Float32Array
}

export interface PerceptronOptions {
  labels: number
  /** Room for features; further ones are ignored. */
  capacity: number
  /** Whether a feature not seen before may have weights. */
  admit(key: number): boolean
}

export function createPerceptron({ labels, capacity, admit }: PerceptronOptions): Perceptron {
  const mask = slotsFor(capacity) - 1
  const slotKeys = new Int32Array(mask + 1)
  const slotRows = new Int32Array(mask + 1)
  const weights = new Float32Array(capacity * labels)
  const totals = new Float32Array(capacity * labels)
  const sums = new Float32Array(labels)

  const slotFor = (key: number): number => {
    let slot = slotOf(key, mask)
    while (slotRows[slot] !== 0 && slotKeys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const rowFor = (key: number): number => {
    const slot = slotFor(key)
    if (slotRows[slot] !== 0) return slotRows[slot]! - 1
    if (perceptron.rows >= capacity || !admit(key)) return -1
    slotKeys[slot] = key
    slotRows[slot] = ++perceptron.rows
    return perceptron.rows - 1
  }
  const perceptron: Perceptron = {
    labels,
    steps: 1,
    rows: 0,
    weights,
    find: (key) => slotRows[slotFor(key)]! - 1,
    score: (keys, count) => {
      sums.fill(0)
      for (let i = 0; i < count; i++) {
        const row = slotRows[slotFor(keys[i]!)]! - 1
        if (row < 0) continue
        const base = row * labels
        for (let label = 0; label < labels; label++) sums[label]! += weights[base + label]!
      }
      return sums
    },
    update: (keys, count, label, by) => {
      for (let i = 0; i < count; i++) {
        const row = rowFor(keys[i]!)
        if (row < 0) continue
        weights[row * labels + label]! += by
        totals[row * labels + label]! += by * perceptron.steps
      }
    },
    average: () => {
      const end = perceptron.rows * labels
      for (let i = 0; i < end; i++) weights[i]! -= totals[i]! / perceptron.steps
    },
    keys: () => {
      const keys = new Int32Array(perceptron.rows)
      for (let slot = 0; slot <= mask; slot++) if (slotRows[slot] !== 0) keys[slotRows[slot]! - 1] = slotKeys[slot]!
      return keys
    },
  }
  return perceptron
}

/**
 * The mean of several perceptrons over the same features, trained in different orders: what one order happened to do to a
 * weight evens out, at no cost when it is used.
 */
export function meanOf(trained: Perceptron[]): Perceptron {
  const { labels } = trained[0]!
  const capacity = trained.reduce((sum, { rows }) => sum + rows, 1)
  const mean = createPerceptron({ labels, capacity, admit: () => true })
  for (const { rows, weights, keys } of trained) {
    const known = keys()
    for (let row = 0; row < rows; row++) {
      for (let label = 0; label < labels; label++) {
        const weight = weights[row * labels + label]!
        if (weight !== 0) mean.update(known.subarray(row, row + 1), 1, label, weight / trained.length)
      }
    }
  }
  return mean
}

/** Counts features approximately (by 24 bits of their hash), to leave out those seen fewer than `least` times. */
export function createCounter(least: number): {
  count(keys: Int32Array, length: number): void
  admit(key: number): boolean
} {
  const seen = new Uint8Array(1 << 25)
  return {
    count: (keys, length) => {
      for (let i = 0; i < length; i++) {
        const at = keys[i]! >>> 7
        if (seen[at]! < 255) seen[at]!++
      }
    },
    admit: (key) => seen[key >>> 7]! >= least,
  }
}
