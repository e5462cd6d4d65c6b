import { mix } from '../linear/hash.ts'
import { DIGIT, LOWER, STOP, UPPER } from '../linear/letters.ts'
import {
  BEFORE,
  followsTimes,
  goesByLetters,
  isBareTitle,
  isTimeOfDay,
  NUMBER,
  opensSurely,
  shorteningKind,
} from './sentence_marks.ts'
import type { SplitterState } from './splitter_features.ts'
import { type Letters, MARGIN, SPACE } from './splitter_letters.ts'

/** What a letter must be: the model decides, or a label of `splitter.ts`. */
export const OPEN = -1
const INSIDE = 0
const TOKEN_END = 1
const SENTENCE_END = 2

const FULL_STOP = 0x2e
const COMMA = 0x2c
const APOSTROPHE = 0x27
const NO_WORD = 0
const GAP = 6
/** Words of up to so many letters are small in titles: with a capital they open a sentence. */
const SMALL_IN_TITLES = 3

/**
 * Where lists decide against the model, since they hold more shortenings than a treebank shows: a title never ends a sentence before a
 * name, an initial not after an initial, "p.m." not before a weekday; a shortening does before a word that opens sentences.
 */
export function ruleAt(letters: Letters, i: number, state: SplitterState): number {
  const { code, kind } = letters
  if (code[i + 1] === FULL_STOP) return beforeFullStop(letters, i, state)
  if (kind[i + 1] !== SPACE) return OPEN
  const next = nextWord(kind, i)
  if (code[i] === FULL_STOP) return atFullStop(letters, i, next, state)
  if (kind[next] !== UPPER) return OPEN
  if (isTimeOfDay(state.tokenHash) && followsTimes(wordAt(letters, next))) return TOKEN_END
  return isTitle(letters, state) ? TOKEN_END : OPEN
}

/** "PM" before a name, but not the one of "5 PM". */
function isTitle({ kind }: Letters, { tokenStart, tokenHash }: SplitterState): boolean {
  const before = kind[tokenStart - 1] === SPACE ? kind[tokenStart - 2] : kind[tokenStart - 1]
  return kind[tokenStart] === UPPER && before !== DIGIT && isBareTitle(tokenHash)
}

/** "Cllr", and "p.m" before a weekday, keep the full stop behind them. */
function beforeFullStop(letters: Letters, i: number, { tokenHash }: SplitterState): number {
  const { kind } = letters
  if (kind[i + 2] !== SPACE) return OPEN
  const next = nextWord(kind, i + 1)
  const token = mix(tokenHash, FULL_STOP)
  const shortening = shorteningKind(token)
  if (shortening === NUMBER && kind[next] === DIGIT) return INSIDE
  if (kind[next] === LOWER && kind[i - 1] === STOP && isDotted(letters, i + 1)) return INSIDE
  if (kind[next] !== UPPER) return OPEN
  if (isLabel(letters, i)) return TOKEN_END
  return shortening === BEFORE || (isTimeOfDay(token) && followsTimes(wordAt(letters, next))) ? INSIDE : OPEN
}

function atFullStop(letters: Letters, i: number, next: number, state: SplitterState): number {
  const { kind, runStart } = letters
  const shortening = shorteningKind(state.tokenHash)
  if (shortening === NUMBER && kind[next] === DIGIT) return TOKEN_END
  const isShortening = shortening !== 0 || isDotted(letters, i)
  if (kind[next] === LOWER && isShortening) return TOKEN_END
  if (kind[next] !== UPPER) return OPEN
  if (isLabel(letters, i - 1)) return SENTENCE_END
  const word = wordAt(letters, next)
  if (isTimeOfDay(state.tokenHash) && followsTimes(word)) return TOKEN_END
  const opens = opensSurely(word) && (isShort(letters, next) || !isTitleCase(letters, next))
  if (shortening === BEFORE) return opens ? OPEN : TOKEN_END
  if (opens) return isShortening ? SENTENCE_END : OPEN
  return isInitial(letters, i) && isInitial(letters, runStart[i]! - 2) ? TOKEN_END : OPEN
}

const isLetter = (kind: number | undefined): boolean => kind === UPPER || kind === LOWER

/** Hash of the word at `start`, without what hangs on it ("It's", "Friday,"); of "A." and "so-called" none. */
function wordAt({ code, kind, headHash, runEnd }: Letters, start: number): number {
  let end = start
  while (isLetter(kind[end + 1])) end++
  const isWhole = end + 1 === runEnd[start] || code[end + 1] === COMMA || code[end + 1] === APOSTROPHE
  const closes = end + 2 === runEnd[start] && code[end + 1] === FULL_STOP && end > start
  return isWhole || closes ? headHash[end]! : NO_WORD
}

function isShort({ kind }: Letters, start: number): boolean {
  let end = start
  while (isLetter(kind[end])) end++
  return end - start <= SMALL_IN_TITLES
}

/** The word after the one at `start` begins with a capital too, so that its own says little. */
const isTitleCase = ({ kind, runEnd }: Letters, start: number): boolean =>
  kind[nextWord(kind, runEnd[start]! - 1)] === UPPER

/** Capitals with a full stop each, up to the full stop at `i`: "U.S.", "S.". */
function isDotted({ kind }: Letters, i: number): boolean {
  let at = i
  while (kind[at] === STOP && kind[at - 1] === UPPER) at -= 2
  return at < i && !isLetter(kind[at]) && kind[at] !== STOP && kind[at] !== DIGIT
}

const isInitial = ({ kind, runStart }: Letters, i: number): boolean =>
  i > MARGIN && kind[i] === STOP && kind[i - 1] === UPPER && runStart[i] === i - 1

/** "Size S", "vitamin C": a letter that says which one, and shortens nothing. */
const isLabel = ({ kind, runStart, runHash }: Letters, i: number): boolean =>
  i > MARGIN + 1 && kind[i] === UPPER && runStart[i] === i && goesByLetters(runHash[i - 2]!)

function nextWord(kind: Uint8Array, i: number): number {
  let after = i + 1
  while (after < i + GAP && kind[after] === SPACE) after++
  return after
}
