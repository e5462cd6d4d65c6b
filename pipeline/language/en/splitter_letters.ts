import { mix } from '../linear/hash.ts'
import { folded, letterClass } from '../linear/letters.ts'
import { RUN_SEED } from './sentence_marks.ts'

/** Letters before and after the text, so that features need no bounds. */
export const MARGIN = 8

/** Class of white space, beside those of letters.ts. */
export const SPACE = 15

const BLANK = 32

/**
 * What the splitter knows of each letter, at index `MARGIN + i`: folded code, class, and of the run without white space
 * around it its start, end and hash, with the hashes of the part up to the letter and from the letter on.
 */
export interface Letters {
  length: number
  code: Int32Array
  kind: Uint8Array
  runStart: Int32Array
  runEnd: Int32Array
  runHash: Int32Array
  headHash: Int32Array
  tailHash: Int32Array
}

export function createLetters(room: number): Letters {
  const ints = (): Int32Array => new Int32Array(room + 2 * MARGIN)
  return {
    length: 0,
    code: ints(),
    kind: new Uint8Array(room + 2 * MARGIN),
    runStart: ints(),
    runEnd: ints(),
    runHash: ints(),
    headHash: ints(),
    tailHash: ints(),
  }
}

/** Reads `text[start, end)`, which must fit into the room given at creation. */
export function readLetters(letters: Letters, text: string, start: number, end: number): void {
  const { code, kind } = letters
  letters.length = end - start
  for (let i = 0; i < letters.length; i++) {
    const unit = text.charCodeAt(start + i)
    const blank = isSpace(unit)
    code[MARGIN + i] = blank ? BLANK : folded(unit)
    kind[MARGIN + i] = blank ? SPACE : letterClass(unit)
    if (blank) blankHashes(letters, MARGIN + i)
  }
  fillMargin(letters, 0)
  fillMargin(letters, MARGIN + letters.length)
  for (let i = MARGIN; i < MARGIN + letters.length; ) i = kind[i] === SPACE ? i + 1 : readRun(letters, i)
}

/** White space of Unicode, the no-break spaces included; a zero-width space parts no words. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31)
  if (unit < 0xa0) return unit === 0x85
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || isRareSpace(unit)
}

const isRareSpace = (unit: number): boolean =>
  unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff

function fillMargin(letters: Letters, from: number): void {
  letters.code.fill(BLANK, from, from + MARGIN)
  letters.kind.fill(SPACE, from, from + MARGIN)
  for (let i = from; i < from + MARGIN; i++) blankHashes(letters, i)
}

/** White space has no run; what a text before left at its place must not be read. */
function blankHashes({ runHash, headHash, tailHash }: Letters, i: number): void {
  runHash[i] = 0
  headHash[i] = 0
  tailHash[i] = 0
}

function readRun(letters: Letters, start: number): number {
  const { code, kind, runStart, runEnd, runHash, headHash, tailHash } = letters
  let end = start
  let hash = RUN_SEED
  for (; kind[end] !== SPACE; end++) {
    hash = mix(hash, code[end]!)
    headHash[end] = hash
  }
  let tail = 13
  for (let i = end - 1; i >= start; i--) {
    tail = mix(tail, code[i]!)
    tailHash[i] = tail
    runStart[i] = start
    runEnd[i] = end
    runHash[i] = hash
  }
  return end
}
