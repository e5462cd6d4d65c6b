import { largest } from '../../../extremes.ts'
import type { Place } from '../lists/places.ts'
import type { Candidate } from './candidates.ts'

/** What the places of a document say of where it plays: how often each country is named in it, by whatever word, and what lies there. */
export interface Scene {
  countries: Map<string, number>
  named: number
  /** How often each state is named, and those that cities named lie in, as `country.unit`. */
  states: Map<string, number>
  around: Set<string>
  /** Places whose coordinates are known. */
  points: Place[]
}

export const emptyScene = (): Scene => ({
  countries: new Map(),
  named: 0,
  states: new Map(),
  around: new Set(),
  points: [],
})

/** Points on the scale of candidates' weights: ten times the inhabitants are one. */
const WORTH = { country: 1, state: 1, mostNamed: 1, around: 1, inside: 1.5, near: 0.5 } as const
const MOST = 1
/** A naming that no country got, so that one naming is not all. */
const PRIOR = 1
/** Kilometres within which places are near. */
const NEAR = 300
const MOST_NEAR = 2
const DEGREE = 111.2

const unitOf = ({ country_code, admin1_code }: Place): string => `${country_code}.${admin1_code}`

export function addToScene(scene: Scene, place: Place, count = 1): void {
  if (place.country_code === null) return
  scene.countries.set(place.country_code, (scene.countries.get(place.country_code) ?? 0) + count)
  scene.named += count
  if (place.kind === 'subdivision') scene.states.set(unitOf(place), (scene.states.get(unitOf(place)) ?? 0) + count)
  else if (place.admin1_code !== null) scene.around.add(unitOf(place))
  if (place.latitude !== null) scene.points.push(place)
}

/** How well a candidate fits the scene, beside how widely it is known. Without the name of its state never by more than ten times the inhabitants. */
function supportOf({ place }: Candidate, scene: Scene): Support {
  const country = (WORTH.country * (scene.countries.get(place.country_code ?? '') ?? 0)) / (scene.named + PRIOR)
  const named = place.admin1_code === null ? 0 : (scene.states.get(unitOf(place)) ?? 0)
  const state = named > 0 ? WORTH.state + (WORTH.mostNamed * named) / largest(scene.states.values()) : 0
  const around = place.admin1_code !== null && scene.around.has(unitOf(place)) ? WORTH.around : 0
  if (place.kind === 'subdivision') return { country, nearer: state + WORTH.inside * around }
  const near = WORTH.near * Math.min(scene.points.filter((point) => isNear(place, point)).length, MOST_NEAR)
  return { country, nearer: state || Math.min(MOST, around + near) }
}

/** What the country adds, and what states and places near it do. */
interface Support {
  country: number
  nearer: number
}

/** On a plane whose degrees of longitude have the length that they have there. */
function isNear(a: Place, b: Place): boolean {
  if (a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null) return false
  const middle = Math.cos((Math.PI * (a.latitude + b.latitude)) / 360)
  return Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * middle) * DEGREE < NEAR
}

/** By how much the best must lead: a place three times as large as its namesake. */
const LEAD = 0.5

/** Support by its country that is enough for the only place of its name, though it is small. */
const ONLY = 0.25

interface Scored {
  candidate: Candidate
  score: number
}

/** The best candidate, and those that come too near to it to tell. */
export function rankBy(candidates: readonly Candidate[], scene: Scene): { best: Scored; rivals: Scored[] } | null {
  const scored = candidates.flatMap((candidate): Scored[] => {
    const { country, nearer } = supportOf(candidate, scene)
    const isMeant = nearer > 0 || (country >= ONLY && candidates.length === 1)
    if (candidate.isFarFetched || (candidate.isObscure && !isMeant)) return []
    return [{ candidate, score: candidate.weight + Math.max(nearer, Math.min(MOST, country + nearer)) }]
  })
  const top = largest(scored.map(({ score }) => score))
  const best = scored.find(({ score }) => score === top)
  if (!best) return null
  return { best, rivals: scored.filter((other) => other !== best && top - other.score < LEAD) }
}
