import { ownField } from '../../own_field.ts'
import type { Arrays } from '../linear/container.ts'
import { createWholeKernel, type Kernel } from '../neural/kernel.ts'
import type { Vocabulary } from './network_input.ts'
import {
  ENDS,
  HIDDEN,
  INPUT,
  LABELLED,
  LAYERS,
  LOOKUP_NAMES,
  type Lookup,
  POSITIONS,
  WIDTH,
  WINDOW,
} from './network_shape.ts'

/** Most words of a sentence; the splitter ends longer ones. */
export const LONGEST_SENTENCE = 512

/** What 1 is in the 16-bit values of the input and of the layers. */
const INPUT_UNIT = 2048
const LAYER_UNIT = 512

/** A matrix laid out for the kernel: pairs of rows side by side; `scales` turn its sums into floats. */
export interface Matrix {
  at: number
  /** Pairs of rows. */
  depth: number
  columns: number
  scales: Float32Array
  bias: Float32Array
}

/** The parser's network ready for use. */
export interface ParserNetwork {
  kernel: Kernel
  vocabulary: Vocabulary
  tables: Record<Lookup, Int16Array>
  input: Matrix
  gates: Matrix[]
  positions: Matrix
  /** Choices of labels for LEFT and RIGHT. */
  labels: [Matrix, Matrix]
  moves: Float32Array
  movesBias: Float32Array
  /** Rows of whole numbers in the scale of `positions`: what labels add to the hidden layer, then its bias. */
  labelled: Int32Array
  desk: NetworkDesk
}

/** Places in the kernel's memory that every sentence uses again. */
interface NetworkDesk {
  input: Int16Array
  layer: Int16Array
  sums: Int32Array
  hidden: Int16Array
  labelSums: Int32Array
  /** Layer values in full. */
  values: Float32Array
  /** What each word adds to the hidden layer, position by position; places of what a state adds up; the sums. */
  positions: Int32Array
  gathered: Int32Array
  hiddenSums: Int32Array
}

const ROWS: number = LONGEST_SENTENCE + 8
export const POSITION_COLUMNS: number = POSITIONS * HIDDEN
const PAIR = 2
const EIGHT = 8
const MEMORY = 8 << 20
/** Small enough for the sums of a hidden layer to stay below 2^31. */
const LABEL_LARGEST = 511

/** Lays out a network's arrays as the trainer wrote them, for `labels` labels. */
export function openNetwork(arrays: Arrays, labels: number): ParserNetwork {
  const kernel = createWholeKernel(MEMORY, { width: WIDTH, unit: LAYER_UNIT })
  const place = createPlacer(kernel)
  const desk = createNetworkDesk(place, labels)
  const floats = (name: string): Float32Array => ownField(arrays, name) as Float32Array
  const matrix = (name: string, bias: string, rows: number, unit: number): Matrix =>
    placeMatrix(place, ownField(arrays, name) as Int8Array, rows, floats(`${name}Scale`), floats(bias), unit)
  const positions = matrix('positions', 'hiddenBias', WIDTH, LAYER_UNIT)
  desk.layer.set(floats('ends').map(toUnits))
  multiply(kernel, ENDS, desk.layer, WIDTH, positions, desk.positions)
  return {
    kernel,
    vocabulary: readVocabulary(arrays.vocabulary as Int32Array),
    tables: readTables(arrays),
    input: matrix('input', 'inputBias', INPUT, INPUT_UNIT),
    gates: Array.from({ length: LAYERS }, (_, i) => matrix(`gate${i}`, `gateBias${i}`, WINDOW * WIDTH, LAYER_UNIT)),
    positions,
    labelled: placeLabelled(place, arrays),
    labels: [labelMatrix(place, arrays, 0, labels), labelMatrix(place, arrays, labels, labels)],
    moves: floats('moves'),
    movesBias: floats('movesBias'),
    desk,
  }
}

function readVocabulary(words: Int32Array): Vocabulary {
  const vocabulary = new Map<number, number>()
  for (let i = 0; i < words.length; i++) vocabulary.set(words[i]!, i + 1)
  return vocabulary
}

type Place = <T>(make: new (buffer: ArrayBuffer, at: number, length: number) => T, size: number, length: number) => T

function createPlacer({ buffer }: Kernel): Place {
  let at = 64
  return (make, size, length) => {
    const array = new make(buffer, at, length)
    at += (size * length + 127) & ~63
    return array
  }
}

/** All values of a signed byte. */
const BYTES = Int8Array.from({ length: 256 }, (_, i) => i - 128)

