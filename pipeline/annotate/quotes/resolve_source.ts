import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../../record/records.ts'
import { contains, type Span } from '../../record/span.ts'
import type { NounGroup } from '../clause/noun_group.ts'
import { spansOver } from '../overlaps.ts'
import type { QuoteGrammar } from './grammar.ts'
import type { Basis, Speaker } from './speaker.ts'

/** What annotators before this one found, ready to be asked. */
export interface Known {
  entities: ReadonlyMap<string, EntityAnnotation>
  /** Mentions that overlap a span, in order. */
  mentionsIn: (span: Span) => MentionAnnotation[]
  roles: readonly RoleAnnotation[]
  grammar: QuoteGrammar
}

export function toKnown(annotations: readonly Annotation[], grammar: QuoteGrammar): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention')
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    mentionsIn: spansOver(mentions),
    roles: annotations.filter((a) => a.layer === 'role'),
    grammar,
  }
}

/** The entity that a source's words stand for. `before` are the speakers of earlier quotes, newest last. */
export function resolveSource(text: string, source: NounGroup, known: Known, before: readonly string[]): Speaker {
  const name = named(text, source, known)
  if (name !== null) return { entity: name, unnamed: false, basis: 'name' }
  const meant = antecedent(text, source, known, before)
  return meant ? { ...meant, unnamed: false } : { entity: null, unnamed: true, basis: 'none' }
}

interface Antecedent {
  entity: string
  basis: Basis
}

const toAntecedent = (entity: string | null, basis: Basis): Antecedent | null =>
  entity === null ? null : { entity, basis }

/** The person whom the source's last words name, after a title in capitals; else the mention on the source's head. */
function named(text: string, source: NounGroup, { mentionsIn, entities }: Known): string | null {
  const inside = mentionsIn(source).filter((mention) => entities.has(mention.entity))
  const last = inside.find((mention) => mention.end === source.end && entities.get(mention.entity)?.type === 'person')
  if (last && CAPITAL.test(text.slice(source.head.start))) return last.entity
  const onHead = inside.filter((mention) => contains(mention, source.head))
  return (onHead.find((mention) => mention.form === 'name') ?? onHead[0])?.entity ?? null
}
const CAPITAL = /^\p{Lu}/u

function antecedent(text: string, source: NounGroup, known: Known, before: readonly string[]): Antecedent | null {
  const { self_pronoun, person_pronoun, thing_pronoun, definite } = known.grammar.words()
  const words = text.slice(source.start, source.end).toLowerCase()
  const head = headOf(text, source)
  if (self_pronoun.has(words)) return null
  if (person_pronoun.has(words)) return toAntecedent(lastOf(known, source, 'person', before), 'pronoun')
  if (thing_pronoun.has(words)) return null
  const type = known.grammar.sourceTypes().get(head)
  if (!type || !isDefinite(words, definite)) return null
  return (
    (type === 'person' ? toAntecedent(byRole(text, source, head, known), 'role') : null) ??
    (type === 'organization' ? toAntecedent(lastOf(known, source, type, []), 'nominal') : null)
  )
}

/** Words that begin with an article or the like, and go on. */
const isDefinite = (words: string, definite: ReadonlySet<string>): boolean =>
  words.includes(' ') && definite.has(words.slice(0, words.indexOf(' ')))

/** How far back an antecedent may lie, in UTF-16 units: about three sentences of news. */
const REACH = 600

/** The nearest entity of a type that is named before the source; a person who just spoke comes first. */
function lastOf(known: Known, source: Span, type: string, before: readonly string[]): string | null {
  const { entities } = known
  const near = nearBefore(known, source, type)
  const speaker = before.at(-1)
  if (speaker && near.length === 0 && entities.get(speaker)?.type === type) return speaker
  if (speaker && near.some((mention) => mention.entity === speaker)) return speaker
  return near.at(-1)?.entity ?? null
}

/** The mentions of entities of a type that may be an antecedent, in order. */
function nearBefore({ mentionsIn, entities }: Known, source: Span, type: string): MentionAnnotation[] {
  const stretch = { start: Math.max(0, source.start - REACH), end: source.start }
  return mentionsIn(stretch).filter((mention) => entities.get(mention.entity)?.type === type)
}

/** The entities that were there to be chosen from, in order, what was chosen among them; none where its words ask for nobody. */
export function consideredFor(text: string, source: NounGroup, known: Known, { entity, basis }: Speaker): string[] {
  if (basis === 'speech' || basis === 'none') return []
  const type = (entity === null ? null : known.entities.get(entity)?.type) ?? 'person'
  const ids =
    basis === 'name'
      ? known.mentionsIn(source).map((mention) => mention.entity)
      : basis === 'role'
        ? fittingRoles(text, source, headOf(text, source), known).map((role) => role.entity)
        : nearBefore(known, source, type).map((mention) => mention.entity)
  return Array.from(new Set(ids))
}

const headOf = (text: string, { head }: NounGroup): string => text.slice(head.start, head.end).toLowerCase()

/** `the spokesman`: the last person whose title ends in that noun. */
const byRole = (text: string, source: Span, head: string, known: Known): string | null =>
  fittingRoles(text, source, head, known).at(-1)?.entity ?? null

const fittingRoles = (text: string, source: Span, head: string, { roles }: Known): RoleAnnotation[] =>
  roles
    .filter((role) => role.end <= source.start && endsIn(text.slice(role.start, role.end), role.title, head))
    .toSorted((a, b) => a.start - b.start)

const endsIn = (words: string, title: string, noun: string): boolean =>
  title.toLowerCase().split(' ').includes(noun) || words.toLowerCase().split(' ').includes(noun)
