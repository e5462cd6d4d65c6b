/**
 * Writes what `frames_network/train.py` learns the labels of arguments from:
 *   tsx training/language/frames_export.ts --treebanks FOLDER --sources FOLDER [--texts FOLDER] --out FOLDER [--parses N] [--limit SENTENCES]
 * `--treebanks` holds EWT's train and dev parts with their semantics, `--sources` `word_vectors.int8.gz`, `--texts` plain English texts
 * (`*.txt`) that nobody has annotated: teachers do. Predicates and rolesets are those of the `en-frames.bin` that is there.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { englishKnowledge, readFrameTree } from '../../pipeline/language/en/frames/frame_tree.ts'
import { createPredicateFinder } from '../../pipeline/language/en/frames/index.ts'
import { readFramesModel } from '../../pipeline/language/en/frames/model.ts'
import { createSenseChooser } from '../../pipeline/language/en/frames/senses.ts'
import { createEnglishReader } from '../../pipeline/language/en/index.ts'
import type { Token } from '../../pipeline/language/reader.ts'
import { type FramedSentence, type GoldFrame, readFramed } from './frames_corpus.ts'
import { createExampleWriter, type Example } from './frames_example_writer.ts'
import { readFramedNoisily } from './frames_noisy.ts'
import type { Lesson } from './frames_predicates.ts'
import { chooseUnseen } from './frames_senses.ts'
import { shapeOf } from './frames_shape.ts'

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    sources: { type: 'string' },
    texts: { type: 'string' },
    out: { type: 'string' },
    parses: { type: 'string', default: '6' },
    limit: { type: 'string', default: 'Infinity' },
  },
})
const { treebanks, sources, out } = values
if (!treebanks || !sources || !out) {
  console.error('missing: --treebanks FOLDER --sources FOLDER --out FOLDER')
  process.exit(2)
}
/** Longer and shorter sentences of texts are mostly none. */
const [SHORTEST, LONGEST] = [4, 60] as const

const model = readFramesModel()
const known = englishKnowledge()
const findPredicate = createPredicateFinder(model)
const chooseSense = createSenseChooser(model.senses, model.rolesets)

const toLessons = (sentences: readonly FramedSentence[]): Lesson[] =>
  sentences.slice(0, Number(values.limit)).flatMap(({ tokens, frames }) => {
    const tree = readFrameTree(tokens, known)
    return tree ? [{ tree, frames: frames.filter(({ at }) => at < tree.count) }] : []
  })

/** Predicates as they are found in new text, with the annotators' frames where they are right. */
function foundIn(tokens: readonly Token[], frames: readonly GoldFrame[]): Example[] {
  const tree = readFrameTree(tokens, known)
  if (!tree) return []
  const places = Array.from({ length: tree.count }, (_, at) => at).filter((at) => findPredicate(tree, at))
  const toPredicate = (at: number): Example['predicates'][number] => {
    const roleset = chooseSense(tree, at)
    return { at, roleset, gold: frames.find((frame) => frame.at === at) ?? null }
  }
  return [{ tree, predicates: places.map(toPredicate) }]
}

function* unread(folder: string): Generator<Example> {
  const { analyse } = createEnglishReader()
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.txt'))
      for (const { tokens } of analyse(readFileSync(join(folder, name), 'utf8')))
        if (tokens.length >= SHORTEST && tokens.length <= LONGEST) yield* foundIn(tokens, [])
}

mkdirSync(out, { recursive: true })
copyFileSync(join(sources, 'word_vectors.int8.gz'), join(out, 'word_vectors.int8.gz'))
const parses = Array.from({ length: Number(values.parses) }, (_, i) => toLessons(readFramedNoisily(treebanks, i + 1)))
const [first = []] = parses
const shape = shapeOf(first)
const writer = createExampleWriter(out, shape)
for (const [i, lessons] of parses.entries()) {
  const rolesetOf = chooseUnseen(lessons, model.rolesets, () => {})
  const toExample = (lesson: Lesson): Example => ({
    tree: lesson.tree,
    predicates: lesson.frames.map((gold) => ({ at: gold.at, roleset: rolesetOf(lesson, gold.at), gold })),
  })
  writer.write(`train${i}`, lessons.map(toExample))
  console.log(`parse ${i + 1}: ${lessons.length} sentences`)
}
const dev = readFramed(treebanks, 'dev').slice(0, Number(values.limit))
writer.write(
  'dev',
  dev.flatMap(({ tokens, frames }) => foundIn(tokens, frames)),
)
if (values.texts) writer.write('texts', unread(values.texts))
const expected: Record<string, number> = {}
for (const { label } of dev.flatMap(({ frames }) => frames.flatMap((frame) => frame.arguments)))
  expected[label] = (expected[label] ?? 0) + 1
writeFileSync(
  join(out, 'shape.json'),
  `${JSON.stringify({ ...shape, paths: [...shape.paths], ...writer.sizes(), expected })}\n`,
)
