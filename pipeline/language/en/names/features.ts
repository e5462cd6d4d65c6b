import { add, add2, add3, emptyFeatures, type Features } from '../../linear/feature_list.ts'
import { mix } from '../../linear/hash.ts'
import type { Context } from './context.ts'
import { FIRST_NAME, ORG_HEAD } from './gazetteer.ts'
import { IN_NO_NAME } from './name_words.ts'
import { CAPITAL, type Word } from './words.ts'

const MOST_FEATURES = 256
const LONGEST_RUN = 5
const LAST_DOCUMENT_BIT = 0x800
const OUTSIDE = 0x5bd1e995 | 0
const NO_MATCH = -1

export const emptyNameFeatures = (): Features => emptyFeatures(MOST_FEATURES)

/** Stands before the first and behind the last word. */
export const BORDER: Word = {
  text: '',
  folded: '',
  lower: OUTSIDE,
  prefix2: 0,
  prefix3: 0,
  prefix4: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
  shape: OUTSIDE,
  flags: 0,
  listed: 0,
  usage: 0,
  groups: { path: NO_MATCH, path6: NO_MATCH, path10: NO_MATCH, fine: NO_MATCH, finest: NO_MATCH, vector: NO_MATCH },
  inNames: IN_NO_NAME,
}

const wordAt = (words: readonly Word[], i: number): Word => words[i] ?? BORDER

/** Places around a token whose words alone say something of it: two before it to two behind it. */
export const PLACES = [-2, -1, 0, 1, 2] as const

/** Writes what is known of token `i` into `out`. The number of each feature names its template. */
export function readFeatures(context: Context, i: number, out: Features): void {
  readContextFeatures(context, i, out)
  for (const place of PLACES) addWordFeatures(wordAt(context.words, i + place), place, out)
}

/** What a word by itself says of the token `place` tokens before it (behind it where negative): the same wherever it stands. */
export function readWordFeatures(word: Word, place: number, out: Features): void {
  out.size = 0
  addWordFeatures(word, place, out)
}

/** All other features of token `i`. */
export function readContextFeatures(context: Context, i: number, out: Features): void {
  out.size = 0
  const shape = mix(wordAt(context.words, i).shape, context.headline ? 1 : 0)
  addPosition(context, i, shape, out)
  addNeighbours(context, i, shape, out)
  addUsage(context, i, shape, out)
  addGazetteer(context, i, shape, out)
  addGroups(context, i, shape, out)
  addRun(context, i, out)
  addNamesOfRun(context, i, out)
  addDocument(context, i, shape, out)
}

function addWordFeatures(word: Word, place: number, out: Features): void {
  if (place === 0) addWord(word, out)
  else if (place === -1) addNeighbour(word, 200, out)
  else if (place === 1) addNeighbour(word, 220, out)
  else {
    add(out, place + 240, word.lower)
    add(out, place + 250, word.groups.fine)
  }
}

function addWord({ lower, groups, inNames, flags, ...word }: Word, out: Features): void {
  add(out, 1, lower)
  add(out, 2, word.prefix2)
  add(out, 3, word.prefix3)
  add(out, 4, word.prefix4)
  add(out, 5, word.suffix2)
  add(out, 6, word.suffix3)
  add(out, 7, word.suffix4)
  add2(out, 36, word.usage, word.listed)
  add(out, 37, word.listed)
  add(out, 100, groups.fine)
  add(out, 116, groups.finest)
  add(out, 120, groups.path)
  add(out, 134, groups.path10)
  add2(out, 150, inNames.first, flags & CAPITAL)
  add2(out, 151, inNames.last, flags & CAPITAL)
  add2(out, 152, inNames.alone, flags & CAPITAL)
  add2(out, 153, inNames.first, inNames.last)
}

function addNeighbour({ groups, inNames, ...word }: Word, base: number, out: Features): void {
  add(out, base, word.lower)
  add(out, base + 1, word.shape)
  add(out, base + 2, word.suffix3)
  add(out, base + 3, word.flags)
  add(out, base + 4, word.listed)
  add(out, base + 5, word.usage)
  add(out, base + 6, groups.fine)
  add(out, base + 7, groups.finest)
  add(out, base + 8, groups.path)
  add(out, base + 9, groups.path6)
  add(out, base + 10, groups.path10)
  add(out, base + 11, inNames.first)
  add(out, base + 12, inNames.last)
}

function addPosition(context: Context, i: number, shape: number, out: Features): void {
  const { flags, suffix3 } = wordAt(context.words, i)
  add(out, 8, shape)
  add(out, 9, flags | ((i === 0 ? 1 : 0) << 10) | ((context.headline ? 1 : 0) << 11))
  add2(out, 34, suffix3, shape)
}

