import type { QuoteAnnotation, QuoteRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { anchor, idsOf, layerOf, type Page, place, placeOrNull } from '../page.ts'
import type { Table } from '../table.ts'

const LETTER = 'q'
const UNNAMED = 'unnamed'

export const quotes: Table = {
  name: 'quotes',
  schema: readSchema('tables/quotes'),
  letter: LETTER,
  layer: 'quote',
  rows(page: Page): QuoteRow[] {
    const found = layerOf(page, 'quote')
    const ids = idsOf(page, LETTER, found)
    const global = new Map(found.map((quote, index) => [quote.id, ids[index] as string]))
    return found.map((quote, index) => {
      const { type, parent, no_comment } = quote
      const keys = { quote_id: ids[index] as string, ...anchor(page, quote), type }
      const content = { ...place(page, quote), parts: partsOf(page, quote) }
      const parent_quote_id = parent === null ? null : (global.get(parent) ?? null)
      return { ...keys, ...content, ...sourceOf(page, quote), ...cueOf(page, quote), parent_quote_id, no_comment }
    })
  },
}

function sourceOf(page: Page, quote: QuoteAnnotation) {
  const entity = quote.source === null ? null : page.links.entityOf(quote.source)
  const named = { source: entity?.name ?? (quote.unnamed ? UNNAMED : null), source_id: entity?.entity_id ?? null }
  const { start, end, text } = placeOrNull(page, quote.source_start, quote.source_end)
  return { ...named, source_start: start, source_end: end, source_text: text }
}

function cueOf(page: Page, quote: QuoteAnnotation) {
  const { start, end, text } = placeOrNull(page, quote.cue_start, quote.cue_end)
  return { cue: text ?? quote.cue, cue_start: start, cue_end: end }
}

function partsOf({ map }: Page, { parts }: QuoteAnnotation): string | null {
  if (parts === null || parts.length === 0) return null
  return JSON.stringify(parts.map(({ start, end }) => [map.toCodePoint(start), map.toCodePoint(end)]))
}