/** Every value replaced by that of `units`, which has one for each of `BYTES`: hundreds of thousands are read before the first word is. */
function scaled(values: Int8Array, units: Int16Array): Int16Array {
  const found = new Int16Array(values.length)
  for (let i = 0; i < values.length; i++) found[i] = units[values[i]! + 128]!
  return found
}

function readTables(arrays: Arrays): Record<Lookup, Int16Array> {
  const table = (name: Lookup): Int16Array => {
    const unit = (arrays[`${name}Scale`] as Float32Array)[0]! * INPUT_UNIT
    return scaled(
      arrays[name] as Int8Array,
      Int16Array.from(BYTES, (value) => Math.round(value * unit)),
    )
  }
  return Object.fromEntries(LOOKUP_NAMES.map((name) => [name, table(name)])) as Record<Lookup, Int16Array>
}

function placeMatrix(
  place: Place,
  values: Int8Array | Int16Array,
  rows: number,
  scales: Float32Array,
  bias: Float32Array,
  unit: number,
): Matrix {
  const columns = values.length / rows
  const pairs = place(Int16Array, 2, rows * columns)
  for (let row = 0; row < rows; row++) {
    const base = (row >> 1) * columns * PAIR + (row & 1)
    for (let column = 0; column < columns; column++) pairs[base + column * PAIR] = values[row * columns + column]!
  }
  const placed = place(Float32Array, 4, scales.length)
  placed.set(scales.map((scale) => scale / unit))
  const placedBias = place(Float32Array, 4, bias.length)
  placedBias.set(bias)
  return { at: pairs.byteOffset, depth: rows / PAIR, columns, scales: placed, bias: placedBias }
}

function placeLabelled(place: Place, arrays: Arrays): Int32Array {
  const scales = arrays.positionsScale as Float32Array
  const rows = [arrays.labelled as Float32Array, arrays.hiddenBias as Float32Array]
  const labelled = place(Int32Array, 4, rows[0]!.length + HIDDEN)
  const toWhole = (value: number, i: number): number => Math.round((value * LAYER_UNIT) / scales[i % HIDDEN]!)
  labelled.set(rows.flatMap((values) => Array.from(values, toWhole)))
  return labelled
}

/** Columns are labels, filled up to a multiple of eight; one scale for all. */
function labelMatrix(place: Place, arrays: Arrays, from: number, labels: number): Matrix {
  const columns = Math.ceil(labels / EIGHT) * EIGHT
  const weights = (arrays.labels as Float32Array).subarray(from * HIDDEN, (from + labels) * HIDDEN)
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LABEL_LARGEST
  const turned = new Int16Array(HIDDEN * columns)
  weights.forEach((weight, i) => {
    turned[(i % HIDDEN) * columns + Math.floor(i / HIDDEN)] = Math.round(weight / scale)
  })
  const bias = (arrays.labelsBias as Float32Array).slice(from, from + labels)
  return placeMatrix(place, turned, HIDDEN, new Float32Array(columns).fill(scale), bias, LAYER_UNIT)
}

function createNetworkDesk(place: Place, labels: number): NetworkDesk {
  return {
    input: place(Int16Array, 2, ROWS * INPUT),
    layer: place(Int16Array, 2, ROWS * WIDTH),
    sums: place(Int32Array, 4, ROWS * 2 * WIDTH),
    hidden: place(Int16Array, 2, HIDDEN * 4),
    labelSums: place(Int32Array, 4, 4 * Math.ceil(labels / EIGHT) * EIGHT),
    values: place(Float32Array, 4, ROWS * WIDTH),
    positions: place(Int32Array, 4, ROWS * POSITION_COLUMNS),
    gathered: place(Int32Array, 4, POSITIONS + LABELLED + 1),
    hiddenSums: place(Int32Array, 4, HIDDEN),
  }
}

/** `sums[row] = values[row] · matrix` for the first `rows` rows, in whole numbers. `width` is what parts two rows of values. */
export function multiply(
  kernel: Kernel,
  rows: number,
  values: Int16Array,
  width: number,
  matrix: Matrix,
  sums: Int32Array,
): void {
  const filled = (rows + 3) & ~3
  sums.fill(0, 0, filled * matrix.columns)
  const [from, into] = [values.byteOffset, sums.byteOffset]
  const step = matrix.columns * 4
  kernel.multiply(rows, matrix.columns, matrix.depth, from, width * 2, 4, matrix.at, step, into, step)
}

/** To 16 bits, rounded to the nearest, cut off where it would not fit. */
export function toUnits(value: number): number {
  const scaled = value * LAYER_UNIT
  if (scaled >= 32767) return 32767
  if (scaled <= -32767) return -32767
  return scaled < 0 ? (scaled - 0.5) | 0 : (scaled + 0.5) | 0
}
