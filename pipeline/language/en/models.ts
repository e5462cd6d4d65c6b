import { existsSync, readFileSync } from 'node:fs'
import { openContainer } from '../linear/container.ts'
import { openSparse, type SparseArrays, type SparseModel } from '../linear/sparse.ts'
import { openTriple, type TripleArrays, type TripleModel } from '../linear/triple.ts'
import type { AmbiguityClasses } from './ambiguity.ts'
import type { LemmaRules } from './lemmatiser.ts'
import { openNetwork } from './network.ts'
import type { ParserModels } from './parser.ts'
import type { TagSet } from './tagger.ts'

/** The same from the source and from `dist`, which mirrors it. */
const FOLDER = new URL('../../../pipeline/language/model/', import.meta.url)

export interface EnglishModels {
  splitter: TripleModel
  tagger: { model: SparseModel; classes: AmbiguityClasses; tags: TagSet }
  parser: ParserModels
  lemmas: LemmaRules
}

/** Reads and lays out the weights, from the package's own folder unless another is given (with a slash at its end). */
export function readEnglishModels(folder: URL = FOLDER): EnglishModels {
  const read = (name: string): Uint8Array => readFileSync(new URL(name, folder))
  return {
    splitter: openTriple(openContainer(read('en-splitter.bin')).arrays as unknown as TripleArrays),
    tagger: readTagger(read('en-tagger.bin')),
    parser: readParser(
      read('en-parser.bin'),
      existsSync(new URL('en-network.bin', folder)) ? read('en-network.bin') : null,
    ),
    lemmas: JSON.parse(new TextDecoder().decode(read('en-lemmas.json'))) as LemmaRules,
  }
}

function readTagger(bytes: Uint8Array): EnglishModels['tagger'] {
  const { meta, arrays } = openContainer<{ tags: TagSet }>(bytes)
  const classes = arrays.classes as Int32Array
  return {
    model: openSparse(arrays as unknown as SparseArrays, meta.tags.length),
    classes: new Map(Array.from(arrays.words as Int32Array, (word, i) => [word, classes[i]!])),
    tags: meta.tags,
  }
}

function readParser(bytes: Uint8Array, network: Uint8Array | null): ParserModels {
  const { meta, arrays } = openContainer<Pick<ParserModels, 'points'> & { labels: string[]; tags: TagSet }>(bytes)
  const { moveKeys, moveValues } = arrays
  return {
    moves: openTriple({ keys: moveKeys as Int32Array, values: moveValues as Int8Array }),
    labels: openSparse(arrays as unknown as SparseArrays, meta.labels.length),
    network: network && openNetwork(openContainer(network).arrays, meta.labels.length),
    tagSet: meta.tags,
    labelSet: meta.labels,
    points: meta.points,
  }
}
