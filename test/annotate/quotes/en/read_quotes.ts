import { quotes } from '../../../../pipeline/annotate/quotes/index.ts'
import { CONTEXT, toDocument } from '../../document.ts'

/** `<source|cue> content` of every quote of a text; parts of broken content joined by `…`. */
export const readQuotes = (text: string): string[] =>
  quotes.annotate(toDocument(text), CONTEXT).flatMap((found) => {
    if (found.layer !== 'quote') return []
    const { parts, start, end, source_start, source_end, cue } = found
    const content = (parts ?? [{ start, end }]).map((span) => text.slice(span.start, span.end)).join(' … ')
    return [`<${source_start === null ? '-' : text.slice(source_start, source_end ?? 0)}|${cue}> ${content}`]
  })
