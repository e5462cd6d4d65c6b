import type { ParserState } from '../../pipeline/language/en/arc_hybrid.ts'
import { readPositions } from '../../pipeline/language/en/network_input.ts'
import { HIDDEN, LABELLED, NONE_ROW, POSITIONS, ROOT_ROW } from '../../pipeline/language/en/network_shape.ts'
import { type Network, positionColumns } from './network.ts'

/** The hidden layer of one state, with what is needed for the way back. */
export interface Hidden {
  values: Float32Array
  gradient: Float32Array
  kept: Uint8Array
  rows: Int32Array
  labels: Int32Array
  nodes: Int32Array
}

export function createHidden(): Hidden {
  return {
    values: new Float32Array(HIDDEN),
    gradient: new Float32Array(HIDDEN),
    kept: new Uint8Array(HIDDEN),
    rows: new Int32Array(POSITIONS),
    labels: new Int32Array(LABELLED),
    nodes: new Int32Array(POSITIONS),
  }
}

export interface Place {
  /** First row of the sentence's words in the batch, and the batch's rows. */
  start: number
  rows: number
  /** Labels in the label set. */
  labels: number
}

/** Sums up what every position and label of the state adds, drops some, cuts at zero. */
export function readHidden(
  { layers, parameters }: Network,
  state: ParserState,
  place: Place,
  hidden: Hidden,
  dropout: number,
  next: () => number,
): void {
  const { values, rows, labels, nodes, kept } = hidden
  readPositions(state, nodes, labels)
  values.set(parameters.hiddenBias!.values)
  for (let p = 0; p < POSITIONS; p++) {
    rows[p] = rowOfNode(nodes[p]!, state, place)
    addRow(values, layers.positions.values, rows[p]! * positionColumns + p * HIDDEN)
  }
  for (let p = 0; p < LABELLED; p++) {
    addRow(values, parameters.labelled!.values, (p * place.labels + labels[p]!) * HIDDEN)
  }
  const keep = 1 / (1 - dropout)
  for (let i = 0; i < HIDDEN; i++) {
    kept[i] = values[i]! > 0 && (dropout === 0 || next() >= dropout) ? 1 : 0
    values[i] = kept[i] === 1 ? values[i]! * keep : 0
  }
  hidden.gradient.fill(0)
}

function rowOfNode(node: number, state: ParserState, { start, rows }: Place): number {
  if (node === 0) return rows + NONE_ROW
  return node === state.root ? rows + ROOT_ROW : start + node - 1
}

function addRow(values: Float32Array, from: Float32Array, at: number): void {
  for (let i = 0; i < HIDDEN; i++) values[i]! += from[at + i]!
}

/** Passes the hidden layer's gradient on to positions and labels. */
export function hiddenBack(network: Network, place: Place, hidden: Hidden, dropout: number): void {
  const { gradient, kept, rows, labels } = hidden
  const { layers, parameters } = network
  const keep = 1 / (1 - dropout)
  for (let i = 0; i < HIDDEN; i++) gradient[i] = kept[i] === 1 ? gradient[i]! * keep : 0
  addTo(parameters.hiddenBias!.gradient.values, 0, gradient)
  for (let p = 0; p < POSITIONS; p++) {
    addTo(layers.positionsGradient.values, rows[p]! * positionColumns + p * HIDDEN, gradient)
  }
  for (let p = 0; p < LABELLED; p++) {
    addTo(parameters.labelled!.gradient.values, (p * place.labels + labels[p]!) * HIDDEN, gradient)
  }
}

function addTo(target: Float32Array, at: number, gradient: Float32Array): void {
  for (let i = 0; i < HIDDEN; i++) target[at + i]! += gradient[i]!
}

/** Scores of choices `from … from + scores.length` of a layer on top of the hidden one. */
export function readScores(
  network: Network,
  layer: 'moves' | 'labels',
  from: number,
  hidden: Hidden,
  scores: Float32Array,
): void {
  const weights = network.parameters[layer]!.values
  const bias = network.parameters[`${layer}Bias`]!.values
  for (let choice = 0; choice < scores.length; choice++) {
    let sum = bias[from + choice]!
    const at = (from + choice) * HIDDEN
    for (let i = 0; i < HIDDEN; i++) sum += weights[at + i]! * hidden.values[i]!
    scores[choice] = sum
  }
}

/** Adds the gradients of scores to those of the layer and of the hidden one. */
export function scoresBack(
  network: Network,
  layer: 'moves' | 'labels',
  from: number,
  hidden: Hidden,
  back: Float32Array,
): void {
  const { values, gradient } = network.parameters[layer]!
  const bias = network.parameters[`${layer}Bias`]!.gradient.values
  for (let choice = 0; choice < back.length; choice++) {
    const by = back[choice]!
    if (by === 0) continue
    const at = (from + choice) * HIDDEN
    bias[from + choice]! += by
    for (let i = 0; i < HIDDEN; i++) {
      gradient.values[at + i]! += by * hidden.values[i]!
      hidden.gradient[i]! += by * values[at + i]!
    }
  }
}
