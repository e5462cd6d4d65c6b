/** A regular expression of the pipeline. */
export interface Pattern {
  source: string
  flags: string
  /** Where it stands: file and line, or the line that built it. */
  place: string
}

const ESCAPED = /\\./gsu
const CLASS = /\[[^\]]*\]/gu
const UNBOUNDED = /[*+]|\{\d+,\}/u

/** Without a repetition that has no end, a pattern takes a bounded number of steps from each place of the text: it is linear. */
export const isUnbounded = ({ source }: Pattern): boolean =>
  UNBOUNDED.test(source.replace(ESCAPED, 'x').replace(CLASS, 'x'))

/** Each pattern once, where it was found first. */
export function distinct(patterns: readonly Pattern[]): Pattern[] {
  const seen = new Map<string, Pattern>()
  for (const pattern of patterns) {
    const key = `/${pattern.source}/${pattern.flags}`
    if (!seen.has(key)) seen.set(key, pattern)
  }
  return Array.from(seen.values())
}
