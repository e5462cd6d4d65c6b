/**
 * Learns the weights of `link/stories`:
 *   npx tsx training/link/stories.ts --ecb GOLD=OUT --cases GOLD=OUT … --pairs OUT [--folds N] [--mentions FILE] [--lemmas FILE]
 * GOLD is ECB+ or cases of a few articles each (JSON lines or YAML), OUT what a run made of their articles; --pairs: of those of `pair_labels.tsv`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES } from '../../pipeline/link/stories/features/index.ts'
import { joinPairs } from '../../pipeline/link/stories/join_pairs.ts'
import { keysOf } from '../../pipeline/link/stories/keys.ts'
import { type MatchModel, measure, toOdds } from '../../pipeline/link/stories/match.ts'
import type { Pair } from '../../pipeline/link/stories/pairs.ts'
import { toSight } from '../../pipeline/link/stories/sight.ts'
import { round } from '../facts.ts'
import type { GoldMention } from './ecb.ts'
import { fitLogistic, type Measured } from './logistic.ts'
import { isCopied, type JudgedPair, readPairs } from './pair_labels.ts'
import { readRuns } from './runs.ts'
import { type Gold, readCases, readEcb, type Scope } from './scopes.ts'

const { values } = parseArgs({
  options: {
    ecb: { type: 'string', multiple: true, default: [] },
    cases: { type: 'string', multiple: true, default: [] },
    pairs: { type: 'string' },
    folds: { type: 'string' },
    mentions: { type: 'string' },
    lemmas: { type: 'string' },
    ridge: { type: 'string', default: '2' },
    cache: { type: 'string' },
    wrong: { type: 'boolean', default: false },
    invweight: { type: 'string', default: '0.6' },
    ecbweight: { type: 'string', default: '0.1' },
    weight: { type: 'string', default: '20' },
    pairweight: { type: 'string', default: '1.5' },
    lenience: { type: 'string', default: '0' },
    subject: { type: 'string', default: '0.7' },
    persons: { type: 'string', default: '-1' },
  },
})

/** What one would think that the bias and the features weigh. */
const PRIOR = [-4, ...FEATURES.map(({ expected }) => expected)]

const WEIGHTS = { ecb: Number(values.ecbweight), cases: Number(values.weight), invented: Number(values.invweight) }

/** How much a pair counts whose one sentence is a copy of the other's, beside others that were judged: it teaches little. */
const COPY = 0.2

const toExample = (pair: JudgedPair): Measured => ({
  values: measure(toSight(pair.claims[0]), toSight(pair.claims[1])),
  target: pair.same ? 1 : 0,
  weight: Number(values.pairweight) * (pair.same && isCopied(pair) ? COPY : 1),
})

/** Pairs of a scope that meet under a key. */
function examplesOf({ set, claims }: Scope): (Measured & { ids: [string, string] })[] {
  const sights = claims.map(({ claim, event }) => ({ sight: toSight(claim), event, keys: new Set(keysOf(claim)) }))
  return sights.flatMap((b, j) =>
    sights.slice(0, j).flatMap((a) => {
      const meet = [...a.keys].some((key) => b.keys.has(key))
      if (!meet || a.sight.claim.id === b.sight.claim.id) return []
      const target = a.event === b.event ? 1 : 0
      return [
        {
          ids: [a.sight.claim.id, b.sight.claim.id] as [string, string],
          values: measure(a.sight, b.sight),
          target,
          weight: WEIGHTS[set],
        },
      ]
    }),
  )
}

/**
 * The judged pairs are those that link nearly joined: of articles on one subject they hold too few that are plainly of one event, and hardly any
 * whose sentences name other persons.
 */
const leniences = new Map([
  ['same action, of documents on one subject', Number(values.subject)],
  ['sentences name other persons, no day shared', Number(values.persons)],
])

const toModel = (weights: readonly number[]): Pick<MatchModel, 'bias' | 'weights'> => ({
  bias: round((weights[0] as number) + Number(values.lenience)),
  weights: Object.fromEntries(
    FEATURES.map(({ name }, i) => [name, round((weights[i + 1] as number) + (leniences.get(name) ?? 0))]),
  ),
})

/** Stories of a scope: the owner of each claim. */
function storiesOf({ claims }: Scope, model: Pick<MatchModel, 'bias' | 'weights'>): Map<string, string> {
  const odds = toOdds(model)
  const sights = claims.map(({ claim }) => ({ sight: toSight(claim), keys: new Set(keysOf(claim)) }))
  const pairs = sights.flatMap((b, j) =>
    sights
      .slice(0, j)
      .filter(({ keys }) => [...keys].some((key) => b.keys.has(key)))
      .map((a): Pair => [a.sight.claim.id, b.sight.claim.id, odds(a.sight, b.sight)]),
  )
  const { joined } = joinPairs(pairs)
  return new Map(claims.map(({ claim }) => [claim.id, joined.ownerOf(claim.id)]))
}

interface Counted {
  right: number
  made: number
  wanted: number
}
const show = ({ right, made, wanted }: Counted): string =>
  `P ${((100 * right) / made).toFixed(1)} R ${((100 * right) / wanted).toFixed(1)} F ${((200 * right) / (made + wanted)).toFixed(1)} (${right}/${made}/${wanted})`

