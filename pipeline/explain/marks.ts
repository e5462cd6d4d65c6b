import type { Span } from '../record/span.ts'

/** A stretch of a text and what it is. */
export interface Mark extends Span {
  label: string
}

/** Brackets at both ends of every mark, those of a longer one around those of a shorter. */
export function withMarks(text: string, { start, end }: Span, marks: readonly Mark[]): string {
  const opened = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const edges = [
    ...opened.map((mark) => ({ at: mark.start, bracket: `⟦${mark.label}: ` })),
    ...marks.map((mark) => ({ at: mark.end, bracket: '⟧' })),
  ].sort((a, b) => a.at - b.at || Number(b.bracket === '⟧') - Number(a.bracket === '⟧'))
  let [marked, from] = ['', start]
  for (const { at, bracket } of edges) {
    marked += text.slice(from, at) + bracket
    from = at
  }
  return marked + text.slice(from, end)
}
