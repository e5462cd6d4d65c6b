import type { Span } from '../../../../record/span.ts'
import type { Dependencies } from '../../../clause/dependencies.ts'
import type { Candidate } from './candidate.ts'

/** The tokens of a content, in one or two stretches, both ends included: all that hangs on its head, less what hangs on the cue. */
export function stretchesOf({ first, last }: Dependencies, { cue, content, relation }: Candidate): [number, number][] {
  const [from = content, to = content] = [first[content], last[content]]
  if (!relation.startsWith('^')) return [[from, to]]
  const [start = cue, end = cue] = [first[cue], last[cue]]
  const halves: [number, number][] = [
    [from, start - 1],
    [end + 1, to],
  ]
  return halves.filter(([a, b]) => a <= b)
}

/** A conjunction that opens what is said is no part of it. */
const OPENER = new Set(['that'])
/** The stretch without marks around it, and without its "that"; null where nothing is left. Marks of quoted words stay (`isKept`). */
export function trimmed(
  { tokens }: Dependencies,
  [first, last]: readonly [number, number],
  isKept: (at: number) => boolean,
): Span | null {
  let [from, to] = [first, last]
  const isMark = (at: number): boolean => tokens[at]?.upos === 'PUNCT' && !isKept(at)
  while (from <= to && isMark(from)) from++
  if (tokens[from]?.upos === 'SCONJ' && OPENER.has(tokens[from]?.text.toLowerCase() ?? '')) from++
  while (from <= to && isMark(from)) from++
  while (to >= from && isMark(to)) to--
  const [start, end] = [tokens[from], tokens[to]]
  return from <= to && start && end ? { start: start.start, end: end.end } : null
}

const LETTER = /[\p{L}\p{N}]/u
/** Spans in order, joined where nothing but blanks and marks lies between them. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = found.at(-1)
    if (before && (span.start <= before.end || !LETTER.test(text.slice(before.end, span.start))))
      before.end = Math.max(before.end, span.end)
    else found.push({ ...span })
  }
  return found
}
