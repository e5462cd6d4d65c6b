import { readFileSync } from 'node:fs'
import { openContainer } from '../../linear/container.ts'
import { openSingle, type SingleModel } from '../../linear/single.ts'
import { type ArgumentNetwork, type NetworkArrays, openNetwork } from './argument_network.ts'
import { columnCount } from './labels.ts'
import { openRolesets, type RolesetTable, rolesetLines } from './rolesets.ts'

/** From the source folder and from `dist/` alike. */
const MODEL = new URL('../../../../pipeline/language/model/en-frames.bin', import.meta.url)

export interface FramesMeta {
  /** Labels of arguments; the first is none. */
  labels: string[]
  /** Lemmas with a roleset that the frame files do not give them. */
  evoked: [lemma: string, roleset: string][]
  /** Rolesets without arguments: auxiliaries. */
  silent: string[]
  /** By how much the score of a label rises where the logarithm of its odds rises by 1. */
  unit: number
}

/** A `type`, since the container takes arrays by name. */
export type FramesArrays = {
  predicateKeys: Int32Array
  predicateValues: Int8Array
  senseKeys: Int32Array
  senseValues: Int8Array
  /** Ways through the tree that lead to arguments. */
  paths: Int32Array
  /** By label what its score begins with: rare ones are given sooner than they are likely, as F1 wants it. */
  biases: Int32Array
} & NetworkArrays

export const FRAMES_ARRAYS: readonly (keyof FramesArrays)[] = [
  'predicateKeys',
  'predicateValues',
  'senseKeys',
  'senseValues',
  'paths',
  'biases',
  'networkKeys',
  'networkRows',
  'networkOutputs',
]

export interface FramesModel {
  labels: readonly string[]
  silent: ReadonlySet<string>
  unit: number
  rolesets: RolesetTable
  predicates: SingleModel
  senses: SingleModel
  arguments: ArgumentNetwork
  paths: ReadonlySet<number>
  biases: Int32Array
}

export function readFramesModel(bytes: Uint8Array = readFileSync(MODEL)): FramesModel {
  const { meta, arrays } = openContainer<FramesMeta>(bytes, FRAMES_ARRAYS)
  return openFramesModel(meta, arrays as unknown as FramesArrays)
}

function openFramesModel({ labels, evoked, silent, unit }: FramesMeta, arrays: FramesArrays): FramesModel {
  return {
    labels,
    silent: new Set(silent),
    unit,
    rolesets: openRolesets(rolesetLines(), evoked),
    predicates: openSingle({ keys: arrays.predicateKeys, values: arrays.predicateValues }),
    senses: openSingle({ keys: arrays.senseKeys, values: arrays.senseValues }),
    arguments: openNetwork(arrays, columnCount(labels)),
    paths: new Set(arrays.paths),
    biases: arrays.biases,
  }
}
