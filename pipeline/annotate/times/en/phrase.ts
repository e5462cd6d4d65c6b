import type { Direction, Frame, Mod, Phrase, TimeWord } from '../grammar.ts'
import { isOf } from './classes.ts'

/** The first word of a class. */
export const first = (phrase: Phrase, name: string): TimeWord | undefined =>
  phrase.words.find((word) => isOf(word.kind, name))

export const has = (phrase: Phrase, name: string): boolean => first(phrase, name) !== undefined

/** The number of the first word of a class; NaN where there is none. */
export const numberOf = (phrase: Phrase, name: string): number => first(phrase, name)?.number?.value ?? Number.NaN

/** Words before a date that say which part of it is meant, or how nearly. */
export const QUALIFIER = '(the? edge of)? (approx | early hyphen? | late hyphen? | mid hyphen? | earlier | later)?'

/** The same without how nearly: "what about next year". */
export const PART = '(the? edge of)? (early hyphen? | late hyphen? | mid hyphen? | earlier | later)?'

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
const BEHIND = new Set(['since', 'ended'])

/** `ahead of Sunday's vote` */
const isAheadOf = ({ line, at }: Phrase): boolean => line[at - 1]?.kind === 'of' && line[at - 2]?.lower === 'ahead'

/** Which way an expression looks: as the word before it says, else as its verb does. */
export function lookOf(phrase: Phrase, frame: Frame): Direction {
  const lead = phrase.before?.kind ?? ''
  if (BEHIND.has(lead)) return 'past'
  if (AHEAD.has(lead) || isAheadOf(phrase)) return 'future'
  return frame.direction() ?? (lead === 'from' ? 'past' : null)
}

const PERFECT = 'had'
/** Words back to the auxiliary of what had happened before. */
const NEAR = 6
/** `it had been in October`: told of what lies before the point that the story is at. */
export const looksBack = ({ line, at }: Phrase): boolean =>
  line.slice(Math.max(0, at - NEAR), at).some(({ lower }) => lower === PERFECT)
