/**
 * How well and how fast frames are read, over the reader's own trees: tsx test/bench/frames.ts
 * NEWSLEDGER_TREEBANKS names the folder of `ewt-dev.conllu.gz` and `ewt-dev.semantics.jsonl.gz`; NEWSLEDGER_FRAMES another model than the
 * package's own.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createEnglishFrameReader } from '../../pipeline/language/en/frames/index.ts'
import { readFramesModel } from '../../pipeline/language/en/frames/model.ts'
import type { ReadFrames } from '../../pipeline/language/frames.ts'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Reader } from '../../pipeline/language/reader.ts'
import { readFramed } from '../../training/language/frames_corpus.ts'
import { formatScores, scoreFrames } from '../../training/language/frames_score.ts'

const MODEL = new URL('../../pipeline/language/model/en-frames.bin', import.meta.url)
const TEXT = new URL('./texts/gum_news.txt', import.meta.url)
const ROUNDS = 5

const model = process.env.NEWSLEDGER_FRAMES ?? MODEL
const text = readFileSync(TEXT, 'utf8')
const reader = readerFor('en') as Reader
reader.analyse(text)

const loading = process.cpuUsage()
const read = createEnglishFrameReader(readFramesModel(readFileSync(model)))
console.log(`load ${milliseconds(loading)} ms of CPU, model ${(statSync(model).size / 1e6).toFixed(2)} MB`)
timeBeside(read)

const folder = process.env.NEWSLEDGER_TREEBANKS
if (!folder || !existsSync(join(folder, 'ewt-dev.semantics.jsonl.gz')))
  console.log('skipped accuracy: NEWSLEDGER_TREEBANKS names no folder with ewt-dev.semantics.jsonl.gz')
else console.log(`EWT dev\n${formatScores(scoreFrames(readFramed(folder, 'dev'), read))}`)

function milliseconds(since: NodeJS.CpuUsage): string {
  return (process.cpuUsage(since).user / 1000).toFixed(0)
}

/** The least of a few rounds each, in turn, after one to warm up. */
function timeBeside(readFrames: ReadFrames): void {
  const sentences = reader.analyse(text)
  const works = {
    reader: () => reader.analyse(text),
    frames: () => sentences.map(({ tokens }) => readFrames(tokens)),
  }
  const best = { reader: Number.POSITIVE_INFINITY, frames: Number.POSITIVE_INFINITY }
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of ['reader', 'frames'] as const) {
      const before = process.cpuUsage()
      works[name]()
      const spent = process.cpuUsage(before).user / 1000
      if (round > 0) best[name] = Math.min(best[name], spent)
    }
  const tokens = sentences.reduce((sum, each) => sum + each.tokens.length, 0)
  const share = (100 * best.frames) / best.reader
  console.log(
    `${tokens} tokens: reader ${best.reader.toFixed(0)} ms, frames ${best.frames.toFixed(0)} ms: ${share.toFixed(0)} % of the reader's own time`,
  )
}
