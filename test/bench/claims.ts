/**
 * Claims against six articles of GUM annotated by hand, and against hard sentences: found, fields of those found, extras. Their time: `claims_speed.ts`.
 * tsx test/bench/claims.ts [FOLDER] [--list] [--gum OUT] [--hard OUT]; FOLDER or NEWSLEDGER_EVAL is the folder of the development sets,
 * OUT an output that was made of them before. With --list every fault.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { readTables } from '../gold/claim_tables.ts'
import {
  type ClaimScore,
  type GoldClaims,
  percent,
  scoreClaims,
  shownClaims,
  shownFields,
  sumOf,
} from '../gold/claims.ts'
import { type Counts, HARD_FIELDS, type HardItem, scoreHard } from './hard_claims.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, gum: { type: 'string' }, hard: { type: 'string' } },
})
const evaluation = positionals[0] ?? process.env.NEWSLEDGER_EVAL ?? ''
const work = mkdtempSync(path.join(tmpdir(), 'newsledger-claims-'))

/** Runs the sources as they are over some inputs. */
function run(name: string, inputs: readonly string[]): string {
  const out = path.join(work, name)
  const args = ['--no-install', 'tsx', 'pipeline/cli.ts', 'run', ...inputs, '--out', out, '--quiet']
  const { status, stderr } = spawnSync('npx', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`)
  return out
}

function measure(name: string, score: (place: string) => void): void {
  const place = path.join(evaluation, 'claims', name)
  if (evaluation && existsSync(place)) score(place)
  else console.log(`skipped ${name}: name the folder of the development sets in NEWSLEDGER_EVAL`)
}

function gum(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const golds = names.sort().map((name) => parse(readFileSync(path.join(folder, name), 'utf8')) as GoldClaims)
  const tables = readTables(values.gum ?? run('gum', [path.join(folder, '*.txt')]))
  const scores = golds.map((gold) => {
    const score = scoreClaims(gold, tables)
    console.log(`${(gold.doc ?? '').padEnd(24)} ${score ? shownClaims(score) : 'is not in the output'}`)
    if (score && values.list) for (const line of faultsOf(score)) console.log(`  ${line}`)
    return score
  })
  const sum = sumOf(scores.filter((score) => score !== null))
  console.log(`${'all'.padEnd(24)} ${shownClaims(sum)}`)
  console.log(
    `extras per expected claim ${(sum.extras.length / sum.expected).toFixed(2)}; of those found: ${shownFields(sum)}`,
  )
}

const faultsOf = ({ missed, wrong, extras }: ClaimScore): string[] => [
  ...[...missed.map((line) => `missed: ${line}`), ...wrong, ...extras.map((line) => `extra: ${line}`)],
]

function hard(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const items = lines.map((line) => JSON.parse(line) as HardItem)
  const { kinds, faults } = scoreHard(items, readTables(values.hard ?? run('hard', [writeTexts(items)])))
  const sum: Counts = new Map()
  for (const counts of kinds.values()) for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count)
  const head = ['items', 'expected', 'found', 'exact', 'false', 'extra']
  console.log(['kind', ...head].map((cell, i) => cell.padEnd(i ? 9 : 22)).join(''))
  for (const [kind, counts] of [...kinds, ['all', sum]] as const)
    console.log([kind.padEnd(22), ...head.map((name) => String(counts.get(name) ?? 0).padEnd(9))].join(''))
  const of = (name: string, all: string) => percent(sum.get(name) ?? 0, sum.get(all) ?? 0)
  const fields = HARD_FIELDS.map((field) => `${field} ${of(field, `of ${field}`)}`).join(', ')
  console.log(`found ${of('found', 'expected')}, all right ${of('exact', 'expected')}; of those found: ${fields}`)
  if (values.list) for (const line of faults) console.log(`  ${line}`)
}

/** A file a text, and the day that each is of. */
function writeTexts(items: readonly HardItem[]): string {
  const folder = path.join(work, 'texts')
  mkdirSync(folder)
  for (const { id, text } of items) writeFileSync(path.join(folder, `${id}.txt`), `${text}\n`)
  const rows = items.map(({ id, date }) => `${id}.txt,${date}`)
  writeFileSync(path.join(folder, 'metadata.csv'), `source_path,published_date\n${rows.join('\n')}\n`)
  return folder
}

try {
  measure('gum_news_dev', gum)
  measure('hard_claims_dev.jsonl', hard)
} finally {
  rmSync(work, { recursive: true })
}
