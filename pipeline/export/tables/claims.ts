import { nullFirst } from '../../record/document_order.ts'
import type { ClaimAnnotation, ClaimRow } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import { readSchema } from '../../record/validate.ts'
import { annotationFinder, claimsOf, nameOf, ofRole, type Role, sourceName, wordsOf } from '../claims.ts'
import { headOf } from '../metadata.ts'
import { anchor, LETTERS, type Page, place, sentenceOf } from '../page.ts'
import { quoteIds } from '../quotes.ts'
import { joinList } from '../rows.ts'
import type { Table } from '../table.ts'

export const claims: Table = {
  name: 'claims',
  schema: readSchema('tables/claims'),
  letter: LETTERS.claims,
  layer: 'claim',
  rows(page: Page): ClaimRow[] {
    const [timeOf, amountOf] = [timeFinder(page), amountFinder(page)]
    const quotes = quoteIds(page)
    return claimsOf(page).map(({ id, claim }) => {
      const { action, certainty, polarity, status, event_class, event_mode, score, frame, rule, quote } = claim
      const trigger = { start: claim.trigger_start, end: claim.trigger_end }
      const { document_id, sentence_id } = anchor(page, trigger)
      const { start, end, text } = place(page, claim)
      const at = place(page, trigger)
      return {
        claim_id: id,
        ...{ document_id, ...headOf(page), sentence: sentenceOf(page, trigger) },
        ...{ actor: namesOf(page, claim, 'actor'), action, recipient: namesOf(page, claim, 'recipient') },
        ...{ object: namesOf(page, claim, 'object'), place: namesOf(page, claim, 'place') },
        ...timeOf(claim),
        ...amountOf(claim),
        sources: sourcesOf(page, claim),
        ...{ certainty, polarity, status, event_class, event_mode, claim_score: score },
        ...{ text, trigger: at.text, cues: cuesOf(page, claim), frame, rule },
        ...{ start, end, trigger_start: at.start, trigger_end: at.end },
        ...{ sentence_id, quote_id: quote === null ? null : (quotes.get(quote) ?? null) },
        story_id: page.links.storyOf(id),
      }
    })
  },
}

const joined = (names: readonly string[]): string | null => joinList(Array.from(new Set(names)))

const namesOf = (page: Page, claim: ClaimAnnotation, role: Role): string | null =>
  joined(ofRole(claim, role).map((participant) => nameOf(page, participant)))

const sourcesOf = (page: Page, { sources }: ClaimAnnotation): string | null =>
  joinList(sources.slice(1).map((source) => sourceName(page, source) ?? ''))

/** Each word once, whatever it decides. */
function cuesOf(page: Page, { cues }: ClaimAnnotation): string | null {
  const places = new Map(cues.map(({ start, end }): [string, Span] => [`${start}-${end}`, { start, end }]))
  const inText = Array.from(places.values()).sort((a, b) => a.start - b.start)
  return joinList(inText.map((span) => wordsOf(page, span)))
}

/** The words for when it happens, and the days that hold all of them. */
function timeFinder(page: Page) {
  const find = annotationFinder(page, 'time', LETTERS.times)
  return (claim: ClaimAnnotation) => {
    const spans = ofRole(claim, 'time')
    const days = spans.flatMap((span) => find(span)?.annotation ?? []).filter((day) => day.earliest ?? day.latest)
    const [earliest = null] = days.map((day) => day.earliest).toSorted(nullFirst)
    const latest = days.some((day) => day.latest === null) ? null : days.map((day) => day.latest).toSorted(nullFirst)
    return { time: joined(spans.map((span) => wordsOf(page, span))), earliest, latest: latest?.at(-1) ?? null }
  }
}

/** The first amount: the row of a claim has room for one. */
function amountFinder(page: Page) {
  const find = annotationFinder(page, 'quantity', LETTERS.quantities)
  return (claim: ClaimAnnotation) => {
    const [span] = ofRole(claim, 'amount')
    const { low = null, high = null, unit = null, of = null } = (span && find(span)?.annotation) ?? {}
    const amount_text = span ? wordsOf(page, span) : null
    return { amount_text, amount_low: low, amount_high: high, amount_unit: unit, amount_of: of }
  }
}
