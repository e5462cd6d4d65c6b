import { mix } from '../../linear/hash.ts'
import { NO_GROUPS } from '../word_table.ts'
import type { Context } from './context.ts'
import { FIRST_NAME, ORG_HEAD } from './gazetteer.ts'
import { IN_NO_NAME } from './name_words.ts'
import { CAPITAL, type Word } from './words.ts'

/** Where features go: hashes from 0 to `size`. */
export interface Features {
  hashes: Int32Array
  size: number
}

const MOST_FEATURES = 256
const LONGEST_RUN = 5
const LAST_DOCUMENT_BIT = 0x800
const OUTSIDE = 0x5bd1e995 | 0
const NO_MATCH = -1

export const emptyFeatures = (): Features => ({ hashes: new Int32Array(MOST_FEATURES), size: 0 })

/** Stands before the first and behind the last word. */
const BORDER: Word = {
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
  groups: NO_GROUPS,
  inNames: IN_NO_NAME,
}

const wordAt = (words: readonly Word[], i: number): Word => words[i] ?? BORDER
const add = (out: Features, template: number, value: number): void => {
  out.hashes[out.size++] = mix(template, value)
}
const add2 = (out: Features, template: number, a: number, b: number): void => add(out, mix(template, a), b)
const add3 = (out: Features, template: number, a: number, b: number, c: number): void =>
  add(out, mix(template, a), mix(b, c))

/** Writes what is known of token `i` into `out`. The number of each feature names its template. */
export function readFeatures(context: Context, i: number, out: Features): void {
  out.size = 0
  const word = wordAt(context.words, i)
  const shape = mix(word.shape, context.headline ? 1 : 0)
  addWord(context, i, shape, out)
  addNeighbours(context, i, shape, out)
  addUsage(context, i, shape, out)
  addGazetteer(context, i, shape, out)
  addGroups(context, i, out)
  addPaths(context, i, out)
  addNameWords(context, i, out)
  addRun(context, i, out)
  addDocument(context, i, shape, out)
}

function addWord(context: Context, i: number, shape: number, out: Features): void {
  const word = wordAt(context.words, i)
  add(out, 1, word.lower)
  add(out, 2, word.prefix2)
  add(out, 3, word.prefix3)
  add(out, 4, word.prefix4)
  add(out, 5, word.suffix2)
  add(out, 6, word.suffix3)
  add(out, 7, word.suffix4)
  add(out, 8, shape)
  add(out, 9, word.flags | ((i === 0 ? 1 : 0) << 10) | ((context.headline ? 1 : 0) << 11))
  add2(out, 34, word.suffix3, shape)
}

function addNeighbours({ words }: Context, i: number, shape: number, out: Features): void {
  const word = wordAt(words, i)
  const before = wordAt(words, i - 1)
  const after = wordAt(words, i + 1)
  const before2 = wordAt(words, i - 2)
  const after2 = wordAt(words, i + 2)
  add(out, 10, before.lower)
  add(out, 11, after.lower)
  add(out, 12, before2.lower)
  add(out, 13, after2.lower)
  add2(out, 14, before.lower, word.lower)
  add2(out, 15, word.lower, after.lower)
  add2(out, 16, before.lower, shape)
  add2(out, 17, shape, after.lower)
  add(out, 18, before.shape)
  add(out, 19, after.shape)
  add3(out, 20, before.shape, shape, after.shape)
  add2(out, 21, shape, after.shape)
  add(out, 22, after.suffix3)
  add(out, 23, before.suffix3)
  add(out, 24, after.flags)
  add(out, 25, before.flags)
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
  add2(out, 36, word.usage, word.listed)
  add3(out, 40, before.usage, word.usage, after.usage)
  add(out, 41, before.usage)
  add(out, 42, after.usage)
  add3(out, 43, before.usage, shape, after.usage)
}

const listedAt = (listed: Int32Array, i: number): number => listed[i] ?? NO_MATCH

function addGazetteer({ words, listed }: Context, i: number, shape: number, out: Features): void {
  const word = wordAt(words, i)
  const here = listedAt(listed, i)
  const before = listedAt(listed, i - 1)
  const after = listedAt(listed, i + 1)
  add(out, 26, here)
  add(out, 27, before)
  add(out, 28, after)
  add2(out, 29, here, word.flags)
  add(out, 37, word.listed)
  add(out, 38, wordAt(words, i - 1).listed)
  add(out, 39, wordAt(words, i + 1).listed)
  add3(out, 44, here, before, shape)
  add3(out, 45, here, after, shape)
}

const fineAt = (words: readonly Word[], i: number): number => words[i]?.groups.fine ?? NO_MATCH
const pathAt = (words: readonly Word[], i: number): number => words[i]?.groups.path ?? NO_MATCH
const path6At = (words: readonly Word[], i: number): number => words[i]?.groups.path6 ?? NO_MATCH

function addGroups({ words }: Context, i: number, out: Features): void {
  const { shape } = wordAt(words, i)
  const here = fineAt(words, i)
  const before = fineAt(words, i - 1)
  const after = fineAt(words, i + 1)
  add(out, 100, here)
  add(out, 101, before)
  add(out, 102, after)
  add(out, 103, fineAt(words, i + 2))
  add(out, 104, fineAt(words, i - 2))
  add2(out, 105, before, shape)
  add2(out, 106, after, shape)
  add3(out, 107, before, after, shape)
  add2(out, 108, here, after)
  add2(out, 109, before, here)
  add(out, 116, wordAt(words, i).groups.finest)
  add(out, 117, wordAt(words, i - 1).groups.finest)
  add(out, 118, wordAt(words, i + 1).groups.finest)
}

function addPaths({ words }: Context, i: number, out: Features): void {
  const { shape } = wordAt(words, i)
  add(out, 120, pathAt(words, i))
  add(out, 121, pathAt(words, i - 1))
  add(out, 122, pathAt(words, i + 1))
  const here = path6At(words, i)
  const before = path6At(words, i - 1)
  const after = path6At(words, i + 1)
  add2(out, 123, here, shape)
  add(out, 124, before)
  add(out, 125, after)
  add2(out, 126, before, shape)
  add2(out, 127, after, shape)
  add2(out, 128, before, here)
  add2(out, 129, here, after)
  const path10 = wordAt(words, i).groups.path10
  add(out, 134, path10)
  add(out, 135, wordAt(words, i - 1).groups.path10)
  add(out, 136, wordAt(words, i + 1).groups.path10)
  add2(out, 137, path10, shape)
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
  add2(out, 115, after.groups.fine, fineAt(words, end + 1))
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

function addNameWords({ words, runs }: Context, i: number, out: Features): void {
  const { inNames, flags } = wordAt(words, i)
  const before = wordAt(words, i - 1).inNames
  const after = wordAt(words, i + 1).inNames
  add2(out, 150, inNames.first, flags & CAPITAL)
  add2(out, 151, inNames.last, flags & CAPITAL)
  add2(out, 152, inNames.alone, flags & CAPITAL)
  add2(out, 153, inNames.first, inNames.last)
  add(out, 154, before.first)
  add(out, 155, before.last)
  add(out, 156, after.first)
  add(out, 157, after.last)
  const start = runs.start[i] as number
  const end = runs.end[i] as number
  if (end === start) return
  const first = wordAt(words, start).inNames
  const last = wordAt(words, end - 1).inNames
  add(out, 158, first.first)
  add(out, 159, last.last)
  add3(out, 160, first.first, last.last, Math.min(end - start, 3))
  if (end - start === 1) add(out, 161, inNames.alone)
}
