/**
 * Writes `en-name-words.bin`: for each word of the names that an encyclopedia has, what it begins, ends and is by itself:
 *   tsx training/language/name_words.ts --sources FOLDER [--models FOLDER]
 * `--sources` holds `name_gazetteer.tsv.gz`: a name and the numbers of its kinds a line, tokens apart, every digit as 0.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { toClass } from '../../pipeline/language/en/names/name_words.ts'
import { packContainer } from '../../pipeline/language/linear/container.ts'
import { hashString } from '../../pipeline/language/linear/hash.ts'

const PERSON = 1
const ORGANIZATION = 2
const PLACE = 4
const WORK = 8
const OTHER = 16
/** A given or a family name. */
const PART = 32
const COUNTED = [PERSON, ORGANIZATION, PLACE, WORK, OTHER]

/** Numbers of the kinds in the source; those not listed are rare or unclear. */
const KIND_OF = new Map([
  ['14', PERSON],
  ['13', ORGANIZATION],
  ['11', PLACE],
  ['15', WORK],
  ['10', WORK],
  ['8', WORK],
  ['12', OTHER],
  ['9', OTHER],
  ['4', PART],
])
/** Words of fewer names are left out, places of two names apart. */
const SMALLEST_COUNT = 4
/** Shares of a word's names from which on their commonest kind is told, and is told to be nearly the only one. */
const SHARES = [0.6, 0.9]
const COUNTS = [3, 8, 32]

interface KnownName {
  tokens: string[]
  kinds: number
}

/** Names that a word begins or ends, by kind. */
type Tally = Map<string, number[]>

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    models: { type: 'string', default: fileURLToPath(new URL('../../pipeline/language/model', import.meta.url)) },
  },
})
if (!values.sources) {
  console.error('folder missing: --sources FOLDER')
  process.exit(2)
}
const bytes = packContainer({}, describeWords(readNames(values.sources)))
const path = join(values.models, 'en-name-words.bin')
writeFileSync(path, bytes)
console.log(`${path}: ${(bytes.length / 1e6).toFixed(2)} MB`)

function readNames(folder: string): KnownName[] {
  const lines = gunzipSync(readFileSync(join(folder, 'name_gazetteer.tsv.gz')))
    .toString('utf8')
    .split('\n')
  return lines.flatMap((line) => {
    const [name = '', numbers = ''] = line.split('\t')
    let kinds = 0
    for (const number of numbers.split(',')) kinds |= KIND_OF.get(number) ?? 0
    const tokens = name
      .toLowerCase()
      .split(' ')
      .filter((token) => token !== '-')
    return kinds === 0 || tokens.length === 0 ? [] : [{ tokens, kinds }]
  })
}

function describeWords(names: readonly KnownName[]) {
  const totals = new Map<string, number>()
  const alone = new Map<string, number>()
  const firsts: Tally = new Map()
  const lasts: Tally = new Map()
  for (const { tokens, kinds } of names) {
    for (const token of new Set(tokens)) totals.set(token, (totals.get(token) ?? 0) + 1)
    if (tokens.length === 1) alone.set(tokens[0]!, (alone.get(tokens[0]!) ?? 0) | kinds)
    else {
      count(firsts, tokens[0]!, kinds)
      count(lasts, tokens.at(-1)!, kinds)
    }
  }
  const isPlace = (word: string): boolean => ((alone.get(word) ?? 0) & PLACE) !== 0
  const kept = [...totals].filter(([word, n]) => n >= SMALLEST_COUNT || (n > 1 && isPlace(word)))
  const byHash = new Map(kept.map(([word]) => [hashString(word), word]))
  const words = Int32Array.from(byHash.keys()).sort()
  const each = (classOf: (word: string) => number) => Uint8Array.from(words, (hash) => classOf(byHash.get(hash)!))
  return {
    words,
    firsts: each((word) => classOf(firsts.get(word))),
    lasts: each((word) => classOf(lasts.get(word))),
    alone: each((word) => alone.get(word) ?? 0),
  }
}

function count(tally: Tally, word: string, kinds: number): void {
  const counts = tally.get(word) ?? COUNTED.map(() => 0)
  tally.set(
    word,
    counts.map((n, i) => ((kinds & COUNTED[i]!) === 0 ? n : n + 1)),
  )
}

/** 0 for a word that no name has there; else the commonest kind where it leads, how far, and how many names there are. */
function classOf(counts: readonly number[] = []): number {
  const total = counts.reduce((sum, n) => sum + n, 0)
  if (total === 0) return 0
  const most = Math.max(...counts)
  const share = SHARES.filter((bound) => most >= bound * total).length
  const size = COUNTS.filter((bound) => total >= bound).length
  return toClass(counts.indexOf(most), share, size)
}
