import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTagger, type TagSet } from '../../pipeline/language/en/tagger.ts'
import { openContainer, packContainer } from '../../pipeline/language/linear/container.ts'
import { openSparse } from '../../pipeline/language/linear/sparse.ts'
import { readPart, sentencesOf } from './corpus.ts'
import { type Example, readExamples } from './examples.ts'
import { inflect, irregularForms, readVerbs, withoutSlips } from './inflections.ts'
import { labelSetOf, type ParserExample } from './lesson.ts'
import { toSparse, toTriple } from './quantise.ts'
import { toNetworkArrays } from './quantise_network.ts'
import { trainLemmatiser } from './train_lemmatiser.ts'
import { trainParser } from './train_parser.ts'
import { trainSplitter } from './train_splitter.ts'
import { type TrainedTagger, tagSet, trainTagger } from './train_tagger.ts'
import type { GoldDocument } from './treebank.ts'

/** Where a job reads treebanks and lists of words, leaves what later jobs need, and writes models; all but `parts` are folders. */
export interface Desk {
  treebanks: string
  /** Only lemmas ask for it. */
  sources?: string
  work: string
  models: string
  /** Parts of the treebanks to learn from: `train`, or `train` and `dev` for weights to be shipped. */
  parts: string[]
  log: (line: string) => void
}

export const FOLDS = 4
const FOLD_BLOCK = 100
const SPLITTER_ROUNDS = 6
const TAGGER = { rounds: 8, orders: 3 }
const FOLD_TAGGER = { rounds: 7, orders: 1 }
const PARSER_ROUNDS = 14

/** Weights below this share of the largest are dropped. */
const SPLITTER_PRUNE = 0.008
const TAGGER_PRUNE = 0.01

const documents = ({ treebanks, parts }: Desk): GoldDocument[] => parts.flatMap((part) => readPart(treebanks, part))

/** Jackknifing: every sentence gets its tags from a tagger that never saw it, so that the parser learns to live with errors. */
const foldOf = (sentence: number): number => Math.floor(sentence / FOLD_BLOCK) % FOLDS

export const JOBS: Record<string, (desk: Desk) => void> = {
  splitter(desk) {
    const { scale: _, ...arrays } = toTriple(trainSplitter(documents(desk), SPLITTER_ROUNDS, desk.log), {
      prune: SPLITTER_PRUNE,
    })
    writeFileSync(join(desk.models, 'en-splitter.bin'), packContainer({}, arrays))
  },
  lemmas(desk) {
    const words = sentencesOf(documents(desk)).flatMap((sentence) => sentence.words)
    const verbs = readVerbs(join(desk.sources ?? '', 'wordnet_nouns_verbs.tsv.gz'))
    const irregular = irregularForms(new Set(verbs))
    const rules = trainLemmatiser([...withoutSlips(words, irregular), ...irregular, ...verbs.flatMap(inflect)])
    writeFileSync(join(desk.models, 'en-lemmas.json'), `${JSON.stringify(rules)}\n`)
  },
  tagger(desk) {
    const examples = readExamples(documents(desk))
    const trained = trainTagger(examples, tagSet(examples), TAGGER, desk.log)
    const { scale: _, ...arrays } = toSparse(trained.perceptron, { prune: TAGGER_PRUNE })
    const words = Int32Array.from(trained.classes.keys())
    const classes = Int32Array.from(trained.classes.values())
    const meta = { tags: trained.tags }
    writeFileSync(join(desk.models, 'en-tagger.bin'), packContainer(meta, { ...arrays, words, classes }))
  },
  ...Object.fromEntries(
    Array.from({ length: FOLDS }, (_, fold) => [`fold-${fold}`, (desk: Desk) => tagFold(desk, fold)]),
  ),
  parser(desk) {
    const examples = readExamples(documents(desk))
    const labels = labelSetOf(examples)
    const { tags, tagged } = readFolds(desk, examples)
    const trained = trainParser(tagged, { tagSet: tags, labelSet: labels, rounds: PARSER_ROUNDS, log: desk.log })
    writeFileSync(join(desk.models, 'en-parser.bin'), packContainer({ labels }, toNetworkArrays(trained)))
  },
}

function tagFold(desk: Desk, fold: number): void {
  const examples = readExamples(documents(desk))
  const tags = tagSet(examples)
  const seen = examples.filter((_, i) => foldOf(i) !== fold)
  const unseen = examples.filter((_, i) => foldOf(i) === fold)
  const tagged = tagAll(trainTagger(seen, tags, FOLD_TAGGER, desk.log), unseen)
  writeFileSync(join(desk.work, `fold-${fold}.bin`), packContainer({ tags }, { tagged }))
}

function tagAll(trained: TrainedTagger, examples: Example[]): Uint8Array {
  const arrays = toSparse(trained.perceptron, { prune: TAGGER_PRUNE })
  const tag = createTagger(openSparse(arrays, trained.tags.length), trained.classes)
  const all = new Uint8Array(examples.reduce((sum, { gold }) => sum + gold.length, 0))
  let at = 0
  for (const { words } of examples) {
    tag(words, all.subarray(at, at + words.count))
    at += words.count
  }
  return all
}

/** Puts the folds' tags back in the order of the sentences. */
export function readFolds(desk: Pick<Desk, 'work'>, examples: Example[]): { tags: TagSet; tagged: ParserExample[] } {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    openContainer<{ tags: TagSet }>(readFileSync(join(desk.work, `fold-${fold}.bin`)), ['tagged']),
  )
  const places = new Array(FOLDS).fill(0) as number[]
  const tagged = examples.map((example, i) => {
    const fold = foldOf(i)
    const from = places[fold]!
    places[fold] = from + example.words.count
    return { ...example, tags: (folds[fold]!.arrays.tagged as Uint8Array).slice(from, places[fold]) }
  })
  return { tags: folds[0]!.meta.tags, tagged }
}
