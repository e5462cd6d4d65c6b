import { inOrder, LETTERS, placedIds } from '../../record/placed_ids.ts'
import type {
  AnnotatedRecord,
  Annotation,
  ClaimAnnotation,
  ClaimParticipant,
  LinkedLocal,
  MentionAnnotation,
} from '../../record/records.ts'
import { contains, offsetMap, type Span } from '../../record/span.ts'
import type { MapLine, Settings } from '../../stage.ts'
import { contentWords, endOfName, headWord } from './content_words.ts'
import { type RollUp, rollUps } from './roll_up.ts'
import {
  ROLES,
  type StoryAmount,
  type StoryClaim,
  type StoryParticipant,
  type StoryRole,
  type StorySource,
  type StoryTime,
} from './story_claim.ts'
import { topicOf } from './topic.ts'

/** Longest text of a claim that travels, in UTF-16 code units. */
const LONGEST_TEXT = 400

type OfLayer<L extends Annotation['layer']> = Extract<Annotation, { layer: L }>

/** A document as its claims are read: `entities` are the global ones by local id. */
interface Reading {
  text: string
  entities: ReadonlyMap<string, LinkedLocal>
  upsOf: RollUp
  /** Ids of persons. */
  persons: ReadonlySet<string>
  mentions: readonly MentionAnnotation[]
  times: readonly OfLayer<'time'>[]
  amounts: readonly OfLayer<'quantity'>[]
  sentences: readonly OfLayer<'sentence'>[]
  /** What stands in a sentence, which many claims share, made once. */
  around: Map<Span, Around>
}

type Around = Pick<StoryClaim, 'named' | 'named_persons' | 'names'>

/** How many claims of a document are written. */
export const countClaims = ({ annotations }: AnnotatedRecord, { claims_from }: Settings): number =>
  layer(annotations, 'claim').reduce((count, { score }) => count + Number(score >= claims_from), 0)

/** What is asked of a document's claims: some of them, by id; and whether also what the document is about. */
interface Asked {
  isAsked(id: string): boolean
  withTopic: boolean
}

const ALL: Asked = { isAsked: () => true, withTopic: true }
const NO_TOPIC = { topic: [], topics: [], topic_names: [] } as const

/** The claims of a document that are written, in order, as stories see them. */
export function readClaims(
  record: AnnotatedRecord,
  links: readonly MapLine[],
  settings: Settings,
  { isAsked, withTopic }: Asked = ALL,
): StoryClaim[] {
  const { document, found, annotations } = record
  const claims = inOrder(layer(annotations, 'claim'))
  if (claims.length === 0) return []
  const map = offsetMap(document.text)
  const starts = claims.map(({ trigger_start }) => map.toCodePoint(trigger_start))
  const ids = placedIds(document.document_id, LETTERS.claims, starts)
  const reading = toReading(record, links)
  const shared = {
    ...(withTopic ? topicOf(record, reading.mentions, reading.entities) : NO_TOPIC),
    document_id: document.document_id,
    copy_of: links.flatMap((line) => ('duplicate_of' in line ? [line.duplicate_of] : []))[0] ?? null,
    publisher: document.publisher,
    published: dayOf(document.published_date ?? found.header_date),
    published_above: document.published_date === null && found.header_date !== null,
  }
  return claims.flatMap((claim, i) => {
    const id = ids[i] as string
    return claim.score < settings.claims_from || !isAsked(id)
      ? []
      : [{ id, ...shared, ...toStoryClaim(claim, reading) }]
  })
}

const layer = <L extends Annotation['layer']>(annotations: readonly Annotation[], name: L): OfLayer<L>[] =>
  annotations.filter((annotation): annotation is OfLayer<L> => annotation.layer === name)

function toReading({ document, annotations }: AnnotatedRecord, links: readonly MapLine[]): Reading {
  const linked = links.filter((line): line is LinkedLocal => 'entity' in line && 'entity_id' in line)
  return {
    text: document.text,
    entities: new Map(linked.map((line) => [line.entity, line])),
    persons: new Set(linked.flatMap(({ entity_id, type }) => (type === 'person' ? [entity_id] : []))),
    upsOf: rollUps(layer(annotations, 'entity'), layer(annotations, 'role')),
    mentions: layer(annotations, 'mention'),
    times: layer(annotations, 'time'),
    amounts: layer(annotations, 'quantity'),
    sentences: layer(annotations, 'sentence'),
    around: new Map(),
  }
}

function toStoryClaim(claim: ClaimAnnotation, reading: Reading) {
  const { action, frame, event_class, certainty, polarity, status } = claim
  const trigger = { start: claim.trigger_start, end: claim.trigger_end }
  const sentence = reading.sentences.find((span) => contains(span, trigger)) ?? claim
  const [sources, around] = [sourcesOf(claim, reading), aroundOf(sentence, reading)]
  return {
    action,
    ...{ frame, event_class, certainty, polarity, status },
    trigger: wordsOf(reading, trigger),
    told_by: Array.from(new Set(contentWords(`${wordsOf(reading, trigger)} ${action}`))),
    text: wordsOf(reading, claim).slice(0, LONGEST_TEXT).toWellFormed(),
    participants: participantsOf(claim, reading),
    time: timeOf(claim, reading),
    weekday: weekdayOf(claim, reading),
    amounts: amountsOf(claim, reading),
    sources,
    sentence_number: reading.sentences.findIndex((span) => contains(span, trigger)),
    sentence: sentenceWords(sentence, trigger, reading),
    ...around,
    named_persons: around.named_persons.filter((id) => !sources.some(({ entity }) => entity === id)),
  }
}

