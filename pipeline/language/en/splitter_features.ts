import { mix } from '../linear/hash.ts'
import { opensSentences, shorteningKind } from './sentence_marks.ts'
import { type Letters, MARGIN, SPACE } from './splitter_letters.ts'

/** Most features a letter has. */
export const SPLITTER_FEATURES = 56

/** Farthest that the next word is looked for after a gap. */
const GAP = 6
const FAR = 6
const FULL_STOP = 0x2e

/** What has been decided before the letter. */
export interface SplitterState {
  tokenStart: number
  /** Hash of the token's letters up to and with this one. */
  tokenHash: number
  /** Tokens and double quotation marks since the sentence began. */
  tokens: number
  quotes: number
}

/** Writes the hashed features of the letter at `i` (margin counted) and returns how many there are. */
export function splitterFeatures(letters: Letters, i: number, state: SplitterState, keys: Int32Array): number {
  let k = around(letters, i, keys)
  k = inToken(letters, i, state, keys, k)
  return letters.kind[i + 1] === SPACE ? beforeGap(letters, i, state, keys, k) : k
}

function around({ code, kind, runStart, runHash, headHash, tailHash }: Letters, i: number, keys: Int32Array): number {
  const before = code[i - 1]!
  const here = code[i]!
  const next = code[i + 1]!
  const pair = mix(here, next)
  const gap = kind[i + 1] === SPACE ? 1 : 0
  let k = 0
  keys[k++] = mix(1, pair)
  keys[k++] = mix(2, mix(mix(before, here), next))
  keys[k++] = mix(3, mix(pair, code[i + 2]!))
  keys[k++] = mix(4, mix(mix(mix(before, here), next), code[i + 2]!))
  keys[k++] = mix(5, mix(mix(mix(code[i - 2]!, before), here), next))
  keys[k++] = mix(6, mix(mix(pair, code[i + 2]!), code[i + 3]!))
  keys[k++] = mix(7, mix(mix(kind[i - 1]!, kind[i]!), mix(kind[i + 1]!, kind[i + 2]!)))
  keys[k++] = mix(8, kinds(kind, i))
  keys[k++] = mix(9, mix(kind[i]!, kind[i + 1]!))
  keys[k++] = mix(10, here)
  keys[k++] = mix(11, next)
  keys[k++] = mix(12, gap)
  keys[k++] = mix(13, mix(runHash[i]!, i - runStart[i]!))
  keys[k++] = mix(14, mix(headHash[i]!, gap))
  keys[k++] = mix(15, mix(tailHash[i + 1]!, gap))
  keys[k++] = mix(16, mix(headHash[i]!, tailHash[i + 1]!))
  return k
}

const kinds = (kind: Uint8Array, i: number): number =>
  mix(mix(kind[i - 2]!, kind[i - 1]!), mix(mix(kind[i]!, kind[i + 1]!), mix(kind[i + 2]!, kind[i + 3]!)))

function inToken(letters: Letters, i: number, state: SplitterState, keys: Int32Array, from: number): number {
  const { code, kind, runEnd, runHash, tailHash } = letters
  const token = state.tokenHash
  const gap = kind[i + 1] === SPACE ? 1 : 0
  const after = nextWord(kind, i)
  let k = from
  keys[k++] = mix(17, token)
  keys[k++] = mix(18, mix(token, code[i + 1]!))
  keys[k++] = mix(19, mix(token, tailHash[i + 1]!))
  keys[k++] = mix(20, Math.min(i - state.tokenStart, FAR) * 16 + Math.min(runEnd[i]! - 1 - i, FAR))
  keys[k++] = mix(mix(21, code[i]!), mix(tailHash[after]!, 1))
  keys[k++] = mix(mix(22, code[i]!), mix(runHash[after]!, gap))
  keys[k++] = mix(mix(23, code[i]!), mix(kind[after]!, gap))
  keys[k++] = mix(24, mix(token, mix(runHash[after]!, gap)))
  keys[k++] = mix(25, mix(token, mix(kind[after]!, gap)))
  return atFullStop(letters, i, after, token, keys, k)
}

