/**
 * How events stand, on our own trees: absolute error and correlation on UW's development part as the weights add up and on their scale, by part of speech,
 * and how often certain, uncertain and negative are told apart; then what the same features reach on EWT against UDS as it is.
 *   NEWSLEDGER_EVAL=FOLDER npx tsx test/bench/factuality.ts [--treebanks FOLDER] [--rules]
 * --treebanks: EWT with its semantics, for the second; --rules: the rules alone, without weights.
 */
import { parseArgs } from 'node:util'
import { onScale, shippedWeights, sumOf, toWeights } from '../../pipeline/annotate/factuality/en/model.ts'
import { type Example, readUds, readUw } from '../../training/factuality/examples.ts'
import { learn, OPTIONS } from '../../training/factuality/learn.ts'

const { values } = parseArgs({ options: { treebanks: { type: 'string' }, rules: { type: 'boolean' } } })

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const error = (found: readonly number[], gold: readonly number[]): number =>
  mean(found.map((one, i) => Math.abs(one - (gold[i] as number))))

function correlation(a: readonly number[], b: readonly number[]): number {
  const [middleA, middleB] = [mean(a), mean(b)]
  const product = a.reduce((sum, one, i) => sum + (one - middleA) * ((b[i] as number) - middleB), 0)
  const square = (numbers: readonly number[], middle: number): number =>
    numbers.reduce((sum, one) => sum + (one - middle) ** 2, 0)
  return product / Math.sqrt(square(a, middleA) * square(b, middleB))
}

/** From here on an event is certain. */
const CERTAIN = 2.5
const classOf = (value: number): string => (value < 0 ? 'negative' : value >= CERTAIN ? 'certain' : 'uncertain')

const shown = (number: number): string => number.toFixed(3)

function reportUw(folder: string): void {
  const examples = readUw(folder, 'dev')
  const weights = shippedWeights()
  const sums = examples.map(({ features, view }) => (values.rules ? view.value : sumOf(weights, features)))
  const gold = examples.map(({ factuality }) => factuality)
  const raw = sums.map((sum) => Math.max(-3, Math.min(3, 3 * sum)))
  const scaled = sums.map((sum) => onScale(weights, sum))
  console.log(
    `UW dev, ${examples.length} events: raw MAE ${shown(error(raw, gold))} r ${shown(correlation(raw, gold))}`,
  )
  console.log(`  on the scale MAE ${shown(error(scaled, gold))} r ${shown(correlation(scaled, gold))}`)
  for (const upos of ['VERB', 'NOUN']) console.log(`  ${upos}: r ${shown(correlationOf(examples, raw, upos))}`)
  const right = scaled.filter((one, i) => classOf(one) === classOf(gold[i] as number)).length
  console.log(`  certain, uncertain or negative: ${shown(right / scaled.length)}`)
}

function correlationOf(examples: readonly Example[], found: readonly number[], upos: string): number {
  const those = examples.flatMap((example, i) => (example.upos === upos ? [i] : []))
  return correlation(
    those.map((i) => found[i] as number),
    those.map((i) => (examples[i] as Example).factuality),
  )
}

/** UDS as it is asks another question than we do, so that weights of its own are learned for it: of the same features. */
const UDS_PENALTY = 30
function reportUds(treebanks: string): void {
  const learned = learn(readUds(treebanks, 'train'), ({ factuality }) => factuality, {
    ...OPTIONS,
    penalty: UDS_PENALTY,
  })
  const weights = toWeights({ source: '', licence: '', ...learned, scale: [] })
  const examples = readUds(treebanks, 'dev')
  const found = examples.map(({ features }) => sumOf(weights, features))
  const gold = examples.map(({ factuality }) => factuality)
  console.log(`EWT dev, ${examples.length} events, UDS as it is: r ${shown(correlation(found, gold))}`)
}

const folder = process.env.NEWSLEDGER_EVAL
if (folder) reportUw(folder)
else console.log('factuality of UW skipped: NEWSLEDGER_EVAL names no folder')
if (values.treebanks) reportUds(values.treebanks)
else console.log('factuality of UDS skipped: no --treebanks FOLDER')