function count({ claims }: Scope, stories: Map<string, string>, into: Counted, log?: (line: string) => void): void {
  for (const [j, b] of claims.entries())
    for (const a of claims.slice(0, j)) {
      const [same, put] = [a.event === b.event, stories.get(a.claim.id) === stories.get(b.claim.id)]
      into.right += Number(same && put)
      into.made += Number(put)
      into.wanted += Number(same)
      if (same !== put)
        log?.(
          `${same ? 'apart' : 'TOGETHER'}: ${a.claim.id} ${a.claim.trigger} [${a.claim.text}] | ${b.claim.trigger} [${b.claim.text}]`,
        )
    }
}

const toGold = (text: string): Gold => ({
  gold: text.slice(0, text.indexOf('=')),
  out: text.slice(text.indexOf('=') + 1),
})

async function readAll(): Promise<{ scopes: Scope[]; mentions: GoldMention[] }> {
  const [scopes, mentions]: [Scope[], GoldMention[]] = [[], []]
  for (const gold of values.ecb) {
    const read = await readEcb(toGold(gold))
    scopes.push(...read.scopes)
    mentions.push(...read.mentions)
  }
  for (const gold of values.cases) scopes.push(...(await readCases(toGold(gold))))
  return { scopes, mentions }
}

const { scopes, mentions } =
  values.cache && existsSync(values.cache)
    ? (JSON.parse(readFileSync(values.cache, 'utf8')) as { scopes: Scope[]; mentions: GoldMention[] })
    : await readAll()
if (values.cache && !existsSync(values.cache)) writeFileSync(values.cache, JSON.stringify({ scopes, mentions }))
const examples = new Map(scopes.map((scope) => [scope.id, examplesOf(scope)]))
const judged = values.pairs === undefined ? [] : readPairs(await readRuns(values.pairs))
const documents = Array.from(new Set(judged.map(({ document }) => document)))
const judgedRows = judged.map((pair) => ({ ...toExample(pair), order: documents.indexOf(pair.document), pair }))
const ridge = Number(values.ridge)
for (const set of ['ecb', 'cases', 'invented'] as const) {
  const own = scopes.filter((scope) => scope.set === set)
  const rows = own.flatMap(({ id }) => examples.get(id) ?? [])
  const wanted = own.reduce(
    (sum, { claims }) =>
      sum + claims.reduce((n, b, j) => n + claims.slice(0, j).filter((a) => a.event === b.event).length, 0),
    0,
  )
  console.log(
    `${set}: ${own.length} scopes, ${rows.length} pairs meet, ${rows.filter(({ target }) => target === 1).length} of ${wanted} of one event`,
  )
}
if (values.folds) {
  const folds = Number(values.folds)
  const counts = {
    ecb: { right: 0, made: 0, wanted: 0 },
    cases: { right: 0, made: 0, wanted: 0 },
    invented: { right: 0, made: 0, wanted: 0 },
  }
  const all = new Map<string, string>()
  const judgedCount = { right: 0, made: 0, wanted: 0 }
  for (let fold = 0; fold < folds; fold++) {
    const held = scopes.filter((_, i) => i % folds === fold)
    const rows: Measured[] = scopes.filter((_, i) => i % folds !== fold).flatMap(({ id }) => examples.get(id) ?? [])
    for (const row of judgedRows) if (row.order % folds !== fold) rows.push(row)
    const model = toModel(fitLogistic(rows, ridge, PRIOR))
    for (const { pair } of judgedRows.filter(({ order }) => order % folds === fold)) {
      const put = toOdds(model)(toSight(pair.claims[0]), toSight(pair.claims[1])) > 0
      judgedCount.right += Number(pair.same && put)
      judgedCount.made += Number(put)
      judgedCount.wanted += Number(pair.same)
    }
    for (const scope of held) {
      const stories = storiesOf(scope, model)
      for (const [id, owner] of stories) all.set(id, owner)
      count(scope, stories, counts[scope.set], values.wrong ? (line) => console.log(`${scope.id} ${line}`) : undefined)
    }
  }
  console.log('ecb  ', show(counts.ecb))
  console.log('cases', show(counts.cases))
  console.log('inv  ', show(counts.invented))
  console.log('pairs', show(judgedCount))
  if (values.mentions) {
    const lines = mentions.map(({ id, sent, tokens, claim }) =>
      JSON.stringify({ id, sent, tokens, cluster: all.get(claim.id) }),
    )
    writeFileSync(values.mentions, `${lines.join('\n')}\n`)
  }
  if (values.lemmas) {
    const lines = mentions.map(({ id, sent, tokens, lemma }) => JSON.stringify({ id, sent, tokens, lemma }))
    writeFileSync(values.lemmas, `${lines.join('\n')}\n`)
  }
} else {
  const model = toModel(
    fitLogistic([...scopes.flatMap(({ id }) => examples.get(id) ?? []), ...judgedRows], ridge, PRIOR),
  )
  const source =
    'learned by training/link/stories.ts from ECB+ (Cybulska and Vossen 2014; development topics), from invented cases and from pairs of claims judged by hand; holds no text'
  writeFileSync(
    new URL('../../pipeline/link/stories/weights.json', import.meta.url),
    `${JSON.stringify({ source, licence: 'CC-BY-3.0', ...model }, null, 2)}\n`,
  )
}
