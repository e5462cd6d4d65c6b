/**
 * Trains the recogniser of names and writes `en-names.bin`, or cross-validates it:
 *   tsx pipeline/language/training/names.ts --treebanks FOLDER --names FOLDER [--models FOLDER]
 *   tsx pipeline/language/training/names.ts --treebanks FOLDER --names FOLDER --cross-validate news|gum|wikigold|crossner [--set key=value]…
 * `--treebanks` holds EWT and GUM as `*.conllu.gz`, `--names` `wikigold.jsonl` and `crossner_politics_dev.jsonl`.
 * Wikigold and CrossNER are left out of training whole when they are tested on: transfer, not memory.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openNamesModel, type WordClasses } from '../en/names/model.ts'
import { withoutDigits } from '../en/names/words.ts'
import { createNameLabeller } from '../en/names.ts'
import { packContainer } from '../linear/container.ts'
import { hashString } from '../linear/hash.ts'
import { clusterWords } from './clusters.ts'
import { inCapitals, type NamedDocument, readNamedDocuments } from './names-corpus.ts'
import { NAMES_OPTIONS, type NamesOptions, trainNamesModel } from './names-model.ts'
import { addToScores, emptyScores, formatScores } from './names-score.ts'
import { learnUsage } from './names-usage.ts'
import { type GoldDocument, readTreebank } from './treebank.ts'

const CLUSTERS = { classes: 200, smallestCount: 2, rounds: 15 }
const FOLDS = 4

const isNews = ({ id }: NamedDocument): boolean => id.startsWith('GUM_news')

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    names: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../model', import.meta.url)) },
    'cross-validate': { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
})
if (!values.treebanks || !values.names) {
  console.error('folders missing: --treebanks FOLDER --names FOLDER')
  process.exit(2)
}

const changed = Object.fromEntries(
  values.set.map((pair) => [pair.split('=')[0], JSON.parse(pair.split('=')[1] ?? '0')]),
)
const options: NamesOptions = { ...NAMES_OPTIONS, ...changed }
const ewt = ['ewt-train', 'ewt-dev'].flatMap((name) => readTreebank(join(values.treebanks ?? '', `${name}.conllu.gz`)))
const documents = readNamedDocuments(values.treebanks, values.names)

if (values['cross-validate']) crossValidate(values['cross-validate'])
else writeModel(join(values.models, 'en-names.bin'))

function learnClasses(treebank: readonly GoldDocument[], named: readonly NamedDocument[]): WordClasses {
  const sentences = [
    ...treebank.flatMap((document) => document.sentences.map(({ words }) => words.map(({ form }) => form))),
    ...named.flatMap((document) => document.sentences.map(({ tokens }) => tokens)),
  ]
  const clusters = clusterWords(
    sentences.map((tokens) => tokens.map(withoutDigits)),
    CLUSTERS,
  )
  return {
    usage: learnUsage(treebank),
    clusters: new Map([...clusters].map(([word, cluster]) => [hashString(word), cluster + 1])),
  }
}

function writeModel(path: string): void {
  const arrays = trainNamesModel(documents, learnClasses(ewt, documents), options)
  const bytes = packContainer({ types: options.types }, { ...arrays })
  writeFileSync(path, bytes)
  console.log(`${path}: ${arrays.keys.length} features, ${(bytes.length / 1e6).toFixed(2)} MB`)
}

function crossValidate(set: string): void {
  const tested = documents.filter((document) => (set === 'news' ? isNews(document) : document.corpus === set))
  const folds = set === 'news' || set === 'gum' ? FOLDS : 1
  const scores = emptyScores()
  const inHeadlines = emptyScores()
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(tested.filter((_, i) => i % folds === fold))
    const known = documents.filter((document) => !held.has(document))
    const arrays = trainNamesModel(known, learnClasses(ewt, known), options)
    const label = createNameLabeller(openNamesModel({ types: options.types }, arrays))
    for (const document of held) {
      addDocument(scores, document, label)
      addDocument(inHeadlines, inCapitals(document), label)
    }
    if (fold === 0) console.log(`${arrays.keys.length} features, ${arrays.values.length} weights`)
  }
  console.log(`${set}: ${formatScores(scores)}`)
  console.log(`${set}, all in capitals: ${formatScores(inHeadlines)}`)
}

function addDocument(
  scores: ReturnType<typeof emptyScores>,
  { sentences }: NamedDocument,
  label: ReturnType<typeof createNameLabeller>,
): void {
  const found = label(sentences.map(({ tokens }) => tokens))
  sentences.forEach(({ names }, i) => {
    addToScores(scores, names, found[i] ?? [])
  })
}
