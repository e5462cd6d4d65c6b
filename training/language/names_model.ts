import type { Context } from '../../pipeline/language/en/names/context.ts'
import { emptyNameFeatures, readFeatures } from '../../pipeline/language/en/names/features.ts'
import { labelCount, toLabels } from '../../pipeline/language/en/names/labels.ts'
import type { NamesArrays, WordClasses } from '../../pipeline/language/en/names/model.ts'
import { createContextReader } from '../../pipeline/language/en/names.ts'
import type { NameType } from '../../pipeline/language/reader.ts'
import { inCapitals, type NamedDocument } from './names_corpus.ts'
import { type NameExample, type NameWeights, trainNames } from './names_perceptron.ts'
import { learnUsage } from './names_usage.ts'
import type { GoldDocument } from './treebank.ts'

export interface NamesOptions {
  types: NameType[]
  rounds: number
  dropout: number
  /** By how much a right label has to lead before it is left alone. */
  margin: number
  /** Models from as many shuffles are added up: one linear model that wavers less. */
  seeds: number
  /** Every so-manieth document is read in capitals too, so that headlines are known. */
  capitalsEvery: number
  /** Features seen less often are left out. */
  smallestCount: number
  /** Weights below this share of the largest are dropped. */
  prune: number
}

export const NAMES_OPTIONS: NamesOptions = {
  types: ['person', 'organization', 'place', 'event'],
  rounds: 10,
  dropout: 0.2,
  margin: 60,
  seeds: 3,
  capitalsEvery: 8,
  smallestCount: 2,
  prune: 0.006,
}

const LARGEST = 127

interface Indexed {
  keys: Int32Array
  examples: NameExample[]
}

const tokensOf = (document: NamedDocument): string[][] => document.sentences.map(({ tokens }) => tokens)

/** Feature hashes of every token, sentence by sentence. */
function hashContexts(contexts: readonly Context[]): { hashes: Int32Array; offsets: Int32Array }[] {
  const out = emptyNameFeatures()
  return contexts.map((context) => {
    const hashes: number[] = []
    const offsets = new Int32Array(context.words.length + 1)
    context.words.forEach((_, i) => {
      readFeatures(context, i, out)
      for (let j = 0; j < out.size; j++) hashes.push(out.hashes[j] as number)
      offsets[i + 1] = hashes.length
    })
    return { hashes: Int32Array.from(hashes), offsets }
  })
}

function indexFeatures(documents: readonly NamedDocument[], classes: WordClasses, options: NamesOptions): Indexed {
  const readContexts = createContextReader(classes)
  const hashed = documents.map((document) => hashContexts(readContexts(tokensOf(document))))
  const counts = new Map<number, number>()
  for (const sentences of hashed)
    for (const { hashes } of sentences) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const rowOf = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= options.smallestCount) rowOf.set(hash, rowOf.size)
  const examples = documents.flatMap(({ sentences }, d) =>
    sentences.map(({ tokens, names }, s) => ({
      ...toRows(hashed[d]?.[s] as { hashes: Int32Array; offsets: Int32Array }, rowOf),
      gold: toLabels(names, tokens.length, options.types),
    })),
  )
  return { keys: Int32Array.from(rowOf.keys()), examples }
}

function toRows(
  { hashes, offsets }: { hashes: Int32Array; offsets: Int32Array },
  rowOf: Map<number, number>,
): Pick<NameExample, 'rows' | 'offsets'> {
  const rows: number[] = []
  const kept = new Int32Array(offsets.length)
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let j = offsets[i] as number; j < (offsets[i + 1] as number); j++) {
      const row = rowOf.get(hashes[j] as number)
      if (row !== undefined) rows.push(row)
    }
    kept[i + 1] = rows.length
  }
  return { rows: Int32Array.from(rows), offsets: kept }
}

/** Trains on whole documents and returns what the model file holds. */
export function trainNamesModel(
  documents: readonly NamedDocument[],
  classes: WordClasses,
  options: NamesOptions,
): NamesArrays {
  const headlines = documents
    .filter((_, i) => options.capitalsEvery > 0 && i % options.capitalsEvery === 0)
    .map(inCapitals)
  const { keys, examples } = indexFeatures([...documents, ...headlines], classes, options)
  const labels = labelCount(options.types)
  const runs = Array.from({ length: options.seeds }, (_, i) =>
    trainNames(examples, keys.length, labels, { ...options, seed: i + 1 }),
  )
  return { ...quantise(addUp(runs), keys, labels, options.prune), ...packClasses(classes) }
}

function addUp([first, ...others]: NameWeights[]): NameWeights {
  if (!first) throw new RangeError('a model needs at least one seed')
  for (const { emissions, transitions } of others) {
    emissions.forEach((weight, i) => {
      first.emissions[i] = (first.emissions[i] as number) + weight
    })
    transitions.forEach((weight, i) => {
      first.transitions[i] = (first.transitions[i] as number) + weight
    })
  }
  return first
}

/** Scales so that the largest feature weight becomes 127; rows by key, so that the file does not depend on the order of reading. */
function quantise({ emissions, transitions }: NameWeights, keys: Int32Array, labels: number, prune: number) {
  let largest = 0
  for (const weight of emissions) largest = Math.max(largest, Math.abs(weight))
  const scale = LARGEST / largest
  const toWhole = (weight: number) => (Math.abs(weight) <= prune * largest ? 0 : Math.round(weight * scale))
  const order = Int32Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] as number) - (keys[b] as number))
  const kept: { key: number; entries: [label: number, value: number][] }[] = []
  for (const row of order) {
    const entries: [number, number][] = []
    for (let label = 0; label < labels; label++) {
      const value = toWhole(emissions[row * labels + label] as number)
      if (value !== 0) entries.push([label, value])
    }
    if (entries.length > 0) kept.push({ key: keys[row] as number, entries })
  }
  return {
    keys: Int32Array.from(kept, ({ key }) => key),
    counts: Uint8Array.from(kept, ({ entries }) => entries.length),
    labels: Uint8Array.from(kept.flatMap(({ entries }) => entries.map(([label]) => label))),
    values: Int8Array.from(kept.flatMap(({ entries }) => entries.map(([, value]) => value))),
    transitions: Int32Array.from(transitions, (weight) => Math.round(weight * scale)),
  }
}

function packClasses({ usage }: WordClasses) {
  return {
    usageKeys: Int32Array.from(usage.keys()),
    usageClasses: Uint8Array.from(usage.values()),
  }
}

/** How the treebank uses words. */
export const learnClasses = (treebank: readonly GoldDocument[]): WordClasses => ({ usage: learnUsage(treebank) })
