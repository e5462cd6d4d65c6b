import {
  ARGUMENT_FEATURES,
  readArgumentFeatures,
  readSharedFeatures,
  toPredicate,
} from '../../pipeline/language/en/frames/argument_features.ts'
import { candidatesFor } from '../../pipeline/language/en/frames/candidates.ts'
import type { FrameTree } from '../../pipeline/language/en/frames/frame_tree.ts'
import { alikeBefore } from '../../pipeline/language/en/frames/label_arguments.ts'
import { createMeanings } from '../../pipeline/language/en/frames/labels.ts'
import type { Roleset } from '../../pipeline/language/en/frames/rolesets.ts'
import { emptyFeatures } from '../../pipeline/language/linear/feature_list.ts'
import { hashString } from '../../pipeline/language/linear/hash.ts'
import { type Column, createColumn, createNumbering, writeColumns } from './frames_columns.ts'
import type { GoldFrame } from './frames_corpus.ts'
import type { ArgumentShape } from './frames_shape.ts'

/** A sentence with its predicates; what annotators say of them, where they do. */
export interface Example {
  tree: FrameTree
  predicates: { at: number; roleset: Roleset | null; gold: GoldFrame | null }[]
}

export interface ExampleWriter {
  write(name: string, examples: Iterable<Example>): void
  /** How many words, endings and so on there are, and by roleset the further column of each label. */
  sizes(): Record<string, unknown>
}

const OF_SENTENCES = ['sentences'] as const
const OF_TOKENS = ['word', 'vector', 'tag', 'relation', 'ending', 'shape', 'head'] as const
const OF_PREDICATES = ['sentence', 'at', 'roleset', 'annotated', 'candidates'] as const
const OF_CANDIDATES = ['candidate', 'right', 'features', 'hashes'] as const
const NAMES = [...OF_SENTENCES, ...OF_TOKENS, ...OF_PREDICATES, ...OF_CANDIDATES]
type Columns = Record<(typeof NAMES)[number], Column>

const ENDING = 3
const NO_HEAD = 0

/** Sentences count tokens, predicates their candidates and candidates their features; places of words count from 0 in their sentence, heads from 1. */
export function createExampleWriter(folder: string, { labels, silent, paths }: ArgumentShape): ExampleWriter {
  const [words, endings, tags, relations] = [createNumbering(), createNumbering(), createNumbering(), createNumbering()]
  const rolesets = new Map<Roleset | null, number>()
  const meanings = createMeanings(labels)
  const [quiet, ways] = [new Set(silent), new Set(paths)]
  const [shared, own] = [emptyFeatures(ARGUMENT_FEATURES), emptyFeatures(ARGUMENT_FEATURES)]
  const addToken = (to: Columns, tree: FrameTree, i: number): void => {
    const text = tree.tokens[i]!.text
    to.word.push(words.numberOf(tree.lower[i]!))
    to.vector.push(tree.groups[i]!.vector)
    to.tag.push(tags.numberOf(tree.xpos[i]!))
    to.relation.push(relations.numberOf(tree.relation[i]!))
    to.ending.push(endings.numberOf(hashString(text.toLowerCase().slice(-ENDING))))
    to.shape.push((/^\p{Lu}/u.test(text) ? 1 : 0) + (/^\p{Lu}+$/u.test(text) ? 2 : 0) + (/\d/.test(text) ? 4 : 0))
    to.head.push(tree.head[i]! < 0 ? NO_HEAD : tree.head[i]! + 1)
  }
  const addPredicate = (to: Columns, tree: FrameTree, { at, roleset, gold }: Example['predicates'][number]): void => {
    const place = rolesets.get(roleset) ?? rolesets.size
    rolesets.set(roleset, place)
    to.sentence.push(to.sentences.size)
    to.at.push(at)
    to.roleset.push(place)
    to.annotated.push(gold ? 1 : 0)
    const candidates = quiet.has(roleset?.id ?? '') ? [] : candidatesFor(tree, at, (way) => ways.has(way))
    const right = new Map((gold?.arguments ?? []).map((each) => [each.at, Math.max(0, labels.indexOf(each.label))]))
    const predicate = toPredicate(tree, at, roleset)
    to.candidates.push(candidates.length)
    readSharedFeatures(tree, predicate, shared)
    candidates.forEach((candidate, i) => {
      readArgumentFeatures(tree, predicate, candidate, alikeBefore(tree, candidates, i), own)
      to.candidate.push(candidate.at)
      to.right.push(right.get(candidate.at) ?? 0)
      to.features.push(shared.size + own.size)
      for (const { hashes, size } of [shared, own]) for (let k = 0; k < size; k++) to.hashes.push(hashes[k]!)
    })
  }
  return {
    write: (name, examples) => {
      const columns = Object.fromEntries(NAMES.map((each) => [each, createColumn()])) as Columns
      for (const { tree, predicates } of examples) {
        for (let i = 0; i < tree.count; i++) addToken(columns, tree, i)
        for (const predicate of predicates) addPredicate(columns, tree, predicate)
        columns.sentences.push(tree.count)
      }
      writeColumns(folder, name, columns)
    },
    sizes: () => ({
      words: words.size(),
      endings: endings.size(),
      tags: tags.size(),
      relations: relations.size(),
      meanings: [...rolesets.keys()].map((roleset) => [...meanings(roleset)]),
    }),
  }
}
