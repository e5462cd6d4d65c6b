import { DEMONYM, FIRST_NAME, type Gazetteer, HONORIFIC, isHeadline, OFFICE, ORG_HEAD, LEGAL_FORM } from './gazetteer.ts'
import { CAPITAL, HYPHEN, LOWERCASE, mix, SIGN, type Word } from './words.ts'

/** Words of one sentence with what the gazetteer and the rest of the document say of them. */
export interface Context {
  words: readonly Word[]
  /** See `Gazetteer.match`. */
  listed: Int32Array
  headline: boolean
  runs: Runs
  /** Per token, a bit set of `document.ts`. */
  document: Int32Array
}

/** Stretches of capitalised words: per token its stretch's bounds; empty stretches where it is none. */
export interface Runs {
  start: Int32Array
  end: Int32Array
}

const OUTSIDE = 0x5bd1e995 | 0

export function findRuns(words: readonly Word[]): Runs {
  const start = new Int32Array(words.length)
  const end = new Int32Array(words.length)
  const isPart = (i: number): boolean => {
    const word = words[i] as Word
    if ((word.flags & CAPITAL) !== 0) return true
    // A hyphen or ampersand between capitals keeps a stretch together.
    return (word.text === '-' || word.text === '&') && i > 0 && i + 1 < words.length && (((words[i - 1] as Word).flags & (words[i + 1] as Word).flags) & CAPITAL) !== 0
  }
  for (let i = 0; i < words.length; ) {
    let j = i
    while (j < words.length && isPart(j)) j++
    for (let k = i; k < j; k++) {
      start[k] = i
      end[k] = j
    }
    if (j === i) start[i] = end[i] = i++
    else i = j
  }
  return { start, end }
}

export function readContext(words: readonly Word[], gazetteer: Gazetteer): Context {
  const headline = isHeadline(words)
  return { words, listed: gazetteer.match(words, headline), headline, runs: findRuns(words), document: new Int32Array(words.length) }
}

/** Most features of one token; arrays that take them must be at least so long. */
export const MOST_FEATURES = 96

const NONE: Word = { text: '', folded: '', lower: OUTSIDE, prefix2: 0, prefix3: 0, prefix4: 0, suffix2: 0, suffix3: 0, suffix4: 0, shape: OUTSIDE, flags: 0, listed: 0, usage: 0 }

