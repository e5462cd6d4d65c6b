import { type Gazetteer, isHeadline } from './gazetteer.ts'
import { CAPITAL, type Word } from './words.ts'

/** Words of one sentence with what the gazetteer and the rest of the document say of them. */
export interface Context {
  words: readonly Word[]
  /** Per token, see `Gazetteer.match`. */
  listed: Int32Array
  /** Most words are in capitals, so that case says nothing. */
  headline: boolean
  runs: Runs
  /** Per token, a bit set of `document.ts`. */
  document: Int32Array
}

/** Stretches of capitalised words: per token the bounds of its stretch; `start` equals `end` outside of any. */
interface Runs {
  start: Int32Array
  end: Int32Array
}

const flagsAt = (words: readonly Word[], i: number): number => words[i]?.flags ?? 0

/** A hyphen or ampersand between two capitals keeps a stretch together. */
function isRunPart(words: readonly Word[], i: number): boolean {
  if ((flagsAt(words, i) & CAPITAL) !== 0) return true
  const text = words[i]?.text
  return (text === '-' || text === '&') && (flagsAt(words, i - 1) & flagsAt(words, i + 1) & CAPITAL) !== 0
}

function findRuns(words: readonly Word[]): Runs {
  const start = new Int32Array(words.length)
  const end = new Int32Array(words.length)
  for (let i = 0; i < words.length; ) {
    let j = i
    while (j < words.length && isRunPart(words, j)) j++
    start.fill(i, i, Math.max(j, i + 1))
    end.fill(j, i, Math.max(j, i + 1))
    i = Math.max(j, i + 1)
  }
  return { start, end }
}

/** The document's part is filled in by `markDocument`. */
export function readContext(words: readonly Word[], gazetteer: Gazetteer): Context {
  const headline = isHeadline(words)
  return {
    words,
    headline,
    listed: gazetteer.match(words, headline),
    runs: findRuns(words),
    document: new Int32Array(words.length),
  }
}
