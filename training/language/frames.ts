/**
 * Trains what finds predicates and their rolesets, and writes `en-frames.bin`; says how well it does on the dev part where the folder has it:
 *   tsx training/language/frames.ts --treebanks FOLDER [--network FOLDER] [--models FOLDER] [--work FOLDER]
 * `--treebanks` holds `ewt-train.conllu.gz` and `ewt-train.semantics.jsonl.gz`; `--network` what `frames_network/train.py` learnt of arguments
 * (the network of the file that is there stays where none is given).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { englishKnowledge, readFrameTree } from '../../pipeline/language/en/frames/frame_tree.ts'
import { createEnglishFrameReader } from '../../pipeline/language/en/frames/index.ts'
import { type FramesArrays, type FramesMeta, readFramesModel } from '../../pipeline/language/en/frames/model.ts'
import { openRolesets, rolesetLines } from '../../pipeline/language/en/frames/rolesets.ts'
import { packContainer } from '../../pipeline/language/linear/container.ts'
import { type FramedSentence, readFramed, readFramedTrain } from './frames_corpus.ts'
import { keptArguments, readLearntArguments } from './frames_learnt.ts'
import { type Lesson, trainPredicates } from './frames_predicates.ts'
import { formatScores, scoreFrames } from './frames_score.ts'
import { furtherSenses, trainSenses } from './frames_senses.ts'
import { FOLDS, JOBS } from './jobs.ts'

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    network: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
    work: { type: 'string', default: fileURLToPath(new URL('../../out/training', import.meta.url)) },
  },
})
if (!values.treebanks) {
  console.error('no folder of treebanks given: --treebanks FOLDER')
  process.exit(2)
}
const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)}s: ${line}`)

/** Taggers that never saw a fourth of the sentences each, where an earlier training did not leave what they said. */
function makeFolds(treebanks: string): void {
  mkdirSync(values.work, { recursive: true })
  for (let fold = 0; fold < FOLDS; fold++)
    if (!existsSync(join(values.work, `fold-${fold}.bin`)))
      JOBS[`fold-${fold}`]!({ treebanks, work: values.work, models: values.models, parts: ['train'], log })
}

function toLessons(sentences: readonly FramedSentence[]): Lesson[] {
  const known = englishKnowledge()
  return sentences.flatMap(({ tokens, frames }) => {
    const tree = readFrameTree(tokens, known)
    return tree ? [{ tree, frames: frames.filter(({ at }) => at < tree.count) }] : []
  })
}

makeFolds(values.treebanks)
const lessons = toLessons(readFramedTrain(values.treebanks, values.work))
log(`${lessons.length} sentences`)
const evoked = furtherSenses(lessons, openRolesets(rolesetLines()))
const rolesets = openRolesets(rolesetLines(), evoked)
const predicates = trainPredicates(lessons, rolesets, log)
const senses = trainSenses(lessons, rolesets, log)
const path = join(values.models, 'en-frames.bin')
const { meta: learnt, arrays } = values.network
  ? readLearntArguments(values.network)
  : keptArguments(readFileSync(path))
const meta: FramesMeta = { ...learnt, evoked }
const packed: FramesArrays = {
  predicateKeys: predicates.keys,
  predicateValues: predicates.values,
  senseKeys: senses.keys,
  senseValues: senses.values,
  ...arrays,
}
const bytes = packContainer(meta, packed)
writeFileSync(path, bytes)
log(
  `${path}: ${predicates.keys.length} + ${senses.keys.length} + ${arrays.networkKeys.length} features, ${(bytes.length / 1e6).toFixed(2)} MB`,
)
if (existsSync(join(values.treebanks, 'ewt-dev.semantics.jsonl.gz')))
  console.log(
    formatScores(scoreFrames(readFramed(values.treebanks, 'dev'), createEnglishFrameReader(readFramesModel(bytes)))),
  )