function aroundOf(sentence: Span, reading: Reading): Around {
  const known = reading.around.get(sentence)
  if (known) return known
  const inside = reading.mentions.filter((one) => one.form === 'name' && contains(sentence, one))
  const names = inside.flatMap((one) => contentWords(wordsOf(reading, one)))
  const named = namedIn(sentence, reading)
  const named_persons = named.filter((id) => reading.persons.has(id))
  const made = { named, named_persons, names: Array.from(new Set(names)) }
  reading.around.set(sentence, made)
  return made
}

const wordsOf = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

const isRole = (role: ClaimParticipant['role']): role is StoryRole => ROLES.some((known) => known === role)

function participantsOf({ participants }: ClaimAnnotation, reading: Reading): StoryParticipant[] {
  return participants.flatMap(({ role, entity: local, ...whole }) => {
    if (!isRole(role)) return []
    const { start, end } = local === null ? nameIn(whole, reading) : whole
    const text = wordsOf(reading, { start, end })
    const linked = local === null ? undefined : reading.entities.get(local)
    const { entity_id: entity = null, type = null, name = text } = linked ?? {}
    const holds = namedIn({ start, end }, reading).filter((id) => id !== entity)
    const ups = upsOf(local, reading)
    return [{ role, entity, type, name, text, ups, holds, words: contentWords(text), head: headWord(text) }]
  })
}

/** The words of a participant that tell which it is: what tells more of it would make it alike to others. */
const nameIn = ({ start, end }: Span, { text }: Reading): Span => ({
  start,
  end: start + endOfName(text.slice(start, end)),
})

/** Ids of what stands by name or otherwise inside a stretch of the text, each once. */
function namedIn(span: Span, { mentions, entities }: Reading): string[] {
  const inside = mentions.filter((mention) => contains(span, mention))
  return Array.from(new Set(inside.flatMap(({ entity }) => entities.get(entity)?.entity_id ?? [])))
}

/** "By now" in TIMEX3: when it happened before then is open. */
const NOW = 'PRESENT_REF'
/** Evening and night in TIMEX3. */
const AT_NIGHT = /T(?:EV|NI)$/

/** The days that hold all its times, as the table of claims has them. */
function timeOf(claim: ClaimAnnotation, reading: Reading): StoryTime | null {
  const spans = claim.participants.filter(({ role }) => role === 'time')
  const days = spans.flatMap((span) => annotationAt(reading.times, span) ?? []).filter((t) => t.earliest ?? t.latest)
  if (days.length === 0) return null
  const firsts = days.map(({ value, earliest }) => (value === NOW ? null : dayOf(earliest)))
  const lasts = days.map(({ latest }) => dayOf(latest))
  return {
    text: spans.map((span) => wordsOf(reading, span)).join('; '),
    earliest: firsts.includes(null) ? null : (firsts.toSorted()[0] as string),
    latest: lasts.includes(null) ? null : (lasts.toSorted().at(-1) as string),
    at_night: days.some(({ value }) => AT_NIGHT.test(value ?? '')),
  }
}

/** A day of some week, in TIMEX3. */
const WEEKDAY = /^XXXX-WXX-([1-7])/

/** The day of the week that it gives, where the document does not tell of which week. */
function weekdayOf({ participants }: ClaimAnnotation, reading: Reading): StoryClaim['weekday'] {
  const [span, ...others] = participants.filter(({ role }) => role === 'time')
  if (span === undefined || others.length > 0) return null
  const value = annotationAt(reading.times, span)?.value ?? ''
  const day = WEEKDAY.exec(value)?.[1]
  return day === undefined ? null : { text: wordsOf(reading, span), day: Number(day), at_night: AT_NIGHT.test(value) }
}

const amountsOf = ({ participants }: ClaimAnnotation, reading: Reading): StoryAmount[] =>
  participants
    .filter(({ role }) => role === 'amount')
    .map((span) => {
      const { low = null, high = null, mod = null, unit = null, of = null } = annotationAt(reading.amounts, span) ?? {}
      return { text: wordsOf(reading, span), low, high, mod, unit, of }
    })

/** The annotation of the same characters, else one inside them. */
const annotationAt = <T extends Span>(known: readonly T[], span: Span): T | undefined =>
  known.find(({ start, end }) => start === span.start && end === span.end) ?? known.find((one) => contains(span, one))

const sourcesOf = ({ sources }: ClaimAnnotation, reading: Reading): StorySource[] =>
  sources.slice(1).map(({ start, end, entity: local }) => {
    const linked = local === null ? undefined : reading.entities.get(local)
    const words = start === null || end === null ? null : wordsOf(reading, { start, end })
    return { name: linked?.name ?? words, entity: linked?.entity_id ?? null, ups: upsOf(local, reading) }
  })

/** Global ids of whom an entity speaks or plays for, or lies in. */
const upsOf = (local: string | null, { entities, upsOf: ups }: Reading): string[] =>
  local === null ? [] : ups(local).map((up) => entities.get(up)?.entity_id ?? up)

function sentenceWords(sentence: Span, trigger: Span, { text }: Reading): string[] {
  const [before, after] = [text.slice(sentence.start, trigger.start), text.slice(trigger.end, sentence.end)]
  return Array.from(new Set(contentWords(`${before} ${after}`)))
}

const dayOf = (date: string | null): string | null => (date === null ? null : date.slice(0, 'YYYY-MM-DD'.length))