function addNeighbours({ words }: Context, i: number, shape: number, out: Features): void {
  const word = wordAt(words, i)
  const before = wordAt(words, i - 1)
  const after = wordAt(words, i + 1)
  const before2 = wordAt(words, i - 2)
  const after2 = wordAt(words, i + 2)
  add2(out, 14, before.lower, word.lower)
  add2(out, 15, word.lower, after.lower)
  add2(out, 16, before.lower, shape)
  add2(out, 17, shape, after.lower)
  add3(out, 20, before.shape, shape, after.shape)
  add2(out, 21, shape, after.shape)
  add3(out, 30, before2.lower, before.lower, shape)
  add3(out, 31, shape, after.lower, after2.lower)
  add3(out, 32, before.lower, shape, after.lower)
  add2(out, 33, before.lower, before2.lower)
}

function addUsage({ words }: Context, i: number, shape: number, out: Features): void {
  const word = wordAt(words, i)
  const before = wordAt(words, i - 1)
  const after = wordAt(words, i + 1)
  add3(out, 35, i === 0 ? 1 : 0, word.usage, shape)
  add3(out, 40, before.usage, word.usage, after.usage)
  add3(out, 43, before.usage, shape, after.usage)
}

const listedAt = (listed: Int32Array, i: number): number => listed[i] ?? NO_MATCH

function addGazetteer({ words, listed }: Context, i: number, shape: number, out: Features): void {
  const here = listedAt(listed, i)
  const before = listedAt(listed, i - 1)
  const after = listedAt(listed, i + 1)
  add(out, 26, here)
  add(out, 27, before)
  add(out, 28, after)
  add2(out, 29, here, wordAt(words, i).flags)
  add3(out, 44, here, before, shape)
  add3(out, 45, here, after, shape)
}

function addGroups({ words }: Context, i: number, shape: number, out: Features): void {
  const here = wordAt(words, i).groups
  const before = wordAt(words, i - 1).groups
  const after = wordAt(words, i + 1).groups
  add2(out, 105, before.fine, shape)
  add2(out, 106, after.fine, shape)
  add3(out, 107, before.fine, after.fine, shape)
  add2(out, 108, here.fine, after.fine)
  add2(out, 109, before.fine, here.fine)
  add2(out, 123, here.path6, shape)
  add2(out, 126, before.path6, shape)
  add2(out, 127, after.path6, shape)
  add2(out, 128, before.path6, here.path6)
  add2(out, 129, here.path6, after.path6)
  add2(out, 137, here.path10, shape)
}

/** The stretch of capitalised words around the token: its first and last word, its length, what stands about it. */
function addRun({ words, listed, runs }: Context, i: number, out: Features): void {
  const start = runs.start[i] as number
  const end = runs.end[i] as number
  if (end === start) return
  const first = wordAt(words, start)
  const last = wordAt(words, end - 1)
  const before = wordAt(words, start - 1)
  const after = wordAt(words, end)
  const size = Math.min(end - start, LONGEST_RUN)
  add2(out, 46, before.lower, size)
  add(out, 47, before.lower)
  add(out, 48, after.lower)
  add2(out, 49, size, i - start)
  add(out, 50, last.lower)
  add(out, 51, first.lower)
  add2(out, 52, last.lower, size)
  add3(out, 53, before.usage, after.usage, size)
  add3(out, 54, last.listed, size, end - i)
  add3(out, 55, listedAt(listed, start), size, i - start)
  add3(out, 56, listedAt(listed, end - 1), size, end - i)
  add2(out, 57, last.suffix3, end - i)
  add3(out, 58, first.listed & FIRST_NAME, last.listed & ORG_HEAD, i - start)
  add2(out, 59, before.lower, after.lower)
  add2(out, 60, wordAt(words, start - 2).lower, before.lower)
  add(out, 110, last.groups.fine)
  add(out, 111, before.groups.fine)
  add(out, 112, after.groups.fine)
  add2(out, 113, before.groups.fine, after.groups.fine)
  add2(out, 114, last.groups.fine, end - start)
  add2(out, 115, after.groups.fine, wordAt(words, end + 1).groups.fine)
  add(out, 138, first.groups.finest)
  add(out, 139, last.groups.finest)
  add(out, 130, last.groups.path)
  add(out, 131, first.groups.path)
  add2(out, 132, first.groups.path6, last.groups.path6)
  add2(out, 133, before.groups.path6, after.groups.path6)
}

function addDocument({ words, document }: Context, i: number, shape: number, out: Features): void {
  const bits = document[i] as number
  add(out, 61, bits)
  add2(out, 62, bits, shape)
  for (let bit = 1; bit <= LAST_DOCUMENT_BIT; bit <<= 1) if ((bits & bit) !== 0) add2(out, 63, bit, shape)
  add3(out, 76, bits, i === 0 ? 1 : 0, wordAt(words, i).usage)
}

/** What known names say of the first and the last word of the stretch. */
function addNamesOfRun({ words, runs }: Context, i: number, out: Features): void {
  const start = runs.start[i] as number
  const end = runs.end[i] as number
  if (end === start) return
  const first = wordAt(words, start).inNames
  const last = wordAt(words, end - 1).inNames
  add(out, 158, first.first)
  add(out, 159, last.last)
  add3(out, 160, first.first, last.last, Math.min(end - start, 3))
  if (end - start === 1) add(out, 161, first.alone)
}
