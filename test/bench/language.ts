/**
 * How well and how fast the reader of English reads: tsx test/bench/language.ts
 * NEWSLEDGER_TREEBANKS names the folder of ewt-dev.conllu.gz and gum-dev.conllu.gz; NEWSLEDGER_MODEL another folder of
 * weights than the package's own, which never saw the dev sets.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createEnglishReader } from '../../pipeline/language/en/index.ts'
import { readEnglishModels } from '../../pipeline/language/en/models.ts'
import { findNames } from '../../pipeline/language/en/names.ts'
import { createSplitter } from '../../pipeline/language/en/splitter.ts'
import { type GoldDocument, readTreebank } from '../../training/language/treebank.ts'
import { METRICS, type Scores, score } from './conll18.ts'
import { readGoldTokens } from './gold_tokens.ts'
import { timeLengths, timeStages } from './language_speed.ts'
import { createWinkReader } from './wink.ts'

/** What wink-nlp gives. */
const WINK = ['words', 'sentences', 'upos', 'lemmas'] as const

const folder = process.env.NEWSLEDGER_TREEBANKS
const weights = process.env.NEWSLEDGER_MODEL

const before = process.memoryUsage().rss
const started = performance.now()
const models = readEnglishModels(weights ? pathToFileURL(`${resolve(weights)}/`) : undefined)
const reader = createEnglishReader(findNames, models)
const loaded = performance.now() - started
const memory = (process.memoryUsage().rss - before) / 2 ** 20
console.log(`load ${loaded.toFixed(0)} ms, memory ${memory.toFixed(0)} MiB`)

if (!folder || !existsSync(join(folder, 'ewt-dev.conllu.gz'))) {
  console.log('skipped accuracy and speed on treebanks: NEWSLEDGER_TREEBANKS names no folder with ewt-dev.conllu.gz')
} else measure(folder)

function measure(from: string): void {
  const sets = readSets(from)
  const wink = createWinkReader()
  for (const [name, documents] of Object.entries(sets)) {
    print(`${name}, raw text`, score(documents, reader.analyse))
    print(`${name}, gold tokens`, score(documents, readGoldTokens(models, documents)))
    print(`${name}, wink-nlp, raw text`, score(documents, wink), WINK)
  }
  const text = Object.values(sets)
    .flat()
    .map((document) => document.text)
  timeStages(models, findNames, text)
  timeLengths(reader, createSplitter(models.splitter), text.join('\n\n'))
}

function readSets(from: string): Record<string, GoldDocument[]> {
  const gum = readTreebank(join(from, 'gum-dev.conllu.gz'))
  return {
    'ewt-dev': readTreebank(join(from, 'ewt-dev.conllu.gz')),
    'gum-dev': gum,
    'gum-dev news': gum.filter(({ id }) => id.startsWith('GUM_news')),
  }
}

function print(name: string, scores: Scores, metrics: readonly (keyof Scores)[] = METRICS): void {
  console.log(`${name}: ${metrics.map((metric) => `${metric} ${scores[metric].toFixed(2)}`).join(', ')}`)
}
