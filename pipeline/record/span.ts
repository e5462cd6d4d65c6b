import { firstThat } from '../first_that.ts'

/** A stretch of a text: UTF-16 code units in memory, Unicode code points in every file; start inclusive, end exclusive. */
export interface Span {
  start: number
  end: number
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span without white space at its ends; null where nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const raw = text.slice(span.start, span.end)
  const start = span.start + (raw.length - raw.trimStart().length)
  const end = span.end - (raw.length - raw.trimEnd().length)
  return start < end ? { start, end } : null
}

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g

/** Maps between UTF-16 offsets and code point offsets of one text. Both directions are O(log k) in its k astral characters. */
export interface OffsetMap {
  toCodePoint(utf16: number): number
  toUtf16(codePoint: number): number
}

const same = (offset: number): number => offset
const IDENTITY: OffsetMap = { toCodePoint: same, toUtf16: same }

export function offsetMap(text: string): OffsetMap {
  const astral = Array.from(text.matchAll(ASTRAL), (match) => match.index)
  if (astral.length === 0) return IDENTITY
  return {
    // An astral character counts two units but one code point: subtract those that end at or before the offset.
    toCodePoint: (utf16) => utf16 - firstThat(astral.length, (i) => (astral[i] as number) + 1 >= utf16),
    toUtf16: (codePoint) => codePoint + firstThat(astral.length, (i) => (astral[i] as number) - i >= codePoint),
  }
}
