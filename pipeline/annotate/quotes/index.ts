import type { QuoteAnnotation } from '../../records.ts'
import type { Annotator, CleanDocument } from '../annotator.ts'
import { type Attribution, attribute } from './attribute.ts'
import { loneQuotes } from './lone.ts'
import { findRefusal } from './refusal.ts'
import { type Known, resolveSource, type Speaker, toKnown } from './resolve.ts'
import { toUnits, type Unit } from './units.ts'

/** What was said so far: whose words may go on without being introduced again. */
export interface Talk {
  last: { attribution: Attribution; speaker: Speaker; unit: Unit } | null
  /** Speakers of the quotes so far, by local id. */
  speakers: string[]
}

/** Attributions in PolNeAR's terms: source, cue and content; direct, mixed, and the indirect ones that are sure. */
export const quotes: Annotator = {
  name: 'quotes',
  annotate(document) {
    const talk: Talk = { last: null, speakers: [] }
    const known = toKnown(document.annotations)
    const found = toUnits(document.document.text, document.sentences).flatMap((unit) =>
      readUnit(document, unit, known, talk),
    )
    return found.map((quote, index) => ({ ...quote, id: `q${index + 1}` }))
  },
}

function readUnit(document: CleanDocument, unit: Unit, known: Known, talk: Talk): QuoteAnnotation[] {
  const { text } = document.document
  const refusal = findRefusal(unit)
  const own = refusal ? [refusal] : attribute(unit, text)
  const rest = loneQuotes(unit, text, own, talk)
  return [...own, ...rest]
    .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map((attribution) => toQuote(text, unit, attribution, known, talk))
}

function toQuote(text: string, unit: Unit, attribution: Attribution, known: Known, talk: Talk): QuoteAnnotation {
  const { source } = attribution
  const inherited = source !== null && source === talk.last?.attribution.source
  const speaker = inherited
    ? (talk.last?.speaker ?? NOBODY)
    : source
      ? resolveSource(text, source, known, talk.speakers)
      : NOBODY
  if (source) talk.last = { attribution, speaker, unit }
  if (speaker.entity) talk.speakers.push(speaker.entity)
  return toAnnotation(attribution, speaker)
}

const NOBODY: Speaker = { entity: null, unnamed: false }

function toAnnotation({ parts, type, source, cue, noComment }: Attribution, speaker: Speaker): QuoteAnnotation {
  return {
    layer: 'quote',
    id: '',
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    type,
    parts: parts.length > 1 ? parts : null,
    source: speaker.entity,
    unnamed: speaker.unnamed,
    source_start: source?.start ?? null,
    source_end: source?.end ?? null,
    cue: cue?.lemma ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    parent: null,
    no_comment: noComment,
  }
}
