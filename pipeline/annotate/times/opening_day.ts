import type { Span } from '../../record/span.ts'
import type { CleanDocument } from '../annotator.ts'

/** How many sentences open a text. */
const OPENING = 3
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** What stands before the day in a dateline: nothing, or a place in capitals. */
const LEAD = /^(?:\p{Lu}[\p{Lu} .'’-]{1,30}[,(]? ?)?$/u
/** What follows it: the end of its line, a dash, a bracket, or the first words. A comma or a verb makes it part of a sentence. */
const BEHIND = /^\.?\s*(?:$|[-–—―:(|]|\p{Lu})/u

/** The day that a text opens with, written out: `Thursday, May 7, 2015 A storm …`; null where it opens otherwise. */
export function openingDay(
  times: readonly (Span & { value: string | null })[],
  { document, sentences }: CleanDocument,
): string | null {
  for (const { start, end } of sentences.slice(0, OPENING))
    for (const time of times) {
      if (time.start < start || time.end > end || !DAY.test(time.value ?? '')) continue
      const [lead, behind] = [document.text.slice(start, time.start), document.text.slice(time.end, end)]
      if (LEAD.test(lead) && BEHIND.test(behind)) return time.value
    }
  return null
}
