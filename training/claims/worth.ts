/**
 * Learns the weights of `annotate/claims/en/worth`:
 *   npx tsx training/claims/worth.ts TREEBANKS [EVALUATION GOLD] [--folds]
 * TREEBANKS holds EWT with its semantics and GUM, EVALUATION and GOLD the development sets of claims and the gold of the samples. First the
 * judgements of UDS (16,000 predicates), then, close to those weights, what was judged by hand. Writes `weights.json`. With --folds it writes
 * nothing and prints how well the articles of news are judged by what the others teach.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsOf } from '../../pipeline/annotate/claims/en/worth/facts.ts'
import type { Fit } from '../facts.ts'
import { candidatesOf } from './candidates.ts'
import { columnsOf, type Example, learnWeights, toModel, type WorthColumns } from './fit.ts'
import { type GoldArticle, readHardGold, readYamlGold } from './gold.ts'
import { readLabels } from './labels.ts'
import { readUds } from './uds.ts'

const WEIGHTS_FILE = new URL('../../pipeline/annotate/claims/en/worth/weights.json', import.meta.url)
const SAMPLES = new URL('../../seeds/articles/', import.meta.url).pathname
const CREDIT = {
  source:
    'learned by training/claims/worth.ts from UDS 2.0 (decomp.io) over EWT, and from predicates of EWT, GUM and development articles judged by hand; holds no text',
  licence: 'CC-BY-SA-4.0',
}
/** Fewest examples in which a value stands, for a weight. */
const SELDOM = 4
const FIRST: Fit = { epochs: 4, rate: 0.1, lasso: 1, ridge: 1 }
const THEN: Fit = { epochs: 10, rate: 0.05, lasso: 0.7, ridge: 2 }
/** Added to the log-odds: a claim that is lost costs more than one that nobody needs. */
const LENIENCE = 0.75
/** How much claims count that an analyst would miss at once, and words that some would call claims. */
const MUST = 3
const EITHER = 0.7
/** How much the articles count of which all claims were listed, each looked at twice. */
const LISTED = 1.5
/** How much a hard sentence counts beside a predicate of an article: nearly all of them are claims. */
const HARD = 0.6

interface Judged extends Example {
  article: string
  /** An analyst would miss it at once. */
  must: boolean
}

/** The judged predicates of an article; `exactly` where its stretches are those of single words. */
function judgedOf({ id, text, date, claims, judged, either = [] }: GoldArticle, weight: number): Judged[] {
  return candidatesOf(text, date).flatMap(({ start, end, candidate }) => {
    const holds = (span: { start: number; end: number }): boolean => span.start <= start && end <= span.end
    const claim = claims.find(holds)
    const isEither = either.some(holds)
    if (claim === undefined && !isEither && !judged.some(holds)) return []
    const worth = isEither ? 0.5 : claim === undefined ? 0 : 1
    const must = claim?.must ?? false
    const counts = isEither ? EITHER : must ? MUST : 1
    return [{ facts: factsOf(candidate), worth, weight: weight * counts, article: id, must }]
  })
}

function learn(uds: readonly Example[], judged: readonly Example[]): { columns: WorthColumns; weights: Float64Array } {
  const columns = columnsOf([...uds.filter((_, i) => i % 3 === 0), ...judged, ...judged], SELDOM)
  return { columns, weights: learnWeights(columns, judged, THEN, learnWeights(columns, uds, FIRST)) }
}

/** Of the articles of news: predicates that are no claims, and those kept where 99, 97, 95 and 90% of the claims that must be there are. */
function crossValidate(uds: readonly Example[], news: readonly Judged[], others: readonly Example[]): void {
  const articles = [...new Set(news.map(({ article }) => article))]
  const scored = articles.flatMap((out) => {
    const { columns, weights } = learn(uds, [...others, ...news.filter(({ article }) => article !== out)])
    const oddsOf = ({ facts }: Example): number =>
      columns.of(facts).reduce((sum, column) => sum + (weights[column] as number), LENIENCE)
    return news.filter(({ article }) => article === out).map((example) => ({ ...example, odds: oddsOf(example) }))
  })
  const must = scored
    .filter((one) => one.must)
    .map(({ odds }) => odds)
    .sort((a, b) => a - b)
  const extra = scored.filter(({ worth }) => worth === 0).map(({ odds }) => odds)
  const kept = (least: number): string => `${extra.filter((odds) => odds >= least).length} of ${extra.length} extras`
  console.log(
    `${scored.length} predicates; at 0: ${must.filter((odds) => odds >= 0).length} of ${must.length} that must be there, ${kept(0)}`,
  )
  for (const share of [0.99, 0.97, 0.95, 0.9])
    console.log(`${100 * share}% kept: ${kept(must[Math.floor(must.length * (1 - share))] ?? 0)}`)
}

const [treebanks = '', ...rest] = process.argv.slice(2)
const [evaluation, gold] = rest.filter((argument) => !argument.startsWith('--'))
const uds = readUds(treebanks)
const labelled = readLabels(treebanks, evaluation ?? '').flatMap((article) => judgedOf(article, 1))
const newsGold =
  evaluation && gold
    ? [
        readYamlGold(join(evaluation, 'claims', 'gum_news_dev'), join(evaluation, 'claims', 'gum_news_dev')),
        readYamlGold(join(gold, 'seeds'), SAMPLES),
      ].flat()
    : []
const news = newsGold.flatMap((article) => judgedOf(article, LISTED))
const hard = evaluation
  ? readHardGold(join(evaluation, 'claims', 'hard_claims_dev.jsonl')).flatMap((article) => judgedOf(article, HARD))
  : []
if (rest.includes('--folds')) crossValidate(uds, news, [...labelled, ...hard])
else {
  const { columns, weights } = learn(uds, [...labelled, ...hard, ...news])
  weights[0] = (weights[0] as number) + LENIENCE
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(toModel(columns, weights, CREDIT), null, 2)}\n`)
}
