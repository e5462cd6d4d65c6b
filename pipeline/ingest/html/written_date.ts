import { type DateHabits, readDate } from '../../language/dates.ts'
import type { RawBlock } from './block.ts'
import { datePatterns } from './date_patterns.ts'
import { wordsOfFrame } from './frame.ts'
import type { Found } from './told.ts'

/** Dates that a page shows to its readers. */

/** Blocks before and after the headline in which a written date is looked for, and the longest of them (characters). */
const BEFORE = 5
const AFTER = 14
const MAX_DATELINE = 160

const IS_WORD = /^[^\n ]/u
const YEAR = /\d{4}/
const NEAR = 44

function splitDates(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(datePatterns().between)) {
    const isWord = IS_WORD.test(found)
    if (isWord && (index === from || !followsYear(text, index))) continue
    parts.push(text.slice(from, index))
    from = isWord ? index : index + found.length
  }
  return [...parts, text.slice(from)]
}

function followsYear(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - NEAR), index)
  return YEAR.test(before.slice(before.lastIndexOf('\n') + 1))
}

export function dateNearHeadline(
  blocks: readonly RawBlock[],
  habits: DateHabits,
  headline: number,
): Found<string> | null {
  if (headline < 0) return null
  const after = blocks.slice(headline + 1, headline + 1 + AFTER)
  const before = blocks.slice(Math.max(0, headline - BEFORE), headline).reverse()
  return bestDate([...after, ...before], habits, 'text by the headline')
}

/** The first date that is said to be of publication, else the first that is not said to be of a change, else the first. */
function bestDate(blocks: readonly RawBlock[], habits: DateHabits, basis: string): Found<string> | null {
  const rest: Found<string>[] = []
  let changed: Found<string> | null = null
  for (const line of blocks.flatMap(({ text }) => (text.length > MAX_DATELINE ? [] : splitDates(text)))) {
    const value = readDate(line, habits)
    if (value === null) continue
    if (datePatterns().changed.test(line)) changed ??= { value, basis }
    else if (datePatterns().published.test(line)) return { value, basis }
    else rest.push({ value, basis })
  }
  return rest[0] ?? changed
}

const DATE_NAMES = new Set([
  'date',
  'published',
  'publish',
  'pubdate',
  'posted',
  'timestamp',
  'datetime',
  'time',
  'meta',
  'byline',
])
const MAX_DATE = 60

/** A short block whose element is named for its date. */
export function dateAnywhere(blocks: readonly RawBlock[], habits: DateHabits): Found<string> | null {
  const named = blocks.filter(
    ({ text, inner, container }) =>
      text.length <= MAX_DATE &&
      [inner, container].some((frame) => wordsOfFrame(frame).some((word) => DATE_NAMES.has(word))),
  )
  return bestDate(named, habits, 'text of an element named for its date')
}
