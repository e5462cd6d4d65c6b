import type { TimeAnnotation } from '../../records.ts'
import type { Day } from './calendar.ts'
import type { TimeWord } from './classes.ts'
import { isOf } from './pattern.ts'

export type Mod = TimeAnnotation['mod']
export type Direction = 'past' | 'future' | null

/** What an expression means (TIMEX3). Where `earliest` and `latest` are absent the value gives them. */
export interface Reading {
  type: TimeAnnotation['type']
  value: string | null
  mod: Mod
  anchor: TimeAnnotation['anchor']
  earliest?: string | null
  latest?: string | null
}

/** What a reading may hang on. */
export interface Frame {
  /** The day of publication; null where it is not known. No rule may put another day in its place. */
  reference: Day | null
  /** Value of the last date that the text gave; null before the first. */
  narrative: string | null
  /** The same where this sentence gave it. */
  nearby: string | null
  /** Value of the last quarter that the text gave. */
  quarter: string | null
  /** The same where a sentence or two ago it was still spoken of: what sums are compared over. */
  compared: string | null
  /** Which way the verb that governs the expression looks. */
  direction: () => Direction
}

/** Words that a pattern matched, and those around them. */
export interface Phrase {
  words: readonly TimeWord[]
  before: TimeWord | undefined
  after: TimeWord | undefined
  /** The word after the next. */
  beyond: TimeWord | undefined
}

export interface Rule {
  name: string
  pattern: RegExp
  read(phrase: Phrase, frame: Frame): Reading | null
}

/** The first word of a class. */
export const first = (phrase: Phrase, name: string): TimeWord | undefined =>
  phrase.words.find((word) => isOf(word.kind, name))

export const has = (phrase: Phrase, name: string): boolean => first(phrase, name) !== undefined

/** The number of the first word of a class; NaN where there is none. */
export const numberOf = (phrase: Phrase, name: string): number => first(phrase, name)?.number?.value ?? Number.NaN

export const date = (value: string | null, anchor: Reading['anchor'] = 'none', mod: Mod = null): Reading => ({
  type: 'DATE',
  value,
  mod,
  anchor,
})

/** Words before a date that say which part of it is meant, or how nearly. */
export const QUALIFIER = '(the? edge of)? (approx | early hyphen? | late hyphen? | mid hyphen? | earlier | later)?'

const PARTS: Record<string, Mod> = { earlier: 'START', later: 'END' }

/** START, MID, END or APPROX, as the qualifier says. */
export function modOf(phrase: Phrase): Mod {
  const edge = first(phrase, 'edge') ?? first(phrase, 'early') ?? first(phrase, 'late') ?? first(phrase, 'mid')
  if (edge) return edge.value as Mod
  const head = phrase.words[0]
  if (head && (head.kind === 'earlier' || head.kind === 'later')) return PARTS[head.kind] ?? null
  return head?.kind === 'approx' && head.value !== 'MORE_THAN' ? 'APPROX' : null
}

const AHEAD = new Set(['until', 'ending'])
const BEHIND = new Set(['since', 'ended', 'from'])

/** Which way an expression looks: as the word before it says, else as its verb does. */
export function lookOf(phrase: Phrase, frame: Frame): Direction {
  const lead = phrase.before?.kind ?? ''
  if (BEHIND.has(lead)) return 'past'
  return AHEAD.has(lead) ? 'future' : frame.direction()
}
