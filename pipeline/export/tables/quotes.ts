import type { QuoteAnnotation, QuoteRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { headOf } from '../metadata.ts'
import { anchor, LETTERS, layerOf, type Page, place, placeOrNull, rowsOfLayer, sentenceOf } from '../page.ts'
import { quoteIds, UNNAMED } from '../quotes.ts'
import type { Table } from '../table.ts'

export const quotes: Table = {
  name: 'quotes',
  schema: readSchema('tables/quotes'),
  letter: LETTERS.quotes,
  layer: 'quote',
  rows(page: Page): QuoteRow[] {
    const ids = quoteIds(page)
    const titles = titlesOf(page)
    return rowsOfLayer(page, LETTERS.quotes, 'quote', (quote, quote_id) => {
      const { document_id, sentence_id } = anchor(page, quote)
      const { type, parent, no_comment } = quote
      return {
        quote_id,
        ...{ document_id, ...headOf(page), sentence: sentenceOf(page, quote) },
        ...{ sentence_id, type, ...place(page, quote), parts: partsOf(page, quote) },
        ...sourceOf(page, quote, titles),
        ...cueOf(page, quote),
        addressee: addresseeOf(page, quote),
        ...{ parent_quote_id: parent === null ? null : (ids.get(parent) ?? null), no_comment },
      }
    })
  },
}

/** The first title that the document gives each entity, by local id. */
function titlesOf(page: Page): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { entity, title } of layerOf(page, 'role')) if (!titles.has(entity)) titles.set(entity, title)
  return titles
}

function sourceOf(page: Page, quote: QuoteAnnotation, titles: ReadonlyMap<string, string>) {
  const entity = quote.source === null ? null : page.links.entityOf(quote.source)
  const { start, end, text } = placeOrNull(page, quote.source_start, quote.source_end)
  return {
    source: entity?.name ?? (quote.unnamed ? UNNAMED : text),
    source_id: entity?.entity_id ?? null,
    source_type: entity?.type ?? null,
    source_role: titles.get(quote.source ?? '') ?? null,
    source_basis: entity === null ? ('none' as const) : quote.basis,
    ...{ source_start: start, source_end: end, source_text: text },
  }
}

function addresseeOf(page: Page, { addressee, addressee_start, addressee_end }: QuoteAnnotation): string | null {
  if (addressee !== null) return page.links.entityOf(addressee).name
  return placeOrNull(page, addressee_start, addressee_end).text
}

function cueOf(page: Page, quote: QuoteAnnotation) {
  const { start, end, text } = placeOrNull(page, quote.cue_start, quote.cue_end)
  return { cue: text ?? quote.cue, cue_start: start, cue_end: end }
}

function partsOf({ map }: Page, { parts }: QuoteAnnotation): string | null {
  if (parts === null || parts.length === 0) return null
  return JSON.stringify(parts.map(({ start, end }) => [map.toCodePoint(start), map.toCodePoint(end)]))
}
