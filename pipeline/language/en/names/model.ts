import { readFileSync } from 'node:fs'
import { openContainer } from '../../linear/container.ts'
import { openSparse, SPARSE_ARRAYS, type SparseArrays, type SparseModel } from '../../linear/sparse.ts'
import type { NameType } from '../../reader.ts'
import { labelCount } from './labels.ts'

/** From the source folder and from `dist/` alike. */
const MODEL = new URL('../../../../pipeline/language/model/en-names.bin', import.meta.url)

/** What the model knows of words: classes from 1 on, by hash. */
export interface WordClasses {
  /** Lower-cased word → how treebanks use it. */
  usage: ReadonlyMap<number, number>
}

/** Weights in whole numbers. */
export interface NamesModel extends WordClasses {
  types: readonly NameType[]
  emissions: SparseModel
  /** `from * (labels + 1) + to`; the last index is the border of a sentence. */
  transitions: Float64Array
}

/** A `type`, since the container takes arrays by name. */
export type NamesArrays = SparseArrays & {
  transitions: Int32Array
  usageKeys: Int32Array
  usageClasses: Uint8Array
}

const NAMES_ARRAYS: readonly (keyof NamesArrays)[] = [...SPARSE_ARRAYS, 'transitions', 'usageKeys', 'usageClasses']

export interface NamesMeta {
  types: NameType[]
}

export function readNamesModel(bytes: Uint8Array = readFileSync(MODEL)): NamesModel {
  const { meta, arrays } = openContainer<NamesMeta>(bytes, NAMES_ARRAYS)
  return openNamesModel(meta, arrays as unknown as NamesArrays)
}

export function openNamesModel({ types }: NamesMeta, arrays: NamesArrays): NamesModel {
  return {
    types,
    emissions: openSparse(arrays, labelCount(types)),
    transitions: Float64Array.from(arrays.transitions),
    usage: toMap(arrays.usageKeys, arrays.usageClasses),
  }
}

const toMap = (keys: Int32Array, classes: Uint8Array): Map<number, number> =>
  new Map(Array.from(keys, (key, i) => [key, classes[i] as number]))
