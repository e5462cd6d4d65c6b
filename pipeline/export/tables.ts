import type {
  AnnotatedRecord,
  Annotation,
  BlockRow,
  MentionRow,
  QuantityRow,
  QuoteAnnotation,
  QuoteRow,
  RoleRow,
  SentenceRow,
  TimeRow,
} from '../records.ts'
import { type OffsetMap, offsetMap, type Span } from '../span.ts'
import { toDocumentRow } from './document.ts'
import { idAt, inOrder, type Placed, type PlacedTable, placedIds } from './identify.ts'
import type { Links } from './links.ts'
import type { Rows } from './rows.ts'

/** One document on its way to rows. Spans inside are UTF-16; `place` gives what a row says of one. */
interface Page {
  record: AnnotatedRecord
  links: Links
  map: OffsetMap
  blocks: Placed[]
  sentences: Placed[]
}

type Spanned = Extract<Annotation, Span>
type Layer<L extends Spanned['layer']> = Extract<Spanned, { layer: L }> & Span

const layerOf = <L extends Spanned['layer']>(record: AnnotatedRecord, layer: L): Layer<L>[] =>
  inOrder(record.annotations.filter((annotation): annotation is Layer<L> => annotation.layer === layer))

const textOf = ({ record }: Page, start: number, end: number): string => record.document.text.slice(start, end)

const place = (page: Page, { start, end }: Span) => ({
  start: page.map.toCodePoint(start),
  end: page.map.toCodePoint(end),
  text: textOf(page, start, end),
})

function idsOf(page: Page, table: PlacedTable, spans: readonly Span[]): (index: number) => string {
  const starts = spans.map(({ start }) => page.map.toCodePoint(start))
  const ids = placedIds(page.record.document.document_id, table, starts)
  return (index) => ids[index] as string
}

const placed = (page: Page, table: PlacedTable, spans: readonly Span[]): Placed[] => {
  const id = idsOf(page, table, spans)
  return spans.map(({ start, end }, index) => ({ id: id(index), start, end }))
}

/** Rows of every table but `entities` and `issues` for one record. */
export function toRows(record: AnnotatedRecord, links: Links): Rows {
  const page: Page = { record, links, map: offsetMap(record.document.text), blocks: [], sentences: [] }
  page.blocks = placed(page, 'blocks', record.blocks)
  page.sentences = placed(page, 'sentences', layerOf(record, 'sentence'))
  return {
    documents: [toDocumentRow(record, page.map, links.duplicateOf(record.document.document_id))],
    blocks: toBlocks(page),
    sentences: toSentences(page),
    mentions: toMentions(page),
    roles: toRoles(page),
    times: toTimes(page),
    quantities: toQuantities(page),
    quotes: toQuotes(page),
  }
}

const toBlocks = (page: Page): BlockRow[] =>
  page.record.blocks.map((block, index) => {
    const { kind, kept, verdict, item, related, rule, score } = block
    const block_id = page.blocks[index]?.id as string
    const ids = { block_id, document_id: page.record.document.document_id, position: index + 1 }
    return { ...ids, kind, kept, verdict, item, related, ...place(page, block), rule, score }
  })

const toSentences = (page: Page): SentenceRow[] =>
  page.sentences.map((sentence) => {
    const block_id = idAt(page.blocks, sentence.start) ?? outside(sentence)
    return {
      sentence_id: sentence.id,
      document_id: page.record.document.document_id,
      block_id,
      ...place(page, sentence),
    }
  })

function outside(sentence: Placed): never {
  throw new Error(`Sentence ${sentence.id} begins outside every block`)
}

/** What the rows of the finer tables have in common. */
const anchor = (page: Page, span: Span) => ({
  document_id: page.record.document.document_id,
  sentence_id: idAt(page.sentences, span.start),
})

function toMentions(page: Page): MentionRow[] {
  const mentions = layerOf(page.record, 'mention')
  const id = idsOf(page, 'mentions', mentions)
  return mentions.map((mention, index) => {
    const { document_id, sentence_id } = anchor(page, mention)
    const { entity_id, name, type } = page.links.entityOf(document_id, mention.entity)
    const { form, metonym } = mention
    const keys = { mention_id: id(index), document_id, sentence_id, entity_id, entity: name, type }
    return { ...keys, ...place(page, mention), form, metonym }
  })
}

function toRoles(page: Page): RoleRow[] {
  const { document_id } = page.record.document
  const roles = layerOf(page.record, 'role')
  const id = idsOf(page, 'roles', roles)
  return roles.map((role, index) => {
    const { entity_id, name } = page.links.entityOf(document_id, role.entity)
    const body = role.organization === null ? null : page.links.entityOf(document_id, role.organization)
    const organization = { organization_id: body?.entity_id ?? null, organization: body?.name ?? null }
    const keys = { role_id: id(index), entity_id, entity: name, title: role.title, ...organization, document_id }
    return { ...keys, ...place(page, role) }
  })
}

function toTimes(page: Page): TimeRow[] {
  const times = layerOf(page.record, 'time')
  const id = idsOf(page, 'times', times)
  return times.map((time, index) => {
    const { type, value, mod, earliest, latest, anchor: from } = time
    const keys = { time_id: id(index), ...anchor(page, time) }
    return { ...keys, ...place(page, time), type, value, mod, earliest, latest, anchor: from }
  })
}

function toQuantities(page: Page): QuantityRow[] {
  const quantities = layerOf(page.record, 'quantity')
  const id = idsOf(page, 'quantities', quantities)
  return quantities.map((quantity, index) => {
    const { kind, value, mod, unit, of } = quantity
    const keys = { quantity_id: id(index), ...anchor(page, quantity) }
    return { ...keys, ...place(page, quantity), kind, value, mod, unit, of }
  })
}

const UNNAMED = 'unnamed'

function sourceOf(page: Page, quote: QuoteAnnotation) {
  const { document_id } = page.record.document
  const entity = quote.source === null ? null : page.links.entityOf(document_id, quote.source)
  const named = { source: entity?.name ?? (quote.unnamed ? UNNAMED : null), source_id: entity?.entity_id ?? null }
  const { start, end, text } = placeOrNull(page, quote.source_start, quote.source_end)
  return { ...named, source_start: start, source_end: end, source_text: text }
}

function cueOf(page: Page, quote: QuoteAnnotation) {
  const { start, end, text } = placeOrNull(page, quote.cue_start, quote.cue_end)
  return { cue: text ?? quote.cue, cue_start: start, cue_end: end }
}

const NOWHERE = { start: null, end: null, text: null }
const placeOrNull = (page: Page, start: number | null, end: number | null) =>
  start === null || end === null ? NOWHERE : place(page, { start, end })

function partsOf({ map }: Page, { parts }: QuoteAnnotation): string | null {
  if (parts === null || parts.length === 0) return null
  return JSON.stringify(parts.map(({ start, end }) => [map.toCodePoint(start), map.toCodePoint(end)]))
}

function toQuotes(page: Page): QuoteRow[] {
  const quotes = layerOf(page.record, 'quote')
  const id = idsOf(page, 'quotes', quotes)
  const global = new Map(quotes.map((quote, index) => [quote.id, id(index)]))
  return quotes.map((quote, index) => {
    const { type, parent, no_comment } = quote
    const keys = { quote_id: id(index), ...anchor(page, quote), type }
    const content = { ...place(page, quote), parts: partsOf(page, quote) }
    const parent_quote_id = parent === null ? null : (global.get(parent) ?? null)
    return { ...keys, ...content, ...sourceOf(page, quote), ...cueOf(page, quote), parent_quote_id, no_comment }
  })
}
