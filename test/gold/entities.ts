import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Annotation, EntityAnnotation } from '../../pipeline/records.ts'
import { entityOf, layer, textOf } from './layers.ts'

interface GoldEntity {
  name: string
  type: string | string[]
  mentions: string[]
  role?: string
}

export interface EntityScore {
  found: number
  expected: number
  /** How many names the system gives that the gold does not list; `unlisted` tells them. */
  extras: number
  missed: string[]
  unlisted: string[]
}

const GOLD = new URL('./', import.meta.url)

const readGold = (file: string): GoldEntity[] =>
  (parse(readFileSync(new URL(`${file.slice(0, 3)}.yaml`, GOLD), 'utf8')) as { entities: GoldEntity[] }).entities

interface Naming {
  text: string
  entity: EntityAnnotation
}

/** Scores the names of a sample article (its file name): each listed string on the right entity, as README.md says. */
export function scoreEntities(file: string, annotations: readonly Annotation[]): EntityScore {
  const gold = readGold(file)
  const namings = namingsOf(file, annotations)
  const wanted = gold.flatMap((entity) => entity.mentions.map((text) => ({ text, entity })))
  const agrees = (naming: Naming, want: (typeof wanted)[number]) =>
    naming.text === want.text && isEntity(naming.entity, want.entity)
  const missed = wanted.filter((want) => !namings.some((naming) => agrees(naming, want)))
  const extra = namings.filter((naming) => !wanted.some((want) => agrees(naming, want)))
  const unlisted = new Set(extra.map(({ text, entity }) => `${text} → ${entity.name} (${entity.type})`))
  return {
    found: wanted.length - missed.length,
    expected: wanted.length,
    extras: unlisted.size,
    missed: missed.map(({ text, entity }) => `${text} → ${entity.name}`),
    unlisted: Array.from(unlisted),
  }
}

function namingsOf(file: string, annotations: readonly Annotation[]): Naming[] {
  const names = layer(annotations, 'mention').filter((mention) => mention.form === 'name')
  return names.map((mention) => ({ text: textOf(file, mention), entity: entityOf(annotations, mention.entity) }))
}

const isEntity = (found: EntityAnnotation, gold: GoldEntity): boolean =>
  [gold.type].flat().includes(found.type) && (found.name === gold.name || found.aliases.includes(gold.name))

/** Scores the titles: the gold's is found where a role of that person holds all its words. Titles not listed are no extras: the gold lists one a person. */
export function scoreRoles(file: string, annotations: readonly Annotation[]): Omit<EntityScore, 'extras' | 'unlisted'> {
  const roles = layer(annotations, 'role').map((role) => ({ ...role, person: entityOf(annotations, role.entity) }))
  const wanted = readGold(file).filter((entity) => entity.role !== undefined)
  const missed = wanted.filter(
    (entity) => !roles.some(({ person, title }) => isEntity(person, entity) && holds(title, entity.role ?? '')),
  )
  return {
    found: wanted.length - missed.length,
    expected: wanted.length,
    missed: missed.map(({ name, role }) => `${name}: ${role}`),
  }
}

const holds = (title: string, role: string): boolean => {
  const words = new Set(title.toLowerCase().split(' '))
  return role
    .toLowerCase()
    .split(' ')
    .every((word) => words.has(word))
}
