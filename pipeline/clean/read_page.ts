import type { Block, Document } from '../record/records.ts'
import { type Span, trimSpan } from '../record/span.ts'
import type { Context } from '../stage.ts'
import { cuesFor } from './cues.ts'
import { findHeader } from './header.ts'
import { MeasuredPage, MeasuredPiece } from './measured.ts'
import type { Page } from './page.ts'
import { datelineLength } from './rules/dateline.ts'
import { toStretches } from './segment.ts'
import { looksRunning, shapeOf } from './shape.ts'

/** A header line's block, and the day that it states. */
export interface HeaderBlock {
  block: Block
  date: string | null
}

/** Segments a document; its pieces are measured when a rule first asks. */
export function readPage(document: Document, context?: Context): { page: Page; header: HeaderBlock | null } {
  if (isWebPage(document)) return { page: measurePage(document, markedSpans(document), NONE, context), header: null }
  const lines: Span[] = toStretches(document.text)
  const header = takeHeader(document.text, lines)
  const cut = cutDatelines(document.text, lines)
  return { page: measurePage(document, cut.spans, cut.follows, context), header }
}

/** The article and all that stands around it, marked up; not an item's content, whose mark-up is read as text is. */
export const isWebPage = ({ marks, scope }: Document): boolean => marks !== undefined && scope !== 'item'

/** The blocks of a web page are those that its mark-up makes. */
export const markedSpans = ({ text, marks = [] }: Document): Span[] =>
  marks.map(({ start, end }) => trimSpan(text, { start, end }) ?? { start, end })

const NONE: ReadonlySet<Span> = new Set()

/** The page of a document whose pieces are known; `follows` are those that follow another on its line. */
export function measurePage(document: Document, spans: readonly Span[], follows = NONE, context?: Context): Page {
  const cues = cuesFor(document.language)
  const pieces = spans.map((span) => new MeasuredPiece(document.text, span, !follows.has(span), cues))
  return new MeasuredPage(document, pieces, context)
}

/** Cuts the header off the first line. */
function takeHeader(text: string, lines: Span[]): HeaderBlock | null {
  const first = lines[0]
  const header = first && findHeader(text.slice(first.start, first.end))
  if (!header) return null
  const { start } = first
  const end = start + header.length
  const rest = trimSpan(text, { start: end, end: first.end })
  lines.shift()
  if (rest) lines.unshift(rest)
  const kept = { kept: false, verdict: 'removed', item: 1, related: null } as const
  return { block: { start, end, kind: 'metadata', ...kept, rule: 'header', score: null }, date: header.date }
}

/** A dateline stands before one of the first paragraphs. */
const PARAGRAPHS = 3

function cutDatelines(text: string, lines: readonly Span[]): { spans: Span[]; follows: Set<Span> } {
  const follows = new Set<Span>()
  let paragraphs = 0
  const spans = lines.flatMap((line) => {
    if (paragraphs >= PARAGRAPHS) return [line]
    const own = text.slice(line.start, line.end)
    if (!looksRunning(shapeOf(own))) return [line]
    paragraphs++
    const length = datelineLength(own)
    const rest = length > 0 ? trimSpan(text, { start: line.start + length, end: line.end }) : null
    if (!rest) return [line]
    follows.add(rest)
    return [{ start: line.start, end: line.start + length }, rest]
  })
  return { spans, follows }
}
