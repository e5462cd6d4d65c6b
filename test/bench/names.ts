/**
 * Speed, load time and size of the recogniser of names, and its cross-validated scores:
 *   tsx test/bench/names.ts [--treebanks FOLDER] [--names FOLDER] [--sets news,wikigold,crossner]
 * `--names` is `names` in the folder named by NEWSLEDGER_EVAL by default. Scores train anew for every fold: minutes each.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findNames } from '../../pipeline/language/en/names.ts'
import { readMaterial } from '../../training/language/names_corpus.ts'
import { NAMES_OPTIONS } from '../../training/language/names_model.ts'
import { formatScores } from '../../training/language/names_score.ts'
import { crossValidate, type ValidationSet } from '../../training/language/names_validation.ts'

/** Measured by others on the sets named; theirs and ours are not from one run. */
const OTHERS =
  'beside: compromise 14: 36 (GUM news), 45 (CoNLL-2003), 15,000 tokens/s; a perceptron trial: 65.7 (GUM news), 64 (CoNLL-2003)'
const MODEL = new URL('../../pipeline/language/model/en-names.bin', import.meta.url)
const ARTICLES = new URL('../../seeds/articles/', import.meta.url)
const TOKEN = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*|\S/gu
const SENTENCE = /[^.!?\n]+[.!?]?/g
const REPEATS = 40

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    names: {
      type: 'string',
      default: process.env.NEWSLEDGER_EVAL ? join(process.env.NEWSLEDGER_EVAL, 'names') : undefined,
    },
    sets: { type: 'string', default: 'news,wikigold,crossner' },
  },
})

/** Plain tokens, good enough to time the recogniser alone. */
const tokenise = (text: string) =>
  [...text.matchAll(SENTENCE)].map((sentence) => ({
    tokens: [...sentence[0].matchAll(TOKEN)].map((match) => {
      const start = sentence.index + match.index
      return { start, end: start + match[0].length, text: match[0] }
    }),
  }))

function benchSpeed(): void {
  const names = [
    '000_31d25c0fbdeb3cc7',
    '001_799b5b17bb0dd5ef',
    '002_3b9c4f18099ea120',
    '003_c2907492ba6cfd95',
    '004_255a592213b6aff0',
  ]
  const texts = names.map((name) => readFileSync(new URL(`${name}.txt`, ARTICLES), 'utf8'))
  const documents = texts.map(tokenise)
  const size = documents.flat().reduce((sum, { tokens }) => sum + tokens.length, 0)
  const loading = process.cpuUsage()
  findNames('', [{ tokens: [] }])
  console.log(
    `load ${(process.cpuUsage(loading).user / 1000).toFixed(0)} ms of CPU, model ${(statSync(MODEL).size / 1e6).toFixed(2)} MB`,
  )
  const time = () => {
    // CPU time, so that a busy machine does not count against it.
    const started = process.cpuUsage()
    for (let i = 0; i < REPEATS; i++) for (const document of documents) findNames('', document)
    return (1e6 * REPEATS * size) / process.cpuUsage(started).user
  }
  time()
  console.log(
    `${Math.round(time())} tokens/s of CPU on one core, tokens given (${size} tokens of the sample articles, ${REPEATS} times)`,
  )
}

benchSpeed()
if (!values.treebanks || !values.names)
  console.log('scores skipped: no --treebanks, or neither --names nor NEWSLEDGER_EVAL')
else {
  const material = readMaterial(values.treebanks, values.names)
  for (const set of values.sets.split(',') as ValidationSet[])
    console.log(`${set}, held out: ${formatScores(crossValidate(material, set, NAMES_OPTIONS).plain)}`)
}
console.log(OTHERS)
