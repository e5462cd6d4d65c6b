import { readLexicon } from '../../lexicon.ts'
import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../../records.ts'
import { contains, type Span } from '../../span.ts'
import { spansOver } from '../overlaps.ts'
import type { SourceSpan } from './source.ts'

/** Who a source is: a local entity, or somebody whom the text does not name. */
export interface Speaker {
  entity: string | null
  unnamed: boolean
}

/** What annotators before this one found, ready to be asked. */
export interface Known {
  entities: ReadonlyMap<string, EntityAnnotation>
  /** Mentions that overlap a span, in order. */
  mentionsIn: (span: Span) => MentionAnnotation[]
  roles: readonly RoleAnnotation[]
}

const STANDS_FOR = new Map(readLexicon('en', 'source_nouns').map((row) => [row.noun ?? '', row.type ?? '']))
const SINGULAR = new Set(['he', 'she'])
const GROUPS = new Set(['they', 'it'])
const SELF = new Set(['i', 'we', 'you'])

export function toKnown(annotations: readonly Annotation[]): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const mentions = annotations.filter((a) => a.layer === 'mention')
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    mentionsIn: spansOver(mentions),
    roles: annotations.filter((a) => a.layer === 'role'),
  }
}

/** The entity that a source's words stand for. `before` are the speakers of earlier quotes, newest last. */
export function resolveSource(text: string, source: SourceSpan, known: Known, before: readonly string[]): Speaker {
  const entity = named(text, source, known) ?? antecedent(text, source, known, before)
  return { entity, unnamed: entity === null }
}

/** The person whom the source's last words name, after a title in capitals; else the mention on the source's head. */
function named(text: string, source: SourceSpan, { mentionsIn, entities }: Known): string | null {
  const inside = mentionsIn(source).filter((mention) => entities.has(mention.entity))
  const last = inside.find((mention) => mention.end === source.end && entities.get(mention.entity)?.type === 'person')
  if (last && CAPITAL.test(text.slice(source.head.start))) return last.entity
  const onHead = inside.filter((mention) => contains(mention, source.head))
  return (onHead.find((mention) => mention.form === 'name') ?? onHead[0])?.entity ?? null
}
const CAPITAL = /^\p{Lu}/u

function antecedent(text: string, source: SourceSpan, known: Known, before: readonly string[]): string | null {
  const words = text.slice(source.start, source.end).toLowerCase()
  const head = text.slice(source.head.start, source.head.end).toLowerCase()
  if (SELF.has(words)) return null
  if (SINGULAR.has(words)) return lastOf(known, source, 'person', before)
  if (GROUPS.has(words)) return null
  const type = STANDS_FOR.get(head)
  if (!type || !/^(?:the|its|this|that) /.test(words)) return null
  return (
    (type === 'person' ? byRole(text, source, head, known) : null) ??
    (type === 'organization' ? lastOf(known, source, type, []) : null)
  )
}

/** How far back an antecedent may lie, in UTF-16 units: about three sentences of news. */
const REACH = 600

/** The nearest entity of a type that is named before the source; a person who just spoke comes first. */
function lastOf({ mentionsIn, entities }: Known, source: Span, type: string, before: readonly string[]): string | null {
  const stretch = { start: Math.max(0, source.start - REACH), end: source.start }
  const near = mentionsIn(stretch).filter((mention) => entities.get(mention.entity)?.type === type)
  const speaker = before.at(-1)
  if (speaker && near.length === 0 && entities.get(speaker)?.type === type) return speaker
  if (speaker && near.some((mention) => mention.entity === speaker)) return speaker
  return near.at(-1)?.entity ?? null
}

/** `the spokesman`: the last person whose title ends in that noun. */
function byRole(text: string, source: Span, head: string, { roles }: Known): string | null {
  const fit = roles.filter(
    (role) => role.end <= source.start && endsIn(text.slice(role.start, role.end), role.title, head),
  )
  return fit.toSorted((a, b) => a.start - b.start).at(-1)?.entity ?? null
}

const endsIn = (words: string, title: string, noun: string): boolean =>
  title.toLowerCase().split(' ').includes(noun) || words.toLowerCase().split(' ').includes(noun)
