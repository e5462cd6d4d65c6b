/**
 * Learns which lines are furniture: `npx tsx training/clean/lines.ts [folder]` (or NEWSLEDGER_EVAL) writes clean/rules/lines/model/lines.json;
 * with `--check` it only prints how lines of sites it has not seen fare, fold by fold. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { applyRules } from '../../pipeline/clean/apply_rules.ts'
import { FURNITURE } from '../../pipeline/clean/furniture.ts'
import type { Rulings } from '../../pipeline/clean/page.ts'
import { headline } from '../../pipeline/clean/rules/headline.ts'
import { allLineFeatures, LINE_FEATURES } from '../../pipeline/clean/rules/lines/features.ts'
import type { LineModel } from '../../pipeline/clean/rules/lines/line_model.ts'
import { judgeLines } from '../../pipeline/clean/rules/lines/lines_rule.ts'
import { type BoostedTrees, logOdds, plantForest } from '../../pipeline/learned/trees.ts'
import { type BoostSettings, boost, toColumns, toFile } from '../boosting.ts'
import { seeded } from '../random.ts'
import { type LineCase, pageCases, scrapedCases } from './line_cases.ts'

const SETTINGS: BoostSettings = {
  trees: 120,
  depth: 5,
  rate: 0.1,
  rowShare: 1,
  columnShare: 0.5,
  minHessian: 5,
  lambda: 5,
  seed: 11,
}
const FOLDS = 6
const MODEL = new URL('../../pipeline/clean/rules/lines/model/lines.json', import.meta.url)
/** Words of a line that count, at most. */
const MOST_WORDS = 80

/**
 * Sums from which lines are removed and flagged, by what is known of the language; read off the check below (`--check`).
 * Higher where lists are missing: nothing was learned on the languages themselves.
 */
const REMOVE = { words: 0, cues: 1.2, none: 1.6 }
const FLAG = { words: -0.5, cues: 0.6, none: 1 }

function learn(cases: readonly LineCase[]): BoostedTrees {
  const examples = cases.flatMap(({ page, knowledge, labels, weight: ownWeight }) => {
    const ruled = applyRules(page, FURNITURE)
    const rows = allLineFeatures(page, knowledge)
    return page.pieces.flatMap(({ shape }, i) => {
      if (labels[i] === 'partial' || ruled[i]) return []
      const weight = ownWeight * Math.sqrt(Math.min(shape.words, MOST_WORDS) + 1)
      return [{ row: rows[i] as Float64Array, junk: labels[i] === 'junk' ? 1 : 0, weight }]
    })
  })
  const columns = toColumns(
    examples.map(({ row }) => row),
    LINE_FEATURES.length,
  )
  const all = Int32Array.from(examples.keys())
  const labels = Float64Array.from(examples, ({ junk }) => junk)
  const weights = Float64Array.from(examples, ({ weight }) => weight)
  return toFile(boost(columns, all, labels, weights, SETTINGS), LINE_FEATURES)
}

/** Calls `act` with the cases of the other folds and those of each fold, and gives its results back in the order of the cases. */
function byFold<Result>(cases: readonly LineCase[], act: (others: LineCase[], own: LineCase[]) => Result[]): Result[] {
  const sites = [...new Set(cases.map(({ site }) => site))].sort()
  const fold = new Map(sites.map((site, i) => [site, i % FOLDS]))
  const results = new Array<Result>(cases.length)
  for (let k = 0; k < FOLDS; k++) {
    const isOwn = ({ site }: LineCase): boolean => fold.get(site) === k
    const found = act(
      cases.filter((one) => !isOwn(one)),
      cases.filter(isOwn),
    )
    let at = 0
    cases.forEach((one, i) => {
      if (isOwn(one)) results[i] = found[at++] as Result
    })
  }
  return results
}

function scoreCases(trees: BoostedTrees, cases: readonly LineCase[]): number[][] {
  const forest = plantForest('lines', trees, LINE_FEATURES)
  return cases.map(({ page, knowledge }) => allLineFeatures(page, knowledge).map((row) => logOdds(forest, row)))
}

/** Junk words removed and kept words lost, rules and sums together, at several thresholds. */
function report(name: string, cases: readonly LineCase[], scores: readonly number[][]): void {
  const ruled = cases.map(({ page }) => applyRules(page, [...FURNITURE, headline]))
  const at = (threshold: number): string => {
    const words = { keep: 0, junk: 0, partial: 0, lost: 0, removed: 0 }
    cases.forEach(({ page, labels }, c) => {
      const rulings = ruled[c] as Rulings
      const judged = judgeLines(page, rulings, (i) => scores[c]?.[i] as number, threshold)
      const furniture = new Set(judged.filter(({ isFurniture }) => isFurniture).map(({ i }) => i))
      page.pieces.forEach(({ text }, i) => {
        const count = text.split(/\s+/u).length
        const label = labels[i] ?? 'partial'
        const gone = rulings[i]?.verdict === 'removed' || furniture.has(i)
        words[label] += count
        if (gone && label === 'keep') words.lost += count
        if (gone && label === 'junk') words.removed += count
      })
    })
    const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(2)}%`
    return `${threshold}: ${percent(words.removed, words.junk)} of junk, ${percent(words.lost, words.keep)} of kept`
  }
  console.log(name)
  for (const threshold of [99, 2, 1.5, 1, 0.8, 0.6, 0.4, 0.2, 0, -0.2, -0.4, -0.6, -1])
    console.log(`  ${at(threshold)}`)
}

function check(cases: readonly LineCase[]): void {
  const scores = byFold(cases, (others, own) => scoreCases(learn(others), own))
  for (const source of ['scraped', 'page', 'gold'] as const)
    for (const english of [true, false]) {
      const own = cases
        .map((_one, i) => i)
        .filter((i) => cases[i]?.source === source && (cases[i]?.knowledge === 'words') === english)
      report(
        `${source}, ${english ? 'word lists known' : 'without'}`,
        own.map((i) => cases[i] as LineCase),
        own.map((i) => scores[i] as number[]),
      )
    }
}

const [folder = process.env.NEWSLEDGER_EVAL] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (folder === undefined) console.log('skipped: name the folder of development sets, or set NEWSLEDGER_EVAL')
else {
  const cases = [...scrapedCases(folder), ...pageCases(folder, seeded(20240301))]
  if (process.argv.includes('--check')) check(cases)
  else {
    const model: LineModel = { language: 'en', remove: REMOVE, flag: FLAG, forest: learn(cases) }
    writeFileSync(MODEL, `${JSON.stringify(model)}\n`)
  }
}
