/**
 * Trains the block classifier: `tsx training/clean/layout.ts <folder> [out file]`. The folder holds `html/wcxb`,
 * `html/fundus`, their gold and `scorers/metrics.mjs`; figures with the sites left out are printed on the way.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wordingOf } from '../../pipeline/clean/rules/layout/block_facts.ts'
import type { Bags } from '../../pipeline/clean/rules/layout/features.ts'
import { COLUMN_NAMES, emptyRow, fillRow, readLayout } from '../../pipeline/clean/rules/layout/features.ts'
import { GIVE_UP, type ModelFile } from '../../pipeline/clean/rules/layout/model.ts'
import type { Layout } from '../../pipeline/clean/rules/layout/page_columns.ts'
import { oddsOf } from '../../pipeline/clean/rules/layout/score.ts'
import { toVerdicts } from '../../pipeline/clean/rules/layout/verdicts.ts'
import { type Bag, type BagRow, toWordingBag } from '../../pipeline/learned/bag.ts'
import { type Forest, plantForest } from '../../pipeline/learned/trees.ts'
import { type Boosted, type BoostSettings, boost, toColumns, toFile } from '../boosting.ts'
import { type Example, fitBag, namesOf } from './bags.ts'
import { type LabelledPage, labelledPages } from './pages.ts'
import { articleOf, scores } from './report.ts'

const FOLDS = 5
const NAME_SITES = 5
const WORDING_SITES = 8
/** Fundus pages are few and news: each counts this many times. */
const SET_WEIGHT = { wcxb: 1, fundus: 3 }
/** These shares of the pages are learned from as if in a language without a bag of words, or without class names that tell anything. */
const WORDLESS = 0.35
const NAMELESS = 0.12

export const SETTINGS: BoostSettings = {
  trees: 200,
  depth: 5,
  rate: 0.08,
  rowShare: 0.6,
  columnShare: 0.4,
  minHessian: 2,
  lambda: 2,
  seed: 11,
}

export function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0
  h = Math.imul(h ^ (h >>> 15), 2246822507) >>> 0
  return (h ^ (h >>> 13)) >>> 0
}

export const foldOf = (page: LabelledPage): number => hash(page.site) % FOLDS
const drawn = (page: LabelledPage, what: string): number => hash(`${what} ${page.id}`) / 2 ** 32

/** What a block counts for: its words, damped, with every page's total alike. */
export function blockWeights(page: LabelledPage): Float64Array {
  const damped = page.words.map((words) => (words === 0 ? 0 : Math.min(words, 80) + 4))
  const total = damped.reduce((sum, weight) => sum + weight, 0)
  const scale = SET_WEIGHT[page.set] / Math.sqrt(Math.max(total, 400) / 1500)
  return damped.map((weight) => (scale * weight) / 24)
}

/** As the file has them: names and wording alike. */
interface FlatBags {
  names: Bag
  wording: Bag
}

const toBags = ({ names, wording }: FlatBags): Bags => ({ names, wording: toWordingBag(wording) })

function fitBags(pages: readonly LabelledPage[]): FlatBags {
  const names: Example[] = []
  const wording: Example[] = []
  for (const page of pages) {
    const weights = blockWeights(page)
    page.page.marks.forEach((mark, i) => {
      const y = page.share[i] as number
      const weight = Math.min(1, weights[i] as number)
      if (weight === 0) return
      names.push({ words: namesOf(mark.tokens, mark.near), y, weight, site: page.site })
      wording.push({ words: wordingOf(page.page.text.slice(mark.start, mark.end)), y, weight, site: page.site })
    })
  }
  return { names: fitBag(names, NAME_SITES), wording: fitBag(wording, WORDING_SITES) }
}

export interface Laid {
  page: LabelledPage
  layout: Layout
  /** Rows to learn from, with some facts taken away on some pages. */
  lessons: Float64Array[]
}

const toRows = (layout: Layout): Float64Array[] =>
  layout.blocks.map((_, i) => {
    const row = emptyRow()
    fillRow(layout, i, row)
    return row
  })

const NO_BAG: Bag = new Map()
const NO_WORDING = toWordingBag(NO_BAG)

