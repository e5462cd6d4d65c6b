import { quantities } from '../../../../pipeline/annotate/quantities/index.ts'
import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { QuantityAnnotation } from '../../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** The quantities of a text, with its times known. */
function findQuantities(text: string): QuantityAnnotation[] {
  const annotations = times.annotate(toDocument(text), CONTEXT)
  return quantities.annotate(toDocument(text, { annotations }), CONTEXT).filter((a) => a.layer === 'quantity')
}

/** `words = kind value unit`, with `to high` where that differs, `per` and `of` where they are there. */
export const readQuantities = (text: string): string[] =>
  findQuantities(text).map(({ start, end, kind, value, high, mod, unit, per, of }) =>
    [
      `${text.slice(start, end)} = ${kind} ${value}`,
      ...(mod === null && high !== value ? [`to ${high}`] : []),
      ...(unit === null ? [] : [unit]),
      ...(per === null ? [] : [`per ${per}`]),
      ...(of === null ? [] : [`of ${of}`]),
    ].join(' '),
  )
