import type { TimeWord } from './classes.ts'
import { charOf } from './pattern.ts'
import type { Direction, Frame, Phrase, Reading, Rule } from './rule.ts'
import { CLOCKS } from './rules/clock.ts'
import { DURATIONS } from './rules/duration.ts'
import { HOLIDAYS } from './rules/holiday.ts'
import { MONTHS } from './rules/month.ts'
import { NUMERIC } from './rules/numeric.ts'
import { QUARTERS } from './rules/quarter.ts'
import { REFERENCES } from './rules/reference.ts'
import { RELATIVES } from './rules/relative.ts'
import { SEASONS } from './rules/season.ts'
import { SETS } from './rules/set.ts'
import { WEEKDAYS } from './rules/weekday.ts'
import { YEARS } from './rules/year.ts'

/** Of matches from the same word the longest counts; of equally long ones the rule that comes first. */
const RULES: readonly Rule[] = [
  ...HOLIDAYS,
  ...CLOCKS,
  ...NUMERIC,
  ...MONTHS,
  ...YEARS,
  ...QUARTERS,
  ...WEEKDAYS,
  ...SETS,
  ...RELATIVES,
  ...SEASONS,
  ...REFERENCES,
  ...DURATIONS,
]

export interface FoundTime {
  start: number
  end: number
  reading: Reading
}

/** What the text has said when a reading's turn comes. */
type Story = () => Omit<Frame, 'direction'>

/** The expressions of one sentence, from left to right. */
export function* findTimes(
  words: readonly TimeWord[],
  story: Story,
  direction: (start: number, end: number) => Direction,
): Generator<FoundTime> {
  const line = words.map((word) => charOf(word.kind)).join('')
  for (let at = 0; at < words.length; ) {
    const best = words[at]?.kind === 'other' || isGlued(words, at) ? null : longestAt(words, line, at, story, direction)
    if (best) yield best.found
    at += best?.length ?? 1
  }
}

/** Letters or digits right before: part of a web address or a code. */
const isGlued = (words: readonly TimeWord[], at: number): boolean =>
  words[at - 1]?.end === words[at]?.start && /[\p{L}\p{N}_@#/=]$/u.test(words[at - 1]?.text ?? '')

function longestAt(
  words: readonly TimeWord[],
  line: string,
  at: number,
  story: Story,
  direction: (start: number, end: number) => Direction,
): { found: FoundTime; length: number } | null {
  for (const { rule, length } of candidates(line, at)) {
    const phrase = phraseAt(words, at, length)
    const start = words[at]?.start ?? 0
    const end = words[at + length - 1]?.end ?? 0
    const reading = rule.read(phrase, { ...story(), direction: () => direction(start, end) })
    if (reading) return { found: { start: startOf(phrase), end: endOf(phrase), reading }, length }
  }
  return null
}

function candidates(line: string, at: number): { rule: Rule; length: number }[] {
  const found: { rule: Rule; length: number }[] = []
  for (const rule of RULES) {
    rule.pattern.lastIndex = at
    const length = rule.pattern.exec(line)?.[0].length ?? 0
    if (length > 0) found.push({ rule, length })
  }
  return found.sort((a, b) => b.length - a.length)
}

const phraseAt = (words: readonly TimeWord[], at: number, length: number): Phrase => ({
  words: words.slice(at, at + length),
  before: words[at - 1],
  after: words[at + length],
  beyond: words[at + length + 1],
})

/** A full stop at the end belongs to an abbreviation, not to a sentence. */
const ABBREVIATED = new Set(['month_short', 'weekday_short', 'meridiem'])
function endOf({ words }: Phrase): number {
  const last = words.at(-1)
  const stem = words.at(-2)
  return (last?.kind === 'dot' && stem && !ABBREVIATED.has(stem.kind) ? stem.end : last?.end) ?? 0
}

/** `its third quarter`, `the third-quarter loss`, `a year-earlier loss`: the determiner is the noun's, not the time's. */
function startOf({ words }: Phrase): number {
  const [first, second] = words
  const compound = words.at(-2)?.kind === 'hyphen' && words.length <= 4
  const foreign = first?.kind === 'its' || (compound && (first?.kind === 'the' || first?.kind === 'a'))
  return (foreign ? second?.start : first?.start) ?? 0
}
