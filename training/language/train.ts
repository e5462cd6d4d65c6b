/**
 * Makes the model of English from the treebanks in a folder:
 *   tsx training/language/train.ts --treebanks FOLDER --sources FOLDER [--parts train,dev] [--models FOLDER] [--only JOB,…]
 * `--sources` holds `wordnet_nouns_verbs.tsv.gz`, whose verbs the lemmas are learnt from besides.
 * Jobs run two at a time, each in a process of its own; the same treebanks give the same bytes.
 */
import { fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { FOLDS, JOBS } from './jobs.ts'

const PROCESSES = 2
const MEGABYTES = 6000

const folds = Array.from({ length: FOLDS }, (_, fold) => `fold-${fold}`)
/** Jobs in order; those of one step may run side by side, and a step waits for the one before. */
const STEPS = [[...folds, 'tagger', 'splitter', 'lemmas'], ['parser']]

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    sources: { type: 'string' },
    parts: { type: 'string', default: 'train' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
    work: { type: 'string', default: fileURLToPath(new URL('../../out/training', import.meta.url)) },
    only: { type: 'string' },
    job: { type: 'string' },
  },
})

if (!values.treebanks || !values.sources) {
  console.error('missing: --treebanks FOLDER --sources FOLDER')
  process.exit(2)
}

if (values.job) runJob(values.job, values.treebanks, values.sources)
else await runAll(values.only?.split(','))

function runJob(job: string, treebanks: string, sources: string): void {
  const started = Date.now()
  const log = (line: string): void => console.log(`${job} ${((Date.now() - started) / 1000).toFixed(0)}s: ${line}`)
  JOBS[job]!({ treebanks, sources, work: values.work, models: values.models, parts: values.parts.split(','), log })
  log('done')
}

async function runAll(only: string[] | undefined): Promise<void> {
  mkdirSync(values.work, { recursive: true })
  mkdirSync(values.models, { recursive: true })
  for (const step of STEPS) {
    const waiting = step.filter((job) => !only || only.includes(job))
    await Promise.all(Array.from({ length: PROCESSES }, () => takeJobs(waiting)))
  }
}

async function takeJobs(waiting: string[]): Promise<void> {
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await runApart(job)
}

function runApart(job: string): Promise<void> {
  const options = { execArgv: [...process.execArgv, `--max-old-space-size=${MEGABYTES}`] }
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--job', job], options)
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`job ${job} failed`))))
  })
}
