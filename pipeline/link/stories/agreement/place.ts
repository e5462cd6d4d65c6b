import type { Found } from './difference.ts'
import { isNegative, standingOf } from './standing.ts'
import type { ToldClaim, ToldPlace } from './told_claim.ts'

/** Two named places of which neither may lie in the other. */
export function comparePlaces(claim: ToldClaim, other: ToldClaim): Found | null {
  if (isNegative(claim) || isNegative(other)) return null
  if (standingOf(claim) === null || standingOf(claim) !== standingOf(other)) return null
  const [place] = claim.places
  const [otherPlace] = other.places
  if (!place || !otherPlace) return null
  if (claim.places.some((one) => other.places.some((another) => mayBeOne(one, another)))) return null
  return { relation: 'conflict', value: place.name, other_value: otherPlace.name }
}

/** The same place, one in the other, or no telling. */
export function mayBeOne(a: ToldPlace, b: ToldPlace): boolean {
  if (a.entity === b.entity || hasNameOf(a, b) || hasNameOf(b, a)) return true
  const [size, other] = [sizeOf(a), sizeOf(b)]
  if (size === null && other === null) return a.beside.includes(b.entity) || b.beside.includes(a.entity)
  if (size === null || other === null) return true
  if (size === 'town' && other === 'town') return areNear(a, b)
  return a.country_code === b.country_code && !(size === other && size === 'unit' && a.admin1_code !== b.admin1_code)
}

const hasNameOf = (a: ToldPlace, b: ToldPlace): boolean =>
  a.name.toLowerCase().includes(b.name.toLowerCase()) || (isUnknown(a, b) && lastWord(a) === lastWord(b))

/** Of places that lists do not know one name may be the fuller one, or have its first word cut short. */
const isUnknown = (a: ToldPlace, b: ToldPlace): boolean => sizeOf(a) === null || sizeOf(b) === null

const lastWord = ({ name }: ToldPlace): string => name.toLowerCase().slice(name.lastIndexOf(' ') + 1)

/** What lists know the place as; null where they do not know it. */
function sizeOf({ geoname_id, admin1_code, country_code }: ToldPlace): 'town' | 'unit' | 'country' | null {
  if (geoname_id !== null) return 'town'
  if (country_code === null) return null
  return admin1_code === null ? 'country' : 'unit'
}

/** Degrees, about 30 kilometres north: suburbs are near. */
const NEAR = 0.3

function areNear(a: ToldPlace, b: ToldPlace): boolean {
  if (a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null) return true
  return Math.abs(a.latitude - b.latitude) <= NEAR && Math.abs(a.longitude - b.longitude) <= NEAR
}
