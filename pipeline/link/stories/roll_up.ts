import type { EntityAnnotation, RoleAnnotation } from '../../record/records.ts'
import { countryIn } from './countries.ts'

/** What an entity of a document speaks or plays for, or lies in: countries as `country:XX`, bodies by their local id. */
export type RollUp = (local: string) => readonly string[]

export const COUNTRY = 'country:'
/** What is a country itself has this besides, so that one knows what lies in it. */
export const WHOLE = 'whole:'
const NONE: readonly string[] = []

/** A body speaks for the country in its name, a person for the body and the country of a role, a place for the country that it lies in. */
export function rollUps(entities: readonly EntityAnnotation[], roles: readonly RoleAnnotation[]): RollUp {
  const found = new Map<string, Set<string>>()
  const add = (local: string, up: string | null): void => {
    if (up !== null && up !== local) found.set(local, (found.get(local) ?? new Set()).add(up))
  }
  for (const { id, name, type, country_code, admin1_code, geoname_id } of entities) {
    if (country_code !== null) add(id, COUNTRY + country_code)
    if (country_code !== null && admin1_code === null && geoname_id === null && type === 'place')
      add(id, WHOLE + country_code)
    else if (type === 'organization' || type === 'group') add(id, countryOf(name))
  }
  for (const { entity, title, organization } of roles) {
    add(entity, countryOf(title))
    if (organization === null) continue
    add(entity, organization)
    for (const up of [...(found.get(organization) ?? [])]) add(entity, up)
  }
  return (local) => (found.has(local) ? Array.from(found.get(local) as Set<string>) : NONE)
}

const countryOf = (name: string): string | null => {
  const code = countryIn(name)
  return code === null ? null : COUNTRY + code
}
