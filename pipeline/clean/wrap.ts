import type { Stretch } from './stretch.ts'

/** Columns: hard-wrapped mail and print texts are set to at most this many characters a line. */
const WIDEST = 100
const NARROWEST = 40
/** A line counts as full when the next line's first word would not have fitted into the widest line. */
const LEAST_BREAKS = 3
const LEAST_SHARE = 0.6
const ENDS_SENTENCE = /[.!?…:;"”’»)\]]$/u
const STARTS_LOWER = /^\p{Ll}/u

/**
 * Whether single line ends are mere wrapping: lines of bounded length that break where the next word would not fit,
 * most often inside a sentence.
 */
export function isHardWrapped(text: string, lines: readonly Stretch[]): boolean {
  const widest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  if (widest > WIDEST || widest < NARROWEST) return false
  let breaks = 0
  let full = 0
  let inside = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || next.opens) return
    breaks++
    const after = text.slice(next.start, next.end)
    if (line.end - line.start + 1 + firstWord(after) > widest - 3) full++
    if (!ENDS_SENTENCE.test(text.slice(line.start, line.end)) && STARTS_LOWER.test(after)) inside++
  })
  return breaks >= LEAST_BREAKS && full >= LEAST_SHARE * breaks && inside * 3 >= breaks
}

const firstWord = (line: string): number => {
  const space = line.indexOf(' ')
  return space < 0 ? line.length : space
}
