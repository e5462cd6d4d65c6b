import {
  hardGate,
  INPUT,
  LAYERS,
  LOOKUP_NAMES,
  LOOKUPS,
  UNKNOWN,
  WIDTH,
} from '../../pipeline/language/en/network_shape.ts'
import {
  type Block,
  backward,
  backwardWeights,
  forward,
  fromRow,
  gateColumns,
  type Network,
  positionColumns,
} from './network.ts'

/** Sentences side by side: row 0 and a row after each sentence are empty; the root and no node come last. */
export interface Batch {
  /** First row of each sentence's words. */
  starts: number[]
  /** 1 for a row that holds a word. */
  real: Uint8Array
  /** Rows with the gaps, without the last two. */
  rows: number
  lookups: Int32Array
}

/** Shares of values set to zero while training, to keep the network from leaning on any one of them. */
export interface Dropout {
  input: number
  layer: number
  top: number
  /** Chance of reading a word as unknown, by row of the vocabulary. */
  words: Float32Array | null
  next: () => number
}

/** Fills every layer and the positions of the batch's words. */
export function encode(network: Network, batch: Batch, dropout: Dropout): void {
  const { layers, parameters, kernel } = network
  embed(network, batch, dropout)
  const [first] = layers.outputs as [Block]
  fillRows(first, parameters.inputBias!.values, batch.rows)
  forward(kernel, batch.rows, layers.input, parameters.input!, first)
  rectify(first, batch)
  for (let layer = 0; layer < LAYERS; layer++) convolve(network, batch, layer, dropout)
  const top = layers.dropped[LAYERS]!
  drop(layers.outputs[LAYERS]!, top, batch, dropout.top, dropout.next)
  top.values.set(parameters.ends!.values, batch.rows * WIDTH)
  layers.positions.values.fill(0, 0, (batch.rows + 2) * positionColumns)
  forward(kernel, batch.rows + 2, top, parameters.positions!, layers.positions)
}

function embed({ layers, parameters }: Network, batch: Batch, { input, words, next }: Dropout): void {
  const { values } = layers.input
  values.fill(0, 0, batch.rows * INPUT)
  const keep = 1 / (1 - input)
  for (let row = 0; row < batch.rows; row++) {
    if (batch.real[row] === 0) continue
    let at = row * INPUT
    LOOKUP_NAMES.forEach((name, i) => {
      const place = row * LOOKUP_NAMES.length + i
      if (i === 0 && words && next() < words[batch.lookups[place]!]!) batch.lookups[place] = UNKNOWN
      const table = parameters[name]!
      const from = batch.lookups[place]! * LOOKUPS[name]
      for (let j = 0; j < LOOKUPS[name]; j++, at++) {
        values[at] = input === 0 ? table.values[from + j]! : next() < input ? 0 : table.values[from + j]! * keep
      }
    })
  }
}

function fillRows({ values }: Block, bias: Float32Array, rows: number): void {
  for (let row = 0; row < rows; row++) values.set(bias, row * bias.length)
}

function rectify({ values }: Block, batch: Batch): void {
  for (let row = 0; row < batch.rows; row++) {
    for (let i = row * WIDTH; i < (row + 1) * WIDTH; i++) if (values[i]! < 0 || batch.real[row] === 0) values[i] = 0
  }
}

/** Copies a layer with some values set to zero and the others raised to make up for it. */
function drop(from: Block, to: Block, batch: Batch, share: number, next: () => number): void {
  const keep = 1 / (1 - share)
  if (share === 0) to.values.set(from.values.subarray(0, batch.rows * WIDTH))
  else for (let i = 0; i < batch.rows * WIDTH; i++) to.values[i] = next() < share ? 0 : from.values[i]! * keep
}

/** A gated layer with a way around it: `x + a · gate(b)`, where a and b see the words on either side. */
function convolve({ layers, parameters, kernel }: Network, batch: Batch, layer: number, dropout: Dropout): void {
  const [input, output] = [layers.outputs[layer]!, layers.outputs[layer + 1]!]
  const dropped = layers.dropped[layer]!
  const gates = layers.gates[layer]!
  drop(input, dropped, batch, dropout.layer, dropout.next)
  fillRows(gates, parameters[`gateBias${layer}`]!.values, batch.rows)
  forward(kernel, batch.rows - 2, dropped, parameters[`gate${layer}`]!, fromRow(gates, 1))
  for (let row = 0; row < batch.rows; row++) {
    const at = row * WIDTH
    const gate = row * gateColumns
    for (let i = 0; i < WIDTH; i++) {
      const sum = input.values[at + i]! + gates.values[gate + i]! * hardGate(gates.values[gate + WIDTH + i]!)
      output.values[at + i] = batch.real[row] === 0 ? 0 : sum
    }
  }
}

