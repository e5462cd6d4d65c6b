import type { Span } from '../../record/span.ts'
import type { Region } from '../clause/embedding.ts'
import type { NounGroup } from '../clause/noun_group.ts'
import { isTitle } from './marks.ts'
import type { Unit } from './unit.ts'

/** Who says what in one unit, before anybody asks who that is. */
export interface Attribution {
  parts: Span[]
  type: 'direct' | 'indirect' | 'mixed'
  source: NounGroup | null
  cue: (Span & { lemma: string; list: string }) | null
  noComment: boolean
  by: Shape
  /** What people say, think or fear, whoever they are. */
  hearsay?: boolean
  /** Where weights decided: how the contents hang on the cue, and the log-odds of the surest. */
  weighed?: { relations: readonly string[]; odds: number }
}

/** What made it a quote: where its content stands beside cue and source. */
export type Shape =
  | 'content before the cue'
  | 'content before the cue, source after it'
  | 'content around the cue'
  | 'content after the cue'
  | 'label'
  | 'phrase'
  | 'refusal'
  | 'signed'
  | 'announced'
  | 'beside'
  | 'turn'
  | 'goes on'
  | 'tree'

/** An attribution, and the first item that it leaves to others. */
export interface Read {
  attribution: Attribution
  free: number
}

export const toSpan = (unit: Unit, { from, to }: Region): Span => ({
  start: unit.items[from]?.start ?? 0,
  end: unit.items[to - 1]?.end ?? 0,
})

const LETTERS = /[\p{L}\p{N}]/u

/** All of the content in quotation marks: direct; some: mixed; none, or titles of works only: indirect. */
export function typeOf(unit: Unit, text: string, parts: readonly Span[]): Attribution['type'] {
  let bare = ''
  let quoted = 0
  for (const part of parts) {
    let at = part.start
    for (const { quote } of unit.items) {
      if (!quote || quote.start < part.start || quote.end > part.end) continue
      bare += text.slice(at, quote.start)
      at = quote.end
      if (part.start === quote.start || !isTitle(text.slice(quote.start, quote.end), unit.quoting.title)) quoted++
    }
    bare += text.slice(at, part.end)
  }
  if (quoted === 0) return 'indirect'
  return LETTERS.test(bare) ? 'mixed' : 'direct'
}
