/**
 * Writes `en-words.bin`, the table of frequent words with their Brown path and the groups of their vector:
 *   tsx training/language/word_table.ts --sources FOLDER --frequencies FILE [--models FOLDER] [--words N]
 * `--sources` holds `brown_clusters.tsv.gz`, `word_vectors.keys.tsv.gz` and `word_vectors.int8.gz`; `--frequencies` has a word a line, the most
 * frequent first: `pip install wordfreq && python3 -c "import wordfreq; print(*wordfreq.iter_wordlist('en', 'large'), sep='\n')" > FILE`.
 * It only says which words are kept: nothing of it is written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { withoutDigits } from '../../pipeline/language/en/names/words.ts'
import { packContainer } from '../../pipeline/language/linear/container.ts'
import { hashString } from '../../pipeline/language/linear/hash.ts'
import { groupVectors, type Vectors } from './word_groups.ts'

const VECTORS = 20_000
const WIDTH = 128
const GROUPS = { fine: 254, finest: 1000 }

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    frequencies: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
    words: { type: 'string', default: '150000' },
  },
})
if (!values.sources || !values.frequencies) {
  console.error('missing: --sources FOLDER --frequencies FILE')
  process.exit(2)
}
const sources = values.sources

const unzip = (name: string): Buffer => gunzipSync(readFileSync(join(sources, name)))
const normal = (word: string): string => withoutDigits(word.toLowerCase())

/** Word, in small letters and with every digit as 0, to what the table has for it; the first of several rows counts. */
function readTable(name: string): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of unzip(name).toString('utf8').split('\n')) {
    const [word = '', value = ''] = line.split('\t')
    if (value !== '' && !table.has(normal(word))) table.set(normal(word), value)
  }
  return table
}

function readVectors(): Vectors {
  const bytes = unzip('word_vectors.int8.gz')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = new Float32Array(VECTORS * WIDTH)
  for (let i = 0; i < rows.length; i++) rows[i] = view.getInt8(4 * VECTORS + i)
  return { values: rows, count: VECTORS, width: WIDTH }
}

const paths = readTable('brown_clusters.tsv.gz')
const rows = readTable('word_vectors.keys.tsv.gz')
const most = Number(values.words)
const kept = new Map<number, string>()
for (const line of readFileSync(values.frequencies, 'utf8').split('\n')) {
  const word = normal(line.replace(/['’]s$/, ''))
  if (kept.size < most && (paths.has(word) || rows.has(word)) && !kept.has(hashString(word)))
    kept.set(hashString(word), word)
}
for (const word of paths.keys()) if (!/[\p{L}\d]/u.test(word) && word.length < 4) kept.set(hashString(word), word)

const keys = Int32Array.from(kept.keys()).sort()
const words = Array.from(keys, (key) => kept.get(key) as string)
const codes = [...new Set(words.map((word) => paths.get(word) ?? ''))].sort()
const pathIds = new Map(codes.map((code, i) => [code, i]))
const vectors = readVectors()
const groups = Object.entries(GROUPS).map(([name, count]) => [name, groupVectors(vectors, count)] as const)
const table = {
  keys,
  paths: Uint16Array.from(words, (word) => pathIds.get(paths.get(word) ?? '') as number),
  vectors: Uint16Array.from(words, (word) => Number(rows.get(word) ?? -1) + 1),
  bits: Int32Array.from(codes, (code) => Number.parseInt(`1${code}`, 2)),
  ...Object.fromEntries(groups),
}
const bytes = packContainer({}, table)
const path = join(values.models, 'en-words.bin')
writeFileSync(path, bytes)
console.log(`${path}: ${keys.length} words, ${codes.length - 1} Brown paths, ${(bytes.length / 1e6).toFixed(2)} MB`)
