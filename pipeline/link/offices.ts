import { hashString } from '../language/linear/hash.ts'
import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'
import type { AnnotatedRecord } from '../record/records.ts'

/** Offices that one person has at a time, wherever articles speak of that person by office and family name alone. */
const offices = once(() => readLexicon('en', 'sole_offices').map(({ office = '' }) => office))

/**
 * The offices of one at a time that an article gives each of its entities, as hashes with the year in which it came out: "President X" is the
 * X who is called president in other articles of that year, whoever publishes them.
 */
export function readOffices(
  { published_date }: AnnotatedRecord['document'],
  annotations: AnnotatedRecord['annotations'],
): (entity: string) => number[] {
  const year = published_date?.slice(0, YEAR)
  const held = new Map<string, Set<string>>()
  for (const a of annotations) {
    const office = a.layer === 'role' && a.standing === 'current' ? officeOf(a.title) : undefined
    if (a.layer === 'role' && office) held.set(a.entity, (held.get(a.entity) ?? new Set()).add(office))
  }
  return (entity) => (year ? Array.from(held.get(entity) ?? [], (office) => hashString(`${office}\n${year}`)) : [])
}

/** Characters of a date that are its year. */
const YEAR = 4

/** The title is the office, by itself or behind the adjective of a country. */
function officeOf(title: string): string | undefined {
  const written = title.toLowerCase()
  return offices().find((office) => written === office || written === `${adjectiveOf(title)} ${office}`)
}

const adjectives = once(() => new Set(readLexicon('en', 'demonyms').map(({ demonym = '' }) => demonym)))
/** The adjective of a country that a title begins with, lower case; empty where it begins with none. */
function adjectiveOf(title: string): string {
  const [first = ''] = title.split(' ')
  return adjectives().has(first) ? first.toLowerCase() : ''
}
