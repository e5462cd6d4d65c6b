/**
 * Learns the weights of `annotate/factuality/en`:
 *   npx tsx training/factuality/factuality.ts TREEBANKS EVALUATION
 * TREEBANKS is the folder of EWT with the semantics of its training part, EVALUATION that of the development sets, of which UW's training part fits the scale
 * from -3 to 3 and nothing else. Writes `weights.json`; the same folders and models of English, the same bytes (a minute).
 */
import { writeFileSync } from 'node:fs'
import { sumOf, toWeights } from '../../pipeline/annotate/factuality/en/model.ts'
import { readUds, readUw } from './examples.ts'
import { learn, OPTIONS, relabelled } from './learn.ts'
import { risingScale } from './scale.ts'

const WEIGHTS_FILE = new URL('../../pipeline/annotate/factuality/en/weights.json', import.meta.url)
const CREDIT = {
  source:
    'learned by training/factuality/factuality.ts from the factuality of English EWT in Universal Decompositional Semantics 2.0 (decomp.io: White, Rawlins, Van Durme and others; Rudinger, White and Van Durme 2018); holds no text',
  licence: 'CC BY-SA 4.0',
}

const [treebanks, evaluation] = process.argv.slice(2)
if (!treebanks || !evaluation) throw new Error('usage: tsx training/factuality/factuality.ts TREEBANKS EVALUATION')
const learned = learn(readUds(treebanks, 'train'), relabelled, OPTIONS)
const weights = toWeights({ ...CREDIT, ...learned, scale: [] })
const scale = risingScale(
  readUw(evaluation, 'train').map(({ features, factuality }) => [sumOf(weights, features), factuality]),
)
writeFileSync(WEIGHTS_FILE, `${JSON.stringify({ ...CREDIT, ...learned, scale }, null, 2)}\n`)
