import { inOrder, LETTERS, placedIds } from '../record/placed_ids.ts'
import type { AnnotatedRecord, Annotation } from '../record/records.ts'
import { type OffsetMap, offsetMap, type Span } from '../record/span.ts'
import type { Own, Settings } from '../stage.ts'
import { idAt, type Placed, placedAt } from './identify.ts'
import type { Links } from './links.ts'

export { LETTERS }

/** One document on its way to rows. Spans inside are UTF-16 code units; `place` gives what a row says of one. */
export interface Page {
  record: AnnotatedRecord
  links: Links
  settings: Settings
  map: OffsetMap
  /** The document's blocks and sentences with their ids, in order. */
  blocks: readonly Placed[]
  sentences: readonly Placed[]
}

/** An annotation in a layer of a plug-in. */
interface PluginAnnotation extends Span {
  layer: string
  [field: string]: unknown
}

/** What a table of a plug-in is asked with: it needs no import. */
export interface PluginPage extends Page {
  /** Start and end in code points, and the characters between. */
  place(span: Span): { start: number; end: number; text: string }
  /** The document, and the sentence that the span begins in. */
  anchor(span: Span): { document_id: string; sentence_id: string | null }
  /** Rows of a layer of the plug-in, in order, with their ids; `letter` is the table's. */
  rowsOf(layer: string, letter: string, toRow: (annotation: PluginAnnotation, id: string) => object): object[]
  /** There for the tables of a plug-in. */
  own?: Own
}

export function toPage(record: AnnotatedRecord, links: Links, settings: Settings): PluginPage {
  const page: PluginPage = {
    ...{ record, links, settings, map: offsetMap(record.document.text), blocks: [], sentences: [] },
    place: (span) => place(page, span),
    anchor: (span) => anchor(page, span),
    rowsOf: (layer, letter, toRow) => rowsOfLayer(page, letter, layer as 'sentence', toRow as never),
  }
  page.blocks = placed(page, LETTERS.blocks, record.blocks)
  page.sentences = placed(page, LETTERS.sentences, layerOf(page, 'sentence'))
  return page
}

type Spanned = Extract<Annotation, Span>
export type LayerName = Spanned['layer']
export type Layer<L extends LayerName> = Extract<Spanned, { layer: L }> & Span

/** The annotations of a layer, in order of start, then of end. */
export const layerOf = <L extends LayerName>({ record }: Page, layer: L): Layer<L>[] =>
  inOrder(record.annotations.filter((annotation): annotation is Layer<L> => annotation.layer === layer))

/** Start and end in code points, and the characters between. */
export const place = ({ map, record }: Page, { start, end }: Span) => ({
  start: map.toCodePoint(start),
  end: map.toCodePoint(end),
  text: record.document.text.slice(start, end),
})

const NOWHERE = { start: null, end: null, text: null }

export const placeOrNull = (page: Page, start: number | null, end: number | null) =>
  start === null || end === null ? NOWHERE : place(page, { start, end })

/** What ids count from: where a claim's trigger begins, of all else where it begins itself. */
interface Identified extends Span {
  trigger_start?: number
}

/** The ids of spans in order. */
export function idsOf(page: Page, letter: string, spans: readonly Identified[]): string[] {
  const starts = spans.map(({ start, trigger_start = start }) => page.map.toCodePoint(trigger_start))
  return placedIds(page.record.document.document_id, letter, starts)
}

function placed(page: Page, letter: string, spans: readonly Span[]): Placed[] {
  const ids = idsOf(page, letter, spans)
  return spans.map(({ start, end }, index) => ({ id: ids[index] as string, start, end }))
}

/** What the rows of the finer tables have in common. */
export const anchor = ({ record, sentences }: Page, { start }: Span) => ({
  document_id: record.document.document_id,
  sentence_id: idAt(sentences, start),
})

/** The words of the sentence that a span begins in. */
export function sentenceOf({ record, sentences }: Page, { start }: Span): string | null {
  const sentence = placedAt(sentences, start)
  return sentence ? record.document.text.slice(sentence.start, sentence.end) : null
}

/** Rows of a layer with the ids that they get. */
export function rowsOfLayer<L extends LayerName, Row>(
  page: Page,
  letter: string,
  layer: L,
  toRow: (annotation: Layer<L>, id: string) => Row,
): Row[] {
  const annotations = layerOf(page, layer)
  const ids = idsOf(page, letter, annotations)
  return annotations.map((annotation, index) => toRow(annotation, ids[index] as string))
}