export function layPage(page: LabelledPage, bags: Bags): Laid {
  const { text, marks, language } = page.page
  const layout = readLayout(text, marks, bags, language)
  const wordless = drawn(page, 'words') < WORDLESS
  const nameless = drawn(page, 'names') < NAMELESS
  const fewer = { names: nameless ? NO_BAG : bags.names, wording: wordless ? NO_WORDING : bags.wording }
  const taught = wordless || nameless ? readLayout(text, marks, fewer, language) : layout
  return { page, layout, lessons: toRows(taught) }
}

export interface Fitted {
  /** For each page, the log-odds of its blocks by the forest of its fold. */
  odds: number[][]
  /** The forest of all pages, where it was asked for. */
  forest: Boosted | null
}

/** One forest for each fold, made without it, and one of all pages. */
export function crossFit(laid: readonly Laid[], whole: boolean): Fitted {
  const y = Float64Array.from(laid.flatMap(({ page }) => [...page.share]))
  const weight = Float64Array.from(laid.flatMap(lessonWeights))
  const fold = Uint8Array.from(laid.flatMap(({ page }) => page.page.marks.map(() => foldOf(page))))
  const columns = toColumns(
    laid.flatMap(({ lessons }) => lessons),
    COLUMN_NAMES.length,
  )
  const weighty = Int32Array.from(y, (_, i) => i).filter((i) => (weight[i] as number) > 0)
  const forests = Array.from({ length: FOLDS }, (_, k) => {
    const others = weighty.filter((i) => fold[i] !== k)
    return plantForest(
      'layout',
      toFile(boost(columns, others, y, weight, SETTINGS), COLUMN_NAMES),
      COLUMN_NAMES,
      GIVE_UP,
    )
  })
  const odds = laid.map(({ page, layout }) => oddsOf(layout, forests[foldOf(page)] as Forest))
  return { odds, forest: whole ? boost(columns, weighty, y, weight, SETTINGS) : null }
}

/** Entries of menus are no lessons: the forest is never asked about them. */
function lessonWeights({ page, layout }: Laid): number[] {
  return Array.from(blockWeights(page), (weight, i) => (layout.blocks[i]?.menu === true ? 0 : weight))
}

/** Layouts of all pages with the bags of words of the folds that they are not in. */
export function layAll(pages: readonly LabelledPage[]): Laid[] {
  const bags = Array.from({ length: FOLDS }, (_, k) => toBags(fitBags(pages.filter((page) => foldOf(page) !== k))))
  return pages.map((page) => layPage(page, bags[foldOf(page)] as Bags))
}

const LICENCE =
  'CC BY 4.0: trained on the WCXB development pages (CC BY 4.0) and on the pages of the Fundus evaluation (MIT)'

/** The articles of all pages as read by weights that were made without their sites. */
export function crossValidate(pages: readonly LabelledPage[]): string[] {
  const laid = layAll(pages)
  return keptTexts(laid, crossFit(laid, false).odds)
}

function keptTexts(laid: readonly Laid[], odds: readonly number[][]): string[] {
  return laid.map(({ page, layout }, i) => {
    const verdicts = toVerdicts(layout, odds[i] as number[])
    return articleOf(
      page.page,
      verdicts.map(({ keep, kind }) => keep && kind !== 'headline'),
    )
  })
}

const OUT = join(import.meta.dirname, '../../pipeline/clean/rules/layout/model/layout.json')

async function main(): Promise<void> {
  const [folder, out = OUT] = process.argv.slice(2)
  if (folder === undefined) {
    console.log('skipped: no folder of labelled pages given')
    return
  }
  const pages = [...labelledPages(folder)]
  const laid = layAll(pages)
  const { odds, forest } = crossFit(laid, true)
  const metrics = await import(pathToFileURL(join(folder, 'scorers', 'metrics.mjs')).href)
  console.log(`sites left out: ${scores(metrics, pages, keptTexts(laid, odds))}`)
  write(out, forest as Boosted, fitBags(pages))
}

const rowsOf = (bag: Bag): BagRow[] => [...bag].map(([word, [anywhere, near]]) => [word, anywhere, near])

function write(file: string, forest: Boosted, bags: FlatBags): void {
  const model: ModelFile & { licence: string } = {
    licence: LICENCE,
    names: rowsOf(bags.names),
    wording: rowsOf(bags.wording),
    forest: toFile(forest, COLUMN_NAMES),
  }
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `${JSON.stringify(model)}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
