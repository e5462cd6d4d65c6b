import { readFileSync } from 'node:fs'
import { openContainer } from '../../linear/container.ts'
import { openSingle, type SingleModel } from '../../linear/single.ts'
import { openSparse, type SparseModel } from '../../linear/sparse.ts'
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
}

/** A `type`, since the container takes arrays by name. */
export type FramesArrays = {
  predicateKeys: Int32Array
  predicateValues: Int8Array
  senseKeys: Int32Array
  senseValues: Int8Array
  argumentKeys: Int32Array
  argumentCounts: Uint8Array
  argumentLabels: Uint8Array
  argumentValues: Int8Array
  /** Ways through the tree that lead to arguments. */
  paths: Int32Array
}

const ARRAYS: readonly (keyof FramesArrays)[] = [
  'predicateKeys',
  'predicateValues',
  'senseKeys',
  'senseValues',
  'argumentKeys',
  'argumentCounts',
  'argumentLabels',
  'argumentValues',
  'paths',
]

export interface FramesModel {
  labels: readonly string[]
  silent: ReadonlySet<string>
  rolesets: RolesetTable
  predicates: SingleModel
  senses: SingleModel
  arguments: SparseModel
  paths: ReadonlySet<number>
}

export function readFramesModel(bytes: Uint8Array = readFileSync(MODEL)): FramesModel {
  const { meta, arrays } = openContainer<FramesMeta>(bytes, ARRAYS)
  return openFramesModel(meta, arrays as unknown as FramesArrays)
}

function openFramesModel({ labels, evoked, silent }: FramesMeta, arrays: FramesArrays): FramesModel {
  const { argumentKeys: keys, argumentCounts: counts, argumentLabels, argumentValues: values } = arrays
  return {
    labels,
    silent: new Set(silent),
    rolesets: openRolesets(rolesetLines(), evoked),
    predicates: openSingle({ keys: arrays.predicateKeys, values: arrays.predicateValues }),
    senses: openSingle({ keys: arrays.senseKeys, values: arrays.senseValues }),
    arguments: openSparse({ keys, counts, labels: argumentLabels, values }, columnCount(labels)),
    paths: new Set(arrays.paths),
  }
}
