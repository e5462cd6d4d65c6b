/**
 * How well other stories behind an article are found: five-fold cross-validation over the development cases.
 *   NEWSLEDGER_EVAL=folder npx tsx test/bench/trailing.ts
 */
import { findTrailingItems } from '../../pipeline/clean/rules/trailing/index.ts'
import { type Model, toVerdict } from '../../pipeline/clean/rules/trailing/model.ts'
import { readModelFile } from '../../pipeline/clean/rules/trailing/model_file.ts'
import { crossValidate, type Judged, prepareAll } from '../../training/clean/trailing.ts'
import { readCases } from '../../training/clean/trailing_cases.ts'

const SPLIT = 1
const NOT_SCORED = ['related_only', 'inline']

interface Tally {
  right: number
  wrong: number
  missed: number
  articles: number
  exact: number
  untouched: number
  damaged: number
}

type Found = (margin: number, related: boolean) => boolean

function tally(judged: readonly Judged[], isFound: Found): Tally {
  const sum: Tally = { right: 0, wrong: 0, missed: 0, articles: 0, exact: 0, untouched: 0, damaged: 0 }
  for (const { case: one, margins, related } of judged) {
    const gold = one.kinds.map((kind) => kind !== 'article')
    const found = gold.map((_, at) => isFound(margins.get(at) ?? Number.NEGATIVE_INFINITY, related.get(at) === true))
    sum.right += gold.filter((is, at) => is && found[at]).length
    sum.wrong += gold.filter((is, at) => !is && found[at]).length
    sum.missed += gold.filter((is, at) => is && !found[at]).length
    sum.articles += 1
    sum.exact += gold.every((is, at) => is === found[at]) ? 1 : 0
    sum.untouched += gold.includes(true) ? 0 : 1
    sum.damaged += !gold.includes(true) && found.includes(true) ? 1 : 0
  }
  return sum
}

const share = (part: number, whole: number) => (whole === 0 ? '   –' : (part / whole).toFixed(3))

function print(name: string, judged: readonly Judged[], isFound: Found): void {
  const { right, wrong, missed, articles, exact, untouched, damaged } = tally(judged, isFound)
  const figures = [
    `P ${share(right, right + wrong)}`,
    `R ${share(right, right + missed)}`,
    `exact ${share(exact, articles)}`,
    `untouched damaged ${damaged}/${untouched}`,
  ]
  console.log(`${name.padEnd(28)} ${String(articles).padStart(4)} articles  ${figures.join('  ')}`)
}

function printGroups(judged: readonly Judged[], isFound: Found, key: (one: Judged) => string): void {
  for (const name of [...new Set(judged.map(key))].sort())
    print(
      `  ${name}`,
      judged.filter((one) => key(one) === name),
      isFound,
    )
}

function printSubject(judged: readonly Judged[]): void {
  const items = judged.flatMap(({ case: one, related }) =>
    one.kinds.flatMap((kind, at) =>
      kind === 'article' || kind === 'inline' ? [] : [{ gold: kind === 'related', found: related.get(at) === true }],
    ),
  )
  const right = items.filter(({ gold, found }) => gold === found).length
  console.log(`related or not, of ${items.length} glued items: ${share(right, items.length)} right`)
}

function printSpeed(evaluation: string): void {
  const cases = readCases(evaluation)
  const bytes = cases.reduce((sum, { paragraphs }) => sum + Buffer.byteLength(paragraphs.join('\n')), 0)
  const rounds = 5
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1)
    for (const { paragraphs, language } of cases) findTrailingItems(paragraphs, language)
  console.log(`speed: ${((rounds * bytes) / 1000 / (performance.now() - start)).toFixed(1)} MB/s`)
}

function main(evaluation: string): void {
  const model = JSON.parse(readModelFile('weights.json')) as Model
  const removed: Found = (margin, related) => toVerdict(model, margin, related) === 'removed'
  const marked: Found = (margin, related) => toVerdict(model, margin, related) !== null
  const { development, made } = prepareAll(evaluation)
  const judged = crossValidate(development, made, SPLIT)
  const scored = judged.filter((one) => !NOT_SCORED.includes(one.case.type))
  const lone = judged.filter((one) => one.case.type === 'related_only')
  print('all, removed', scored, removed)
  print('all, removed or flagged', scored, marked)
  printGroups(scored, removed, (one) => one.case.type)
  printGroups(scored, removed, (one) => one.case.language)
  print('related only, removed', lone, removed)
  print('related only, or flagged', lone, marked)
  printSubject(judged)
  printSpeed(evaluation)
}

const folder = process.env.NEWSLEDGER_EVAL
if (folder === undefined) console.log('trailing: skipped, NEWSLEDGER_EVAL names no folder of development sets')
else main(folder)
