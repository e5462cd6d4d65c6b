import type { Annotation, EntityAnnotation, QuoteAnnotation } from '../../pipeline/record/records.ts'
import { place, type Score } from './times.ts'

export interface GoldQuote {
  text: string
  nth?: number
  type: string
  /** Canonical name, or `unnamed` with `source_text`. */
  source: string
  source_text?: string
  no_comment?: boolean
}

/** Share of the gold content that a quote must cover, and how much longer than it a quote may be. */
const COVERED = 0.8
const LONGER = 1.5

/** Quotes match by content, type and source. `types` says which of the gold is due; the others are never extras. */
export function scoreQuotes(
  text: string,
  gold: readonly GoldQuote[],
  annotations: readonly Annotation[],
  types: readonly string[] = ['direct', 'mixed'],
): Score {
  const entities = new Map(annotations.filter((a) => a.layer === 'entity').map((entity) => [entity.id, entity]))
  const found = annotations.filter((a) => a.layer === 'quote')
  const pairs = gold.map((wanted) => ({ wanted, at: found.filter((quote) => hasContent(text, wanted, quote)) }))
  const isRight = ({ wanted, at }: (typeof pairs)[number]): boolean =>
    at.some((quote) => hasType(text, wanted, quote) && hasSource(wanted, quote, entities))
  const due = pairs.filter(({ wanted }) => types.includes(wanted.type))
  const listed = new Set(pairs.flatMap(({ at }) => at))
  return {
    found: due.filter(isRight).length,
    expected: due.length,
    missed: due
      .filter((pair) => !isRight(pair))
      .map(
        ({ wanted, at }) =>
          `${wanted.source}: ${wanted.text} (${at.map((q) => `${q.type} ${nameOf(q, entities)}`).join()})`,
      ),
    extras: found
      .filter((quote) => !listed.has(quote) && types.includes(quote.type))
      .map((quote) => `${quote.type} ${nameOf(quote, entities)}: ${text.slice(quote.start, quote.end)}`),
  }
}

function hasContent(text: string, wanted: GoldQuote, quote: QuoteAnnotation): boolean {
  const { start, end } = place(text, wanted.text, wanted.nth)
  const common = Math.min(end, quote.end) - Math.max(start, quote.start)
  return common >= COVERED * (end - start) && quote.end - quote.start <= LONGER * (end - start)
}

/** Mixed and direct may stand for each other where the content is all in quotation marks. */
function hasType(text: string, wanted: GoldQuote, quote: QuoteAnnotation): boolean {
  if (quote.type === wanted.type) return true
  const marked = /^["“'‘«]/.test(text.slice(quote.start, quote.end).trim())
  return marked && quote.type !== 'indirect' && wanted.type !== 'indirect'
}

type Entities = ReadonlyMap<string, EntityAnnotation>

function hasSource(wanted: GoldQuote, quote: QuoteAnnotation, entities: Entities): boolean {
  if (wanted.source === 'unnamed') return quote.source === null && quote.source_start !== null
  const entity = entities.get(quote.source ?? '')
  return entity !== undefined && [entity.name, ...entity.aliases].includes(wanted.source)
}

const nameOf = (quote: QuoteAnnotation, entities: Entities): string =>
  entities.get(quote.source ?? '')?.name ?? (quote.unnamed ? 'unnamed' : 'nobody')
