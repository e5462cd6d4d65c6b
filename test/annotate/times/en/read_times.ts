import { times } from '../../../../pipeline/annotate/times/index.ts'
import type { TimeAnnotation } from '../../../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** The times of a text that was published on a day. */
export const findTimes = (text: string, published_date: string | null): TimeAnnotation[] =>
  times.annotate(toDocument(text, { published_date }), CONTEXT).filter((a) => a.layer === 'time')

/** `words = value` of every time; with `mod` where there is one. */
export const readTimes = (text: string, published_date: string | null): string[] =>
  findTimes(text, published_date).map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} = ${value}${mod ? ` ${mod}` : ''}`,
  )
