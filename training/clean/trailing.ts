/**
 * Learns the weights of `clean/rules/trailing`:
 *   npx tsx training/clean/trailing.ts EVALUATION
 * EVALUATION is the folder of the development sets. Writes `clean/rules/trailing/weights.json`; the same folder, the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { ITEM_FEATURES, RUN_FEATURES } from '../../pipeline/clean/rules/trailing/features.ts'
import { toArticle } from '../../pipeline/clean/rules/trailing/measure.ts'
import { type Model, toWeights } from '../../pipeline/clean/rules/trailing/model.ts'
import { toProfiles } from '../../pipeline/clean/rules/trailing/profile.ts'
import {
  type Cut,
  findMargins,
  measureCuts,
  readCut,
  scoreAs,
  type Weights,
} from '../../pipeline/clean/rules/trailing/score.ts'
import { dot } from '../../pipeline/learned/linear.ts'
import { seeded } from '../random.ts'
import { sigmoid } from '../sigmoid.ts'
import { type Case, makeCases, readCases, readSources } from './trailing_cases.ts'

const WEIGHTS_FILE = new URL('../../pipeline/clean/rules/trailing/weights.json', import.meta.url)
/** One made case an article and seed. */
const SEEDS = [1, 2]
/** How much more a development case weighs than a made one. */
const DEVELOPMENT_WEIGHT = 4
/** Over-pruning is the worse fault, so an untouched article counts more; so do lone related items, which are few and hard. */
const UNTOUCHED_WEIGHT = 2
const RELATED_ONLY_WEIGHT = 2
/**
 * Margins, read off the table that the bench prints: in cross-validation the first two damage 1 to 1.5% of untouched articles,
 * the last marks a paragraph as doubtful in 2 to 4%.
 */
const REMOVE = 0.1
const REMOVE_RELATED = 0.4
const FLAG = -0.5
const CREDIT = {
  source:
    'learned by training/clean/trailing.ts from development articles, PolNeAR, Fundus and WCXB (CC BY 4.0) bodies; holds no text',
  licence: 'MIT',
}

/** A case with the features of its cuts. */
export interface Prepared {
  case: Case
  cuts: readonly Cut[]
  /** Index of the right cut; -1 where the article is untouched or the right cut is out of reach. */
  gold: number
  related: readonly boolean[]
}

function prepare(made: Case): Prepared {
  const cuts = measureCuts(toArticle(toProfiles(made.paragraphs, made.language)))
  const start = made.kinds.findIndex((kind) => kind !== 'article')
  const gold = start < 0 ? -1 : cuts.findIndex(({ cut }) => cut === start)
  return { case: made, cuts, gold, related: start < 0 ? [] : made.kinds.slice(start).map((kind) => kind === 'related') }
}

const isUntouched = (prepared: Prepared) => prepared.case.kinds.every((kind) => kind === 'article')
const isUsable = (prepared: Prepared) =>
  !prepared.case.kinds.includes('inline') && (prepared.gold >= 0 || isUntouched(prepared))

const ITEMS = ITEM_FEATURES.length
const RUNS = RUN_FEATURES.length
const OFFSET = { other: 0, related: ITEMS, run: 2 * ITEMS, anyOther: 2 * ITEMS + RUNS }
const SIZE = OFFSET.anyOther + 1

function unpack(flat: Float64Array): Weights {
  const part = (from: number, size: number) => Array.from(flat.subarray(from, from + size))
  const [other, related] = [part(OFFSET.other, ITEMS), part(OFFSET.related, ITEMS)]
  return { other, related, run: part(OFFSET.run, RUNS), anyOther: flat[OFFSET.anyOther] as number, subject: [] }
}

function add(gradient: Float64Array, offset: number, values: readonly number[], factor: number): void {
  for (let at = 0; at < values.length; at += 1)
    gradient[offset + at] = (gradient[offset + at] as number) + factor * (values[at] as number)
}

function addReading(gradient: Float64Array, cut: Cut, related: readonly boolean[], factor: number): void {
  cut.items.forEach((item, at) => {
    add(gradient, related[at] ? OFFSET.related : OFFSET.other, item, factor)
  })
  add(gradient, OFFSET.run, cut.run, factor)
  if (related.includes(false)) add(gradient, OFFSET.anyOther, [1], factor)
}

const NEGLIGIBLE = 1e-5

