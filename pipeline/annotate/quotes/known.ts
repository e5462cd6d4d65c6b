import type { Annotation, EntityAnnotation, MentionAnnotation, RoleAnnotation } from '../../record/records.ts'
import { spansOver } from '../overlaps.ts'
import type { QuoteGrammar } from './grammar.ts'

/** What annotators before this one found, ready to be asked. */
export interface Known {
  entities: ReadonlyMap<string, EntityAnnotation>
  /** Mentions that overlap a span, in order. */
  mentionsIn: ReturnType<typeof spansOver<MentionAnnotation>>
  /** Titles in small letters, by the person's local id. */
  titles: ReadonlyMap<string, readonly string[]>
  grammar: QuoteGrammar
}

export function toKnown(annotations: readonly Annotation[], grammar: QuoteGrammar): Known {
  const entities = annotations.filter((a) => a.layer === 'entity')
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return {
    entities: byId,
    mentionsIn: spansOver(annotations.filter((a) => a.layer === 'mention').filter(({ entity }) => byId.has(entity))),
    titles: titlesOf(annotations.filter((a) => a.layer === 'role')),
    grammar,
  }
}

function titlesOf(roles: readonly RoleAnnotation[]): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { entity, title } of roles) {
    const held = titles.get(entity) ?? []
    if (held.length === 0) titles.set(entity, held)
    held.push(title.toLowerCase())
  }
  return titles
}
