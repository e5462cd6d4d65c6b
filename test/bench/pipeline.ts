/** Speed and memory of the pipeline, stage by stage: documents/s, MB/s, peak memory of the main process. Builds first: `npm run build`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { writeArticles } from './articles.ts'

const SIZES = (process.env.BENCH_SIZES ?? '1000,20000').split(',').map(Number)
const STAGES = ['ingest', 'clean', 'annotate', 'link', 'export']
const CLI = new URL('../../dist/cli.js', import.meta.url).pathname

interface Measured {
  seconds: number
  /** Peak resident memory of the main process, MB. */
  peak: number
}

/** Runs the command with a hook that writes down the peak memory as it ends. */
function measure(input: string, out: string, until: string, jobs: number): Measured {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS))`
  const started = performance.now()
  const args = ['--import', hook, CLI, 'run', input, '--out', out, '--until', until, '--jobs', String(jobs), '--quiet']
  const { stderr, status } = spawnSync('node', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`)
  const peak = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024
  return { seconds: (performance.now() - started) / 1000, peak }
}

const sameBytes = (a: string, b: string): boolean =>
  ['documents', 'blocks', 'entities', 'mentions'].every((table) =>
    readFileSync(path.join(a, 'csv', `${table}.csv`)).equals(readFileSync(path.join(b, 'csv', `${table}.csv`))),
  )

/** Documents a second that wink-nlp reads in one process: tokens, sentences and tags, none of the rest. */
function peer(input: string): number {
  const wink = winkNLP(model, ['sbd', 'pos'])
  const files = readdirSync(input, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const started = performance.now()
  for (const file of files)
    wink
      .readDoc(readFileSync(path.join(file.parentPath, file.name), 'utf8'))
      .tokens()
      .out(wink.its.pos)
  return (1000 * files.length) / (performance.now() - started)
}

function printStages(input: string, out: string, size: number, megabytes: number, jobs: number): number {
  let before = 0
  for (const stage of STAGES) {
    const { seconds, peak } = measure(input, out, stage, jobs)
    const own = Math.max(seconds - before, 0.001)
    console.log(
      `  ${stage.padEnd(9)} ${own.toFixed(2).padStart(7)} s of its own  ${Math.round(size / own)
        .toString()
        .padStart(7)} documents/s  ` +
        `${(megabytes / own).toFixed(1).padStart(6)} MB/s  main process at most ${Math.round(peak)} MB`,
    )
    before = seconds
  }
  return before
}

const folder = mkdtempSync(path.join(tmpdir(), 'newsledger-bench-'))
for (const [i, size] of SIZES.entries()) {
  const input = path.join(folder, `in-${size}`)
  const megabytes = writeArticles(input, size) / 1e6
  const jobs = availableParallelism()
  console.log(`\n${size} articles, ${megabytes.toFixed(1)} MB, ${jobs} processes`)
  const seconds = printStages(input, path.join(folder, 'out'), size, megabytes, jobs)
  if (i > 0) continue
  const one = measure(input, path.join(folder, 'out-1'), 'export', 1)
  const same = sameBytes(path.join(folder, 'out'), path.join(folder, 'out-1')) ? 'the same bytes' : 'OTHER BYTES'
  console.log(
    `  ${jobs} processes take ${(seconds / one.seconds).toFixed(2)} of the time of one (${one.seconds.toFixed(1)} s, ${Math.round(one.peak)} MB), ${same}`,
  )
  const [ours, theirs] = [size / one.seconds, peer(input)]
  console.log(
    `  one process, all stages: ${Math.round(ours)} documents/s; wink-nlp tagging alone: ${Math.round(theirs)} (${(ours / theirs).toFixed(2)} of it)`,
  )
}
rmSync(folder, { recursive: true })
