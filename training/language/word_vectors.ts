/**
 * Writes `en-vectors.bin`, the vectors that words of `en-words.bin` have, shortened:
 *   tsx training/language/word_vectors.ts --sources FOLDER [--models FOLDER] [--width N]
 * `--sources` holds `word_vectors.int8.gz`: scales, then rows of 128 principal components, those that tell most first. Rows are made of one length.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { VECTOR_LENGTH } from '../../pipeline/language/en/word_likeness.ts'
import { packContainer } from '../../pipeline/language/linear/container.ts'

const VECTORS = 20_000
const COMPONENTS = 128

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
    width: { type: 'string', default: '40' },
  },
})
if (!values.sources) {
  console.error('missing: --sources FOLDER')
  process.exit(2)
}
const width = Number(values.width)
const bytes = gunzipSync(readFileSync(join(values.sources, 'word_vectors.int8.gz')))
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const rows = new Int8Array(VECTORS * width)
for (let row = 0; row < VECTORS; row++) {
  const components = Array.from({ length: width }, (_, i) => view.getInt8(4 * VECTORS + row * COMPONENTS + i))
  const length = Math.hypot(...components) || 1
  for (const [i, component] of components.entries())
    rows[row * width + i] = Math.round((VECTOR_LENGTH * component) / length)
}
const path = join(values.models, 'en-vectors.bin')
writeFileSync(path, packContainer({ width }, { rows }))
console.log(`${path}: ${VECTORS} vectors of ${width} numbers, ${(rows.length / 1e6).toFixed(2)} MB`)
