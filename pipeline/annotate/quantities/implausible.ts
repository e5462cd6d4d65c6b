import { toIssue } from '../../record/issue.ts'
import type { Document, Issue, QuantityAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'

/** More percent than this is more often a slip, of whoever wrote it or read it, than a rate. */
const MOST_PERCENT = 100_000
/** Metres per second in vacuum. */
const SPEED_OF_LIGHT = 299_792_458
/** Metres per second of the units of speed that are read. */
const METRES_PER_SECOND: ReadonlyMap<string, number> = new Map([
  ['m/s', 1],
  ['km/s', 1000],
  ['km/h', 1 / 3.6],
  ['[mi_i]/s', 1609.344],
  ['[mi_i]/h', 0.44704],
  ['[ft_i]/s', 0.3048],
  ['[kn_i]', 0.514444],
])
/** Absolute zero. */
const COLDEST: ReadonlyMap<string, number> = new Map([
  ['Cel', -273.15],
  ['[degF]', -459.67],
  ['K', 0],
])
/** Oldest age of a person, in years. */
const OLDEST = 130

/** Why a quantity can hardly be; null where it may well be. */
function faultOf({ kind, value, unit }: QuantityAnnotation): string | null {
  if (kind === 'percent' && Math.abs(value) >= MOST_PERCENT) return `more than ${MOST_PERCENT} percent`
  const factor = METRES_PER_SECOND.get(unit ?? '')
  if (factor !== undefined && Math.abs(value) * factor >= SPEED_OF_LIGHT) return 'as fast as light, or faster'
  const coldest = COLDEST.get(unit ?? '')
  return kind === 'temperature' && coldest !== undefined && value < coldest ? 'colder than anything can be' : null
}

/** The warning that a quantity can hardly be; null where it may well be. */
export function implausible(document: Document, quantity: QuantityAnnotation): Issue | null {
  const fault = faultOf(quantity)
  return fault === null ? null : warning(document, quantity, fault)
}

/** The warning that somebody can hardly be so old; null where one may be. `age`: in years. */
export const implausibleAge = (document: Document, span: Span, age: number): Issue | null =>
  age > OLDEST ? warning(document, span, `a person aged ${age}`) : null

function warning({ source_path, document_id, text }: Document, { start, end }: Span, fault: string): Issue {
  const place = { stage: 'annotate', source_path, document_id, start, end } as const
  return toIssue('QUANTITY_IMPLAUSIBLE', place, { words: text.slice(start, end), fault })
}
