import type { AnnotatedRecord, EntityAnnotation } from '../../pipeline/record/records.ts'
import type { GoldEntity } from './annotated.ts'

export interface EntityScore {
  found: number
  expected: number
  missed: string[]
  /** Distinct names that the gold does not list. */
  extras: string[]
}

interface Naming {
  text: string
  entity: EntityAnnotation
}

/** Scores the names of a sample article: each listed string on the right entity, as README.md says. */
export function scoreEntities(gold: readonly GoldEntity[], record: AnnotatedRecord): EntityScore {
  const namings = namingsOf(record)
  const wanted = gold.flatMap((entity) => entity.mentions.map((text) => ({ text, entity })))
  const agrees = (naming: Naming, want: (typeof wanted)[number]) =>
    naming.text === want.text && isEntity(naming.entity, want.entity)
  const missed = wanted.filter((want) => !namings.some((naming) => agrees(naming, want)))
  const extras = namings.filter((naming) => !wanted.some((want) => agrees(naming, want)))
  return {
    found: wanted.length - missed.length,
    expected: wanted.length,
    missed: missed.map(({ text, entity }) => `${text} → ${entity.name}`),
    extras: Array.from(new Set(extras.map(({ text, entity }) => `${text} → ${entity.name} (${entity.type})`))),
  }
}

const entitiesOf = ({ annotations }: AnnotatedRecord): Map<string, EntityAnnotation> =>
  new Map(annotations.filter((a) => a.layer === 'entity').map((entity) => [entity.id, entity]))

function namingsOf(record: AnnotatedRecord): Naming[] {
  const entities = entitiesOf(record)
  return record.annotations
    .filter((a) => a.layer === 'mention')
    .filter(({ form }) => form === 'name')
    .map(({ start, end, entity }) => ({
      text: record.document.text.slice(start, end),
      entity: entities.get(entity) as EntityAnnotation,
    }))
}

const isEntity = (found: EntityAnnotation, gold: GoldEntity): boolean =>
  [gold.type].flat().includes(found.type) && (found.name === gold.name || found.aliases.includes(gold.name))

/** Scores the titles: the gold's is found where a role of that person holds all its words. The gold lists one a person, so there are no extras. */
export function scoreRoles(gold: readonly GoldEntity[], record: AnnotatedRecord): EntityScore {
  const entities = entitiesOf(record)
  const roles = record.annotations.filter((a) => a.layer === 'role')
  const isFound = (wanted: GoldEntity) =>
    roles.some(
      ({ entity, title }) =>
        isEntity(entities.get(entity) as EntityAnnotation, wanted) && holds(title, wanted.role ?? ''),
    )
  const wanted = gold.filter((entity) => entity.role !== undefined)
  const missed = wanted.filter((entity) => !isFound(entity)).map(({ name, role }) => `${name}: ${role}`)
  return { found: wanted.length - missed.length, expected: wanted.length, missed, extras: [] }
}

function holds(title: string, role: string): boolean {
  const words = new Set(title.toLowerCase().split(' '))
  return role
    .toLowerCase()
    .split(' ')
    .every((word) => words.has(word))
}