/** At a full stop, and just before one: whether it belongs to a shortening, and what comes next. */
function atFullStop(
  { code, kind, runHash }: Letters,
  i: number,
  after: number,
  token: number,
  keys: Int32Array,
  from: number,
): number {
  if (code[i] !== FULL_STOP && code[i + 1] !== FULL_STOP) return from
  const here = code[i] === FULL_STOP
  const shortening = shorteningKind(here ? token : mix(token, FULL_STOP)) + (here ? 8 : 0)
  const next = here ? after : nextWord(kind, i + 1)
  const opener = opensSentences(runHash[next]!)
  let k = from
  keys[k++] = mix(43, mix(shortening, kind[next]!))
  keys[k++] = mix(44, mix(shortening, mix(kind[next]!, opener)))
  keys[k++] = mix(45, mix(shortening, kind[i + 2]!))
  keys[k++] = mix(46, mix(shortening, mix(kind[i + 1]!, runHash[next]!)))
  return k
}

/** Before white space a sentence may end: what the next word looks like, and what came before. */
function beforeGap(letters: Letters, i: number, state: SplitterState, keys: Int32Array, from: number): number {
  const { code, kind, runHash } = letters
  const after = nextWord(kind, i)
  const length = Math.min(state.tokens, 3) + Math.min(state.tokens >> 2, 6)
  let k = from
  keys[k++] = mix(26, runHash[after]!)
  keys[k++] = mix(27, mix(runHash[i]!, kind[after]!))
  keys[k++] = mix(28, mix(kind[after]!, mix(kind[after + 1]!, code[i]!)))
  keys[k++] = mix(29, mix(mix(code[i - 1]!, code[i]!), mix(kind[after]!, code[after]!)))
  keys[k++] = mix(30, mix(wordBefore(letters, i), code[i]!))
  keys[k++] = mix(31, mix(mix(kind[i - 2]!, kind[i - 1]!), mix(code[i]!, kind[after]!)))
  keys[k++] = mix(32, mix(length, mix(code[i]!, kind[after]!)))
  keys[k++] = mix(33, mix(runHash[after]!, mix(kind[after]!, code[i]!)))
  keys[k++] = mix(34, mix(mix(kind[after]!, code[i]!), wordAfter(letters, after)))
  keys[k++] = mix(35, mix(length, mix(kind[i]!, mix(kind[after]!, runHash[after]!))))
  return sentenceSoFar(letters, i, after, state, keys, k)
}

function sentenceSoFar(
  letters: Letters,
  i: number,
  after: number,
  state: SplitterState,
  keys: Int32Array,
  from: number,
): number {
  const { code, kind, runHash, runStart } = letters
  const second = secondWord(letters, after)
  const open = state.quotes & 1 ? 1 : 0
  const first = mix(kind[runStart[i]!]!, kind[after]!)
  const rest = Math.min(MARGIN + letters.length - after, 120) >> 4
  let k = from
  keys[k++] = mix(mix(36, runHash[i]!), mix(runHash[after]!, kind[after]!))
  keys[k++] = mix(mix(37, code[i]!), mix(kind[after]!, open))
  keys[k++] = mix(mix(38, code[i]!), mix(runHash[second]!, kind[after]!))
  keys[k++] = mix(mix(39, first), mix(kind[second]!, code[i]!))
  keys[k++] = mix(mix(40, first), mix(Math.min(state.tokens, 8), kind[i]!))
  keys[k++] = mix(mix(41, code[i]!), mix(rest, kind[after]!))
  keys[k++] = mix(mix(42, wordBefore(letters, i)), mix(runHash[i]!, kind[after]!))
  return k
}

/** First letter of the word after the one that begins at `after`. */
function secondWord({ kind, runEnd }: Letters, after: number): number {
  return kind[after] === SPACE ? after : nextWord(kind, runEnd[after]! - 1)
}

function nextWord(kind: Uint8Array, i: number): number {
  let after = i + 1
  while (after < i + GAP && kind[after] === SPACE) after++
  return after
}

function wordBefore({ runStart, runHash }: Letters, i: number): number {
  const before = runStart[i]! - 2
  return before > MARGIN ? runHash[before]! : 0
}

/** Class of the first letter of the word after the next one. */
function wordAfter({ kind, runEnd }: Letters, after: number): number {
  return kind[after] === SPACE ? 0 : kind[runEnd[after]! + 1]!
}
