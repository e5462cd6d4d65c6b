import type { AnnotatedRecord, EntityAnnotation, MentionAnnotation } from '../../pipeline/records.ts'
import type { GoldEntity } from './annotated.ts'

/** Gold names found, those missed, and the system's names that the gold does not list; as README.md defines them. */
export interface EntityScore {
  found: number
  expected: number
  missed: string[]
  extras: string[]
}

interface Naming {
  text: string
  entity: EntityAnnotation
}

/** Scores the entities and name mentions of one annotated article. */
export function scoreEntities(gold: readonly GoldEntity[], record: AnnotatedRecord): EntityScore {
  const namings = namingsOf(record)
  const wanted = gold.flatMap((entity) => entity.mentions.map((text) => ({ text, entity })))
  const isMet = ({ text, entity }: { text: string; entity: GoldEntity }) =>
    namings.some((naming) => naming.text === text && isEntity(naming.entity, entity))
  const missed = wanted.filter((name) => !isMet(name)).map((name) => `${name.text} → ${name.entity.name}`)
  const isListed = (naming: Naming) =>
    wanted.some((name) => name.text === naming.text && isEntity(naming.entity, name.entity))
  const extras = namings
    .filter((naming) => !isListed(naming))
    .map(({ text, entity }) => `${text} → ${entity.name} (${entity.type})`)
  return { found: wanted.length - missed.length, expected: wanted.length, missed, extras: Array.from(new Set(extras)) }
}

function namingsOf({ document, annotations }: AnnotatedRecord): Naming[] {
  const entities = new Map(annotations.filter((a): a is EntityAnnotation => a.layer === 'entity').map((a) => [a.id, a]))
  return annotations
    .filter((a): a is MentionAnnotation => a.layer === 'mention' && a.form === 'name')
    .flatMap((mention) => {
      const entity = entities.get(mention.entity)
      return entity ? [{ text: document.text.slice(mention.start, mention.end), entity }] : []
    })
}

const isEntity = (found: EntityAnnotation, gold: GoldEntity): boolean =>
  [gold.type].flat().includes(found.type) && (found.name === gold.name || found.aliases.includes(gold.name))
