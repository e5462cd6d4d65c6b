import { createDecoder } from '../../pipeline/language/en/names/decode.ts'
import { seeded, shuffle } from '../random.ts'

/** A sentence as rows of a weight table: token `i` has the rows `rows[offsets[i]…offsets[i + 1]]`. */
export interface NameExample {
  rows: Int32Array
  offsets: Int32Array
  gold: Uint8Array
}

/** `emissions` is `row * labels + label`, `transitions` is `from * (labels + 1) + to` with the sentence's border last. */
export interface NameWeights {
  emissions: Float32Array
  transitions: Float64Array
}

export interface TrainingOptions {
  rounds: number
  seed: number
  /** Share of features left out of each look at a sentence, so that no single one is leant on. */
  dropout: number
  /** By how much a right label has to lead before it is left alone. */
  margin: number
}

interface Averaged {
  weights: Float32Array | Float64Array
  /** Changes times the moment they were made. */
  late: Float32Array | Float64Array
}

function change(table: Averaged, at: number, by: 1 | -1, moment: number): void {
  table.weights[at] = (table.weights[at] as number) + by
  table.late[at] = (table.late[at] as number) + by * moment
}

/** Averaged structured perceptron (Collins, 2002). The same examples, options and machine word give the same weights. */
export function trainNames(
  examples: readonly NameExample[],
  rows: number,
  labels: number,
  options: TrainingOptions,
): NameWeights {
  const emissions = { weights: new Float32Array(rows * labels), late: new Float32Array(rows * labels) }
  const transitions = { weights: new Float64Array((labels + 1) ** 2), late: new Float64Array((labels + 1) ** 2) }
  const decoder = createDecoder(labels)
  const next = seeded(options.seed)
  const order = [...examples]
  let moment = 1
  for (let round = 0; round < options.rounds; round++) {
    for (const example of shuffle(order, next)) {
      const kept = drop(example, options.dropout, next)
      const scores = decoder.scores(example.gold.length)
      writeScores(kept, emissions.weights, labels, scores)
      for (let i = 0; i < kept.gold.length; i++) scores[i * labels + kept.gold[i]!]! -= options.margin
      const found = decoder.decode(example.gold.length, transitions.weights)
      correct(kept, found, emissions, transitions, labels, moment)
      moment++
    }
  }
  return { emissions: average(emissions, moment), transitions: average(transitions, moment) }
}

function drop(example: NameExample, share: number, next: () => number): NameExample {
  if (share === 0) return example
  const rows = new Int32Array(example.rows.length)
  const offsets = new Int32Array(example.offsets.length)
  let size = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let j = example.offsets[i] as number; j < (example.offsets[i + 1] as number); j++)
      if (next() >= share) rows[size++] = example.rows[j] as number
    offsets[i + 1] = size
  }
  return { rows, offsets, gold: example.gold }
}

function writeScores(
  { rows, offsets, gold }: NameExample,
  weights: Float32Array,
  labels: number,
  scores: Float64Array,
): void {
  scores.fill(0, 0, gold.length * labels)
  for (let i = 0; i < gold.length; i++)
    for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
      const base = (rows[j] as number) * labels
      for (let label = 0; label < labels; label++)
        scores[i * labels + label] = (scores[i * labels + label] as number) + (weights[base + label] as number)
    }
}

function correct(
  { rows, offsets, gold }: NameExample,
  found: Uint8Array,
  emissions: Averaged,
  transitions: Averaged,
  labels: number,
  moment: number,
): void {
  for (let i = 0; i < gold.length; i++) {
    const right = gold[i] as number
    const wrong = found[i] as number
    if (right === wrong) continue
    for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
      const base = (rows[j] as number) * labels
      change(emissions, base + right, 1, moment)
      change(emissions, base + wrong, -1, moment)
    }
  }
  for (let i = 0; i <= gold.length; i++) {
    const right = (gold[i - 1] ?? labels) * (labels + 1) + (gold[i] ?? labels)
    const wrong = (found[i - 1] ?? labels) * (labels + 1) + (found[i] ?? labels)
    if (right === wrong) continue
    change(transitions, right, 1, moment)
    change(transitions, wrong, -1, moment)
  }
}

function average<T extends Float32Array | Float64Array>({ weights, late }: { weights: T; late: T }, moment: number): T {
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) - (late[i] as number) / moment
  return weights
}