/** From the gradient of the positions to those of all weights below them. */
export function encodeBack(network: Network, batch: Batch, dropout: Dropout): void {
  const { layers, parameters, kernel } = network
  const rows = batch.rows + 2
  const top = layers.dropped[LAYERS]!
  layers.droppedGradient.values.fill(0, 0, rows * WIDTH)
  backward(kernel, rows, layers.positionsGradient, parameters.positions!, layers.droppedGradient)
  backwardWeights(kernel, rows, top, layers.positionsGradient, parameters.positions!)
  addInto(parameters.ends!.gradient.values, layers.droppedGradient.values, batch.rows * WIDTH)
  layers.gradient.values.fill(0, 0, rows * WIDTH)
  undrop(layers, LAYERS, batch, dropout.top)
  for (let layer = LAYERS - 1; layer >= 0; layer--) convolveBack(network, batch, layer, dropout)
  inputBack(network, batch, dropout)
}

function addInto(target: Float32Array, source: Float32Array, from: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += source[from + i]!
}

/** Adds the gradient of a dropped-out copy to that of the layer it was copied from. */
function undrop(layers: Network['layers'], layer: number, batch: Batch, share: number): void {
  const keep = 1 / (1 - share)
  const [copy, original] = [layers.dropped[layer]!.values, layers.outputs[layer]!.values]
  for (let row = 0; row < batch.rows; row++) {
    if (batch.real[row] === 0) continue
    for (let i = row * WIDTH; i < (row + 1) * WIDTH; i++) {
      if (copy[i] !== 0 || original[i] === 0) layers.gradient.values[i]! += layers.droppedGradient.values[i]! * keep
    }
  }
}

function convolveBack({ layers, parameters, kernel }: Network, batch: Batch, layer: number, dropout: Dropout): void {
  const gates = layers.gates[layer]!.values
  const { gateGradient, gradient } = layers
  gateGradient.values.fill(0, 0, (batch.rows + 4) * gateColumns)
  for (let row = 0; row < batch.rows; row++) {
    if (batch.real[row] === 0) continue
    const at = row * gateColumns
    for (let i = 0; i < WIDTH; i++) {
      const open = gates[at + WIDTH + i]!
      const back = gradient.values[row * WIDTH + i]!
      gateGradient.values[at + i] = back * hardGate(open)
      gateGradient.values[at + WIDTH + i] = open > -2 && open < 2 ? back * gates[at + i]! * 0.25 : 0
    }
  }
  addColumns(gateGradient, parameters[`gateBias${layer}`]!.gradient.values, batch.rows)
  layers.droppedGradient.values.fill(0, 0, (batch.rows + 4) * WIDTH)
  const weights = parameters[`gate${layer}`]!
  backward(kernel, batch.rows - 2, fromRow(gateGradient, 1), weights, layers.droppedGradient)
  backwardWeights(kernel, batch.rows - 2, layers.dropped[layer]!, fromRow(gateGradient, 1), weights)
  undrop(layers, layer, batch, dropout.layer)
}

function addColumns({ values, columns }: Block, target: Float32Array, rows: number): void {
  for (let row = 0; row < rows; row++) for (let i = 0; i < columns; i++) target[i]! += values[row * columns + i]!
}

function inputBack({ layers, parameters, kernel }: Network, batch: Batch, dropout: Dropout): void {
  const first = layers.outputs[0]!.values
  const { gradient, inputGradient } = layers
  for (let i = 0; i < batch.rows * WIDTH; i++) if (first[i]! <= 0) gradient.values[i] = 0
  addColumns(gradient, parameters.inputBias!.gradient.values, batch.rows)
  inputGradient.values.fill(0, 0, (batch.rows + 4) * INPUT)
  backward(kernel, batch.rows, gradient, parameters.input!, inputGradient)
  backwardWeights(kernel, batch.rows, layers.input, gradient, parameters.input!)
  embedBack(layers, parameters, batch, 1 / (1 - dropout.input))
}

function embedBack(layers: Network['layers'], parameters: Network['parameters'], batch: Batch, keep: number): void {
  const used = layers.input.values
  for (let row = 0; row < batch.rows; row++) {
    if (batch.real[row] === 0) continue
    let at = row * INPUT
    LOOKUP_NAMES.forEach((name, i) => {
      const { values } = parameters[name]!.gradient
      const from = batch.lookups[row * LOOKUP_NAMES.length + i]! * LOOKUPS[name]
      for (let j = 0; j < LOOKUPS[name]; j++, at++) {
        if (used[at] !== 0) values[from + j]! += layers.inputGradient.values[at]! * keep
      }
    })
  }
}