/** Writes the feature hashes of token `i` into `out` and returns how many. The number before each hash names the template. */
export function features(context: Context, i: number, out: Int32Array): number {
  const { words, listed, runs, document } = context
  const n = words.length
  const at = (j: number): Word => (j < 0 || j >= n ? NONE : (words[j] as Word))
  const gaz = (j: number): number => (j < 0 || j >= n ? -1 : (listed[j] as number))
  const w = at(i)
  const p = at(i - 1)
  const q = at(i + 1)
  const pp = at(i - 2)
  const qq = at(i + 2)
  const first = i === 0 ? 1 : 0
  const head = context.headline ? 1 : 0
  const sh = mix(w.shape, head)
  const g = listed[i] as number
  let k = 0
  out[k++] = mix(1, w.lower)
  out[k++] = mix(2, w.prefix2)
  out[k++] = mix(3, w.prefix3)
  out[k++] = mix(4, w.prefix4)
  out[k++] = mix(5, w.suffix2)
  out[k++] = mix(6, w.suffix3)
  out[k++] = mix(7, w.suffix4)
  out[k++] = mix(8, sh)
  out[k++] = mix(9, w.flags | (first << 10) | (head << 11))
  out[k++] = mix(10, p.lower)
  out[k++] = mix(11, q.lower)
  out[k++] = mix(12, pp.lower)
  out[k++] = mix(13, qq.lower)
  out[k++] = mix(mix(14, p.lower), w.lower)
  out[k++] = mix(mix(15, w.lower), q.lower)
  out[k++] = mix(mix(16, p.lower), sh)
  out[k++] = mix(mix(17, sh), q.lower)
  out[k++] = mix(18, p.shape)
  out[k++] = mix(19, q.shape)
  out[k++] = mix(mix(20, p.shape), mix(sh, q.shape))
  out[k++] = mix(mix(21, sh), q.shape)
  out[k++] = mix(22, q.suffix3)
  out[k++] = mix(23, p.suffix3)
  out[k++] = mix(24, q.flags)
  out[k++] = mix(25, p.flags)
  out[k++] = mix(26, g)
  out[k++] = mix(27, gaz(i - 1))
  out[k++] = mix(28, gaz(i + 1))
  out[k++] = mix(mix(29, g), w.flags)
  out[k++] = mix(mix(30, pp.lower), mix(p.lower, sh))
  out[k++] = mix(mix(31, sh), mix(q.lower, qq.lower))
  out[k++] = mix(mix(32, p.lower), mix(sh, q.lower))
  out[k++] = mix(mix(33, p.lower), pp.lower)
  out[k++] = mix(mix(34, w.suffix3), sh)
  out[k++] = mix(mix(35, first), mix(w.usage, sh))
  out[k++] = mix(mix(36, w.usage), w.listed)
  out[k++] = mix(37, w.listed)
  out[k++] = mix(38, p.listed)
  out[k++] = mix(39, q.listed)
  out[k++] = mix(mix(40, p.usage), mix(w.usage, q.usage))
  out[k++] = mix(41, p.usage)
  out[k++] = mix(42, q.usage)
  out[k++] = mix(mix(43, p.usage), mix(sh, q.usage))
  out[k++] = mix(mix(44, g), mix(gaz(i - 1), sh))
  out[k++] = mix(mix(45, g), mix(gaz(i + 1), sh))
  const a = runs.start[i] as number
  const b = runs.end[i] as number
  if (b > a) {
    const last = at(b - 1)
    const before = at(a - 1)
    const after = at(b)
    const size = b - a > 5 ? 5 : b - a
    out[k++] = mix(mix(46, before.lower), size)
    out[k++] = mix(47, before.lower)
    out[k++] = mix(48, after.lower)
    out[k++] = mix(mix(49, size), i - a)
    out[k++] = mix(50, last.lower)
    out[k++] = mix(51, at(a).lower)
    out[k++] = mix(mix(52, last.lower), size)
    out[k++] = mix(mix(53, before.usage), mix(after.usage, size))
    out[k++] = mix(mix(54, last.listed), mix(size, b - i))
    out[k++] = mix(mix(55, gaz(a)), mix(size, i - a))
    out[k++] = mix(mix(56, gaz(b - 1)), mix(size, b - i))
    out[k++] = mix(mix(57, last.suffix3), b - i)
    out[k++] = mix(mix(58, at(a).listed & FIRST_NAME), mix(last.listed & ORG_HEAD, i - a))
    out[k++] = mix(mix(59, before.lower), after.lower)
    out[k++] = mix(mix(60, at(a - 2).lower), before.lower)
  }
  const d = document[i] as number
  out[k++] = mix(61, d)
  out[k++] = mix(mix(62, d), sh)
  for (let bit = 1; bit <= 0x800; bit <<= 1) if ((d & bit) !== 0) out[k++] = mix(mix(63, bit), sh)
  out[k++] = mix(mix(76, d), mix(first, w.usage))
  return k
}

export const isTitle = (bits: number): boolean => ((bits >> 2) & (OFFICE | HONORIFIC)) !== 0
export const isDemonym = (bits: number): boolean => ((bits >> 2) & DEMONYM) !== 0
export const isLegalForm = (bits: number): boolean => ((bits >> 2) & LEGAL_FORM) !== 0
export const isSign = (word: Word): boolean => (word.flags & (SIGN | HYPHEN)) !== 0 && (word.flags & LOWERCASE) === 0
