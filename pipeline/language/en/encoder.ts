import { LONGEST_SENTENCE, type Matrix, multiply, type ParserNetwork, POSITION_COLUMNS, toUnits } from './network.ts'
import { readLookups } from './network_input.ts'
import { ENDS, INPUT, LOOKUP_NAMES, LOOKUPS, type Lookup, WIDTH } from './network_shape.ts'
import type { Words } from './words.ts'

const lookups = new Int32Array(LONGEST_SENTENCE * LOOKUP_NAMES.length)

/**
 * Fills `desk.positions` behind its first two rows: what each word adds to the hidden layer in each position. Products are sums of 16-bit whole
 * numbers, so their order does not matter; the rest is in floats.
 */
export function encodeWords(network: ParserNetwork, words: Words, tags: Uint8Array): void {
  const { desk, kernel } = network
  readLookups(words, tags, network.vocabulary, lookups, 0)
  embed(network, words.count)
  multiply(kernel, words.count, desk.input, INPUT, network.input, desk.sums)
  startLayer(network, words.count)
  for (const gate of network.gates) convolve(network, gate, words.count)
  multiply(kernel, words.count, desk.layer.subarray(WIDTH), WIDTH, network.positions, wordPositions(network))
}

/** Rows of the words, behind those of the root and of no node. */
const wordPositions = ({ desk }: ParserNetwork): Int32Array => desk.positions.subarray(ENDS * POSITION_COLUMNS)

function embed({ desk, tables }: ParserNetwork, count: number): void {
  for (let word = 0, at = 0; word < count; word++) {
    for (let i = 0; i < LOOKUP_NAMES.length; i++) {
      const name = LOOKUP_NAMES[i] as Lookup
      const size = LOOKUPS[name]
      const from = lookups[word * LOOKUP_NAMES.length + i]! * size
      const table = tables[name]
      for (let j = 0; j < size; j++) desk.input[at++] = table[from + j]!
    }
  }
}

/** Rows of the layer lie one further down than their words: an empty one comes first, another last. */
function startLayer({ desk, input }: ParserNetwork, count: number): void {
  const { layer, values, sums } = desk
  layer.fill(0, 0, WIDTH)
  for (let word = 0; word < count; word++) {
    const at = word * WIDTH
    for (let i = 0; i < WIDTH; i++) {
      const sum = Math.fround(sums[at + i]! * input.scales[i]! + input.bias[i]!)
      values[at + i] = Math.max(0, sum)
      layer[at + WIDTH + i] = toUnits(values[at + i]!)
    }
  }
  layer.fill(0, (count + 1) * WIDTH, (count + 2) * WIDTH)
}

function convolve({ desk, kernel }: ParserNetwork, gate: Matrix, count: number): void {
  const { layer, values, sums } = desk
  multiply(kernel, count, layer, WIDTH, gate, sums)
  const [scales, bias] = [gate.scales.byteOffset, gate.bias.byteOffset]
  kernel.gate(sums.byteOffset, scales, bias, values.byteOffset, layer.byteOffset + WIDTH * 2, count)
}
