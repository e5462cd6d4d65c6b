import type { Span } from '../record/span.ts'

/** A line or, in a hard-wrapped text, a run of lines that belong together: trimmed, never empty, without a blank line inside. */
export interface Stretch extends Span {
  /** A blank line, or the start of the text, stands before it. */
  opens: boolean
}
