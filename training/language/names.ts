/**
 * Trains the recogniser of names and writes `en-names.bin`, or cross-validates it (`names_validation.ts`):
 *   tsx training/language/names.ts --treebanks FOLDER --names FOLDER [--models FOLDER]
 *   tsx training/language/names.ts --treebanks FOLDER --names FOLDER --cross-validate news|gum|wikigold|crossner [--set key=value]…
 * `--treebanks` holds EWT and GUM as `*.conllu.gz`, `--names` `wikigold.jsonl` and `crossner_politics_dev.jsonl`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { packContainer } from '../../pipeline/language/linear/container.ts'
import { readMaterial } from './names_corpus.ts'
import { learnClasses, NAMES_OPTIONS, type NamesOptions, trainNamesModel } from './names_model.ts'
import { formatScores } from './names_score.ts'
import { crossValidate, type ValidationSet } from './names_validation.ts'

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string' },
    names: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
    'cross-validate': { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
  },
})
if (!values.treebanks || !values.names) {
  console.error('folders missing: --treebanks FOLDER --names FOLDER')
  process.exit(2)
}

const changed = values.set.map((pair) => [pair.split('=')[0], JSON.parse(pair.split('=')[1] ?? '0')])
const options: NamesOptions = { ...NAMES_OPTIONS, ...Object.fromEntries(changed) }
const material = readMaterial(values.treebanks, values.names)
if (values['cross-validate']) report(values['cross-validate'] as ValidationSet)
else writeModel(join(values.models, 'en-names.bin'))

function report(set: ValidationSet): void {
  const { plain, capitals } = crossValidate(material, set, options)
  console.log(`${set}: ${formatScores(plain)}`)
  console.log(`${set}, all in capitals: ${formatScores(capitals)}`)
}

function writeModel(path: string): void {
  const arrays = trainNamesModel(material.documents, learnClasses(material.treebank), options)
  const bytes = packContainer({ types: options.types }, { ...arrays })
  writeFileSync(path, bytes)
  console.log(
    `${path}: ${arrays.keys.length} features, ${arrays.values.length} weights, ${(bytes.length / 1e6).toFixed(2)} MB`,
  )
}
