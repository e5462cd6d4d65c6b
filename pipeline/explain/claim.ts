import { placedAt } from '../export/identify.ts'
import type { Page } from '../export/page.ts'
import { rolesetWordsFor } from '../language/roleset_words.ts'
import type { ClaimAnnotation, ClaimCue, ClaimSource } from '../record/records.ts'
import { contains, type Span } from '../record/span.ts'
import type { Reason } from '../stage.ts'
import { annotationBehind } from './annotation.ts'
import { type Mark, withMarks } from './marks.ts'
import type { Asked, Why } from './why.ts'

/** A claim: its sentence with all that the row is made of marked, what decided each field, and what would have changed it. */
export async function whyClaim(asked: Asked): Promise<Why> {
  const behind = await annotationBehind(asked)
  if (behind?.explained?.annotation.layer !== 'claim') return { stage: 'annotate', reasons: [], today: null }
  const { explained, page, today } = behind
  const claim = explained.annotation as ClaimAnnotation
  const reasons = [
    { name: 'sentence', value: markedSentence(page, claim) },
    ...rolesetReason(page, claim),
    ...explained.reasons,
    ...CUED.map(({ kind, without }) => cueReason(page, claim, kind, without)),
    ...claim.sources.map((source, depth) => sourceReason(page, source, depth)),
    {
      name: 'written',
      value: `${asked.unwritten ? 'no, ' : ''}its score is ${claim.score}; rows are written from ${page.settings.claims_from} on (claims_from)`,
    },
  ]
  return { stage: 'annotate', reasons, today }
}

/** The roleset in words. */
function rolesetReason({ record }: Page, { frame }: ClaimAnnotation): Reason[] {
  if (frame === null) return []
  const words = rolesetWordsFor(record.document.language)?.(frame) ?? null
  return [{ name: 'roleset', value: words === null ? frame : `${frame}: ${words}` }]
}

/** The sentence with every part of the claim between brackets, after the name of what it is. */
function markedSentence(page: Page, claim: ClaimAnnotation): string {
  const { text } = page.record.document
  const trigger = { label: 'trigger', start: claim.trigger_start, end: claim.trigger_end }
  const around: Span = placedAt(page.sentences, trigger.start) ?? claim
  const marks: Mark[] = [
    trigger,
    ...claim.participants.map(({ role, start, end }) => ({ label: role, start, end })),
    ...claim.cues.map(({ kind, start, end }) => ({ label: `cue of ${kind}`, start, end })),
    ...claim.sources.flatMap((source) => sourceMarks(source)),
  ].filter((mark) => contains(around, mark))
  return withMarks(text, around, marks).replace(/\s+/g, ' ')
}

function sourceMarks({ start, end, cue_start, cue_end }: ClaimSource): Mark[] {
  return [
    ...(start === null || end === null ? [] : [{ label: 'source', start, end }]),
    ...(cue_start === null || cue_end === null ? [] : [{ label: 'cue of the source', start: cue_start, end: cue_end }]),
  ]
}

/** What the fields are that words decide, and what they are where none does. */
const CUED = [
  { kind: 'certainty', without: 'certain' },
  { kind: 'polarity', without: 'affirmative' },
  { kind: 'status', without: 'happened, or ongoing of a state' },
] as const

function cueReason(page: Page, claim: ClaimAnnotation, kind: ClaimCue['kind'], without: string): Reason {
  const { text } = page.record.document
  const words = claim.cues.filter((cue) => cue.kind === kind).map(({ start, end }) => `“${text.slice(start, end)}”`)
  const by = words.length > 0 ? `by ${words.join(' and ')}; without: ${without}` : 'by no word of its own'
  return { name: kind, value: `${claim[kind]}, ${by}` }
}

function sourceReason({ record, links }: Page, source: ClaimSource, depth: number): Reason {
  const { start, end, entity, cue, certainty, polarity } = source
  const holds = `${polarity}, ${certainty}`
  if (depth === 0) return { name: 'the article', value: `holds it to be ${holds}` }
  const words = start === null || end === null ? 'nobody in particular' : `“${record.document.text.slice(start, end)}”`
  const who = entity === null ? words : `${links.entityOf(entity).name} (${words})`
  return { name: `source ${depth}`, value: `${who}${cue === null ? '' : ` by “${cue}”`} holds it to be ${holds}` }
}
