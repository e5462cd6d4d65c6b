import {
  BUCKETS,
  GROUPS,
  HIDDEN,
  INPUT,
  LABELLED,
  LAYERS,
  LOOKS,
  LOOKUP_NAMES,
  LOOKUPS,
  PATHS,
  POSITIONS,
  WIDTH,
  WINDOW,
} from '../../pipeline/language/en/network_shape.ts'
import { createFloatKernel, type Kernel } from '../../pipeline/language/neural/kernel.ts'

/** A block of numbers in the kernel's memory: weights with their gradient, or a layer's values. */
export interface Block {
  values: Float32Array
  /** Place in bytes, for the kernel. */
  at: number
  columns: number
}

export interface Parameter extends Block {
  gradient: Block
  /** Columns become rows, for the way back. */
  turned: Block | null
}

export interface Layers {
  input: Block
  inputGradient: Block
  /** Values after the input layer and after each convolution; the dropped-out copies that the next layer reads. */
  outputs: Block[]
  dropped: Block[]
  gates: Block[]
  gateGradient: Block
  gradient: Block
  droppedGradient: Block
  positions: Block
  positionsGradient: Block
}

export interface Network {
  kernel: Kernel
  parameters: Record<string, Parameter>
  layers: Layers
  rows: number
}

export interface NetworkSize {
  words: number
  tags: number
  labels: number
  /** Most rows in a batch: words, a gap a sentence, three more. */
  rows: number
}

const FLOAT = 4
const MEMORY = 220 << 20

export const gateColumns = 2 * WIDTH
export const windowWidth: number = WINDOW * WIDTH
export const positionColumns: number = POSITIONS * HIDDEN

/** Lays out all weights and layers in one memory; weights are drawn by `next`. */
export function createNetwork(size: NetworkSize, next: () => number): Network {
  const kernel = createFloatKernel(MEMORY)
  const allocate = createAllocator(kernel)
  const parameter = (rows: number, columns: number, spread: number, turned = false): Parameter => {
    const block = allocate(rows, columns)
    for (let i = 0; i < rows * columns; i++) block.values[i] = gaussian(next) * spread
    return { ...block, gradient: allocate(rows, columns), turned: turned ? allocate(columns, rows) : null }
  }
  const parameters = createParameters(size, parameter)
  return { kernel, parameters, layers: createLayers(size.rows, allocate), rows: size.rows }
}

type Allocate = (rows: number, columns: number) => Block

/** Blocks follow each other with some room between, since the kernel works on four rows at a time. */
function createAllocator({ buffer }: Kernel): Allocate {
  let at = 1024
  return (rows, columns) => {
    const block = { at, columns, values: new Float32Array(buffer, at, rows * columns) }
    at += (rows + 8) * columns * FLOAT
    at += 64 - (at % 64)
    return block
  }
}

function createParameters(
  { words, tags, labels }: NetworkSize,
  parameter: (rows: number, columns: number, spread: number, turned?: boolean) => Parameter,
): Record<string, Parameter> {
  const rows = {
    word: words,
    suffix3: BUCKETS,
    suffix2: BUCKETS,
    prefix3: BUCKETS,
    look: LOOKS,
    tag: tags,
    path: PATHS,
    group: GROUPS,
  }
  const parameters: Record<string, Parameter> = {}
  for (const name of LOOKUP_NAMES) parameters[name] = parameter(rows[name], LOOKUPS[name], 0.3)
  parameters.input = parameter(INPUT, WIDTH, 1 / Math.sqrt(INPUT), true)
  parameters.inputBias = parameter(1, WIDTH, 0)
  for (let layer = 0; layer < LAYERS; layer++) {
    parameters[`gate${layer}`] = parameter(windowWidth, gateColumns, 0.6 / Math.sqrt(windowWidth), true)
    parameters[`gateBias${layer}`] = parameter(1, gateColumns, 0)
  }
  parameters.ends = parameter(2, WIDTH, 0.1)
  parameters.positions = parameter(WIDTH, positionColumns, 0.6 / Math.sqrt(WIDTH), true)
  parameters.labelled = parameter(LABELLED * labels, HIDDEN, 0.05)
  parameters.hiddenBias = parameter(1, HIDDEN, 0)
  parameters.moves = parameter(3, HIDDEN, 0.6 / Math.sqrt(HIDDEN))
  parameters.movesBias = parameter(1, 3, 0)
  parameters.labels = parameter(2 * labels, HIDDEN, 0.6 / Math.sqrt(HIDDEN))
  parameters.labelsBias = parameter(1, 2 * labels, 0)
  return parameters
}

function createLayers(rows: number, allocate: Allocate): Layers {
  const wide = (): Block => allocate(rows, WIDTH)
  return {
    input: allocate(rows, INPUT),
    inputGradient: allocate(rows, INPUT),
    outputs: Array.from({ length: LAYERS + 1 }, wide),
    dropped: Array.from({ length: LAYERS + 1 }, wide),
    gates: Array.from({ length: LAYERS }, () => allocate(rows, gateColumns)),
    gateGradient: allocate(rows, gateColumns),
    gradient: wide(),
    droppedGradient: wide(),
    positions: allocate(rows, positionColumns),
    positionsGradient: allocate(rows, positionColumns),
  }
}

/** Box–Muller. */
function gaussian(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** `output += input · weights`. */
export function forward({ multiply }: Kernel, rows: number, input: Block, weights: Block, output: Block): void {
  const depth = weights.values.length / weights.columns
  const [step, out] = [weights.columns * FLOAT, output.columns * FLOAT]
  multiply(rows, weights.columns, depth, input.at, input.columns * FLOAT, FLOAT, weights.at, step, output.at, out)
}

/** `inputGradient += outputGradient · weightsᵀ`. */
export function backward({ multiply }: Kernel, rows: number, output: Block, weights: Parameter, input: Block): void {
  const turned = weights.turned!
  const depth = weights.columns
  const [step, into] = [turned.columns * FLOAT, input.columns * FLOAT]
  multiply(rows, turned.columns, depth, output.at, output.columns * FLOAT, FLOAT, turned.at, step, input.at, into)
}

/** `weightsGradient += inputᵀ · outputGradient`. */
export function backwardWeights(
  { multiply }: Kernel,
  rows: number,
  input: Block,
  output: Block,
  weights: Parameter,
): void {
  const depth = weights.values.length / weights.columns
  const [from, step, into] = [input.columns * FLOAT, output.columns * FLOAT, weights.columns * FLOAT]
  multiply(depth, weights.columns, rows, input.at, FLOAT, from, output.at, step, weights.gradient.at, into)
}

/** The same block seen from a later row on. */
export const fromRow = (block: Block, row: number): Block => ({
  ...block,
  at: block.at + row * block.columns * FLOAT,
  values: block.values.subarray(row * block.columns),
})

/** Turns every weight matrix that the way back needs. */
export function turnWeights({ parameters }: Network): void {
  for (const { values, columns, turned } of Object.values(parameters)) {
    if (!turned) continue
    const rows = values.length / columns
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++)
        turned.values[column * rows + row] = values[row * columns + column]!
    }
  }
}
