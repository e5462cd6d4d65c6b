import type { Block, Document } from '../records.ts'
import type { Span } from '../span.ts'
import { cuesFor, findCues } from './cues.ts'
import { findHeader } from './header.ts'
import type { Page, Piece } from './page.ts'
import { type Stretch, toStretches } from './segment.ts'
import { shapeOf } from './shape.ts'

/** A header line's block, and the day that it states. */
export interface HeaderBlock {
  block: Block
  date: string | null
}

/** Segments a document and measures its pieces. */
export function readPage(document: Document): { page: Page; header: HeaderBlock | null } {
  const stretches = toStretches(document.text)
  const header = takeHeader(document.text, stretches)
  return { page: measurePage(document, stretches), header }
}

/** The page of a document whose pieces are known. */
export function measurePage(document: Document, spans: readonly Span[]): Page {
  const { text, language } = document
  const cues = cuesFor(language)
  const pieces = spans.map(({ start, end }): Piece => {
    const line = text.slice(start, end)
    return { start, end, text: line, cues: findCues(line, cues), shape: shapeOf(line), opens_line: true }
  })
  return { document, language, pieces, repeats: countRepeats(pieces) }
}

/** Cuts the header off the first stretch. */
function takeHeader(text: string, stretches: Stretch[]): HeaderBlock | null {
  const first = stretches[0]
  if (!first) return null
  const header = findHeader(text.slice(first.start, first.end))
  if (!header) return null
  const { start } = first
  const end = start + header.length
  const after = text.slice(end, first.end)
  const rest = { ...first, start: end + (after.length - after.trimStart().length) }
  stretches.splice(0, 1, ...(rest.start < rest.end ? [rest] : []))
  const block: Block = {
    start,
    end,
    kind: 'metadata',
    kept: false,
    verdict: 'removed',
    item: 1,
    related: null,
    rule: 'header',
    score: null,
  }
  return { block, date: header.date }
}

function countRepeats(pieces: readonly Piece[]): number[] {
  const counts = new Map<string, number>()
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1)
  return pieces.map(({ text }) => counts.get(text) as number)
}
