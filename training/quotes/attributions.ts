/**
 * Learns the weights of `annotate/quotes/en/embedded`:
 *   npx tsx training/quotes/attributions.ts EVALUATION [--folds N]
 * EVALUATION is the folder of the development sets. Writes `weights.json`; the same folder and models of English, the same bytes.
 * With --folds it writes nothing and prints how well articles are judged by what the others teach (five minutes).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Model, oddsOf, toWeights } from '../../pipeline/annotate/quotes/en/embedded/model.ts'
import { readJsonLines } from '../json_lines.ts'
import { type Article, analyse, type Example, examplesOf } from './examples.ts'
import { learn, OPTIONS } from './learn.ts'

const WEIGHTS_FILE = new URL('../../pipeline/annotate/quotes/en/embedded/weights.json', import.meta.url)
const CREDIT = {
  source: 'learned by training/quotes/attributions.ts from the attributions of PolNeAR (training part); holds no text',
  licence: 'MIT',
}

interface Tally {
  right: number
  found: number
  gold: number
}

function judge(model: Model, examples: readonly Example[]): Tally {
  const weights = toWeights(model)
  const asked = examples.filter(({ facts }) => weights.cues.get(facts.cue)?.has(facts.relation))
  const found = asked.filter(({ facts }) => oddsOf(weights, facts) > weights.least)
  return {
    right: found.filter(({ attributed }) => attributed).length,
    found: found.length,
    gold: examples.filter(({ attributed }) => attributed).length,
  }
}

function crossValidate(articles: readonly Example[][], folds: number): void {
  const tallies = Array.from({ length: folds }, (_, fold) => {
    const isOut = (i: number): boolean => i % folds === fold
    const model = learn(articles.filter((_, i) => !isOut(i)).flat(), OPTIONS, CREDIT)
    return judge(model, articles.filter((_, i) => isOut(i)).flat())
  })
  const sum = (name: keyof Tally): number => tallies.reduce((total, tally) => total + tally[name], 0)
  const [precision, recall] = [sum('right') / sum('found'), sum('right') / sum('gold')]
  const f1 = (2 * precision * recall) / (precision + recall)
  const shown = [precision, recall, f1].map((share) => (100 * share).toFixed(1))
  console.log(`candidates: P ${shown[0]} R ${shown[1]} F1 ${shown[2]} (${folds} folds)`)
}

const [folder = '', option, count] = process.argv.slice(2)
const articles = readJsonLines<Article>(join(folder, 'quotes', 'polnear_train.jsonl.gz'))
const examples = articles.map((article) => examplesOf(article, analyse(article.text)))
if (option === '--folds') crossValidate(examples, Number(count))
else writeFileSync(WEIGHTS_FILE, `${JSON.stringify(learn(examples.flat(), OPTIONS, CREDIT), null, 2)}\n`)
