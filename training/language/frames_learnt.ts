import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LARGEST_OUTPUT, type NetworkArrays } from '../../pipeline/language/en/frames/argument_network.ts'
import { FRAMES_ARRAYS, type FramesArrays, type FramesMeta } from '../../pipeline/language/en/frames/model.ts'
import { openContainer } from '../../pipeline/language/linear/container.ts'
import { sortBySlot } from './frames_single.ts'

/** What labels arguments: its arrays, and what they mean. */
export interface LearntArguments {
  meta: Pick<FramesMeta, 'labels' | 'silent' | 'unit'>
  arrays: Pick<FramesArrays, 'paths' | 'biases'> & NetworkArrays
}

/** What `frames_network/train.py` leaves: `network.json`, and in `network.bin` keys, outputs and rows, one after the other. */
interface Written {
  labels: string[]
  silent: string[]
  paths: number[]
  biases: number[]
  unit: number
  rows: number
  width: number
  columns: number
}

export function readLearntArguments(folder: string): LearntArguments {
  const written = JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')) as Written
  const { labels, silent, unit, rows: count, width, columns } = written
  const { buffer } = Uint8Array.from(readFileSync(join(folder, 'network.bin')))
  const keys = new Int32Array(buffer, 0, count)
  const outputs = new Int16Array(buffer, 4 * count, width * columns)
  const rows = new Int8Array(buffer, 4 * count + 2 * outputs.length, count * width)
  if (outputs.some((value) => Math.abs(value) > LARGEST_OUTPUT))
    throw new Error(`an output of more than ${LARGEST_OUTPUT}`)
  const order = sortBySlot(Array.from(keys.keys()), keys)
  const networkRows = new Int8Array(rows.length)
  for (const [place, row] of order.entries())
    networkRows.set(rows.subarray(row * width, (row + 1) * width), place * width)
  const network = { networkKeys: order.map((row) => keys[row]!), networkRows, networkOutputs: outputs }
  const [paths, biases] = [Int32Array.from(written.paths), Int32Array.from(written.biases)]
  return { meta: { labels, silent, unit }, arrays: { paths, biases, ...network } }
}

/** Those of a model file that is there. */
export function keptArguments(bytes: Uint8Array): LearntArguments {
  const { meta, arrays } = openContainer<FramesMeta>(bytes, FRAMES_ARRAYS)
  const { labels, silent, unit } = meta
  const { paths, biases, networkKeys, networkRows, networkOutputs } = arrays as unknown as FramesArrays
  return { meta: { labels, silent, unit }, arrays: { paths, biases, networkKeys, networkRows, networkOutputs } }
}