/** Gradient of the logarithm of a softmax over "no cut" (score 0) and every cut in its best reading. */
function addCase(gradient: Float64Array, { cuts, gold, related }: Prepared, weights: Weights, factor: number): void {
  const readings = cuts.map((cut) => readCut(cut, weights))
  const scores = readings.map(({ score }, at) =>
    at === gold ? Math.max(score, scoreAs(cuts[at] as Cut, related, weights)) : score,
  )
  const top = Math.max(0, ...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = Math.exp(-top) + sum(powers)
  readings.forEach((reading, at) => {
    const share = (powers[at] as number) / total
    if (share > NEGLIGIBLE) addReading(gradient, cuts[at] as Cut, reading.related, factor * share)
  })
  if (gold >= 0) addReading(gradient, cuts[gold] as Cut, related, -factor)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const STEPS = 120
const RATE = 0.1
const RIDGE = 0.002

/** Adam on the whole set at once, so that nothing hangs on an order. `fill` adds the gradient at given weights. */
function descend(size: number, fill: (gradient: Float64Array, flat: Float64Array) => void): Float64Array {
  const [flat, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(size)
    fill(gradient, flat)
    for (let at = 0; at < size; at += 1) {
      const slope = (gradient[at] as number) + RIDGE * (flat[at] as number)
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope
      second[at] = 0.999 * (second[at] as number) + 0.001 * slope * slope
      const scale = Math.sqrt((second[at] as number) / (1 - 0.999 ** step)) + 1e-8
      flat[at] = (flat[at] as number) - (RATE * (first[at] as number)) / (1 - 0.9 ** step) / scale
    }
  }
  return flat
}

function weigh(prepared: Prepared): number {
  const kind = isUntouched(prepared)
    ? UNTOUCHED_WEIGHT
    : prepared.case.type === 'related_only'
      ? RELATED_ONLY_WEIGHT
      : 1
  return prepared.case.weight * kind
}

function fitCuts(cases: readonly Prepared[]): Weights {
  const total = sum(cases.map(weigh))
  return unpack(
    descend(SIZE, (gradient, flat) => {
      const weights = unpack(flat)
      for (const prepared of cases) addCase(gradient, prepared, weights, weigh(prepared) / total)
    }),
  )
}

/** A logistic regression over glued items: does it concern the article's subject? */
function fitSubject(cases: readonly Prepared[]): number[] {
  const rows = cases
    .filter(({ gold }) => gold >= 0)
    .flatMap((prepared) =>
      (prepared.cuts[prepared.gold] as Cut).items.map((item, at) => ({
        item,
        goal: prepared.related[at] ? 1 : 0,
        weight: prepared.case.weight,
      })),
    )
  const total = sum(rows.map(({ weight }) => weight))
  const flat = descend(ITEMS, (gradient, weights) => {
    const list = Array.from(weights)
    for (const { item, goal, weight } of rows)
      add(gradient, 0, item, ((sigmoid(dot(list, item)) - goal) * weight) / total)
  })
  return Array.from(flat)
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Learns all weights. */
function learn(cases: readonly Prepared[]): Model {
  const usable = cases.filter(isUsable)
  const cuts = fitCuts(usable)
  const subject = fitSubject(usable)
  const named = (weights: readonly number[], names: readonly (readonly [string, unknown])[]) =>
    Object.fromEntries(names.map(([name], at) => [name, round(weights[at] as number)]))
  return {
    other: named(cuts.other, ITEM_FEATURES),
    related: named(cuts.related, ITEM_FEATURES),
    run: named(cuts.run, RUN_FEATURES),
    anyOther: round(cuts.anyOther),
    subject: named(subject, ITEM_FEATURES),
    remove: REMOVE,
    removeRelated: REMOVE_RELATED,
    flag: FLAG,
  }
}

/** A case judged by weights that have not seen its group. */
export interface Judged {
  case: Case
  margins: ReadonlyMap<number, number>
  /** Per paragraph of the zone: judged to concern the article's subject. */
  related: ReadonlyMap<number, boolean>
}

function judge(prepared: Prepared, model: Model): Judged {
  const weights = toWeights(model)
  const margins = findMargins(prepared.cuts, weights)
  return {
    case: prepared.case,
    margins: new Map(margins.map(({ index, margin }) => [index, margin])),
    related: new Map(
      margins.map(({ index, cut }) => [
        index,
        dot(weights.subject, cut.items[index - cut.cut] as readonly number[]) > 0,
      ]),
    ),
  }
}

const FOLDS = 5

/** Cross-validation over the development cases, groups whole; the made cases of a tested group are left out too. */
export function crossValidate(development: readonly Prepared[], made: readonly Prepared[], seed: number): Judged[] {
  const random = seeded(seed)
  const groups = [...new Set(development.map((prepared) => prepared.case.group))].sort()
  const foldOf = new Map(groups.map((group) => [group, Math.floor(FOLDS * random())]))
  const all = [...development.map(emphasise), ...made]
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(all.filter((prepared) => foldOf.get(prepared.case.group) !== fold))
    return development
      .filter((prepared) => foldOf.get(prepared.case.group) === fold)
      .map((prepared) => judge(prepared, model))
  }).flat()
}

const emphasise = (prepared: Prepared): Prepared => ({
  ...prepared,
  case: { ...prepared.case, weight: DEVELOPMENT_WEIGHT },
})

export function prepareAll(evaluation: string): { development: Prepared[]; made: Prepared[] } {
  const sources = readSources(evaluation)
  const made = SEEDS.flatMap((seed) => makeCases(sources, seed))
  return { development: readCases(evaluation).map(prepare), made: made.map(prepare) }
}

/** The model over everything. */
function trainAll(development: readonly Prepared[], made: readonly Prepared[]): Model {
  return learn([...development.map(emphasise), ...made])
}

function main([evaluation]: readonly string[]): void {
  if (evaluation === undefined) throw new Error('usage: trailing.ts EVALUATION (the folder of the development sets)')
  const { development, made } = prepareAll(evaluation)
  const model = trainAll(development, made)
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify({ ...CREDIT, ...model }, null, 2)}\n`)
  console.log(
    `${development.length} development cases, ${made.length} made; ${ITEM_FEATURES.length + RUN_FEATURES.length} features`,
  )
}

if (process.argv[1]?.endsWith('training/clean/trailing.ts')) main(process.argv.slice(2))
