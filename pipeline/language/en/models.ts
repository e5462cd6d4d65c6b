import { readFileSync } from 'node:fs'
import { openContainer } from '../linear/container.ts'
import { openSparse, SPARSE_ARRAYS, type SparseArrays, type SparseModel } from '../linear/sparse.ts'
import { openTriple, TRIPLE_ARRAYS, type TripleArrays, type TripleModel } from '../linear/triple.ts'
import type { AmbiguityClasses } from './ambiguity.ts'
import type { LemmaRules } from './lemmatiser.ts'
import { openNetwork } from './network.ts'
import { NETWORK_ARRAYS } from './network_shape.ts'
import type { LabelSet, ParserModel } from './parser.ts'
import type { TagSet } from './tagger.ts'

/** The same from the source and from `dist`, which mirrors it. */
const FOLDER = new URL('../../../pipeline/language/model/', import.meta.url)

export interface EnglishModels {
  splitter: TripleModel
  tagger: { model: SparseModel; classes: AmbiguityClasses; tags: TagSet }
  parser: ParserModel
  lemmas: LemmaRules
}

/** Reads and lays out the weights, from the package's own folder unless another is given (with a slash at its end). */
export function readEnglishModels(folder: URL = FOLDER): EnglishModels {
  const read = (name: string): Uint8Array => readFileSync(new URL(name, folder))
  return {
    splitter: openTriple(openContainer(read('en-splitter.bin'), TRIPLE_ARRAYS).arrays as unknown as TripleArrays),
    tagger: readTagger(read('en-tagger.bin')),
    parser: readParser(read('en-parser.bin')),
    lemmas: JSON.parse(new TextDecoder().decode(read('en-lemmas.json'))) as LemmaRules,
  }
}

function readTagger(bytes: Uint8Array): EnglishModels['tagger'] {
  const { meta, arrays } = openContainer<{ tags: TagSet }>(bytes, [...SPARSE_ARRAYS, 'words', 'classes'])
  return {
    model: openSparse(arrays as unknown as SparseArrays, meta.tags.length),
    classes: readClasses(arrays.words as Int32Array, arrays.classes as Int32Array),
    tags: meta.tags,
  }
}

function readClasses(words: Int32Array, values: Int32Array): AmbiguityClasses {
  const classes = new Map<number, number>()
  for (let i = 0; i < words.length; i++) classes.set(words[i]!, values[i]!)
  return classes
}

function readParser(bytes: Uint8Array): ParserModel {
  const { meta, arrays } = openContainer<{ labels: LabelSet }>(bytes, NETWORK_ARRAYS)
  return { network: openNetwork(arrays, meta.labels.length), labels: meta.labels }
}
