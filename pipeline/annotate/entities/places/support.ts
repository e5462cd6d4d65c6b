import { largest } from '../../../extremes.ts'
import type { Place } from '../gazetteer.ts'
import type { Candidate } from './candidates.ts'

/** What the places of a document say of where it plays: how often each country is named in it, by whatever word, and what lies there. */
export interface Scene {
  countries: Map<string, number>
  named: number
  /** States that are named, and those that cities named lie in, as `country.unit`. */
  states: Set<string>
  around: Set<string>
  /** Places whose coordinates are known. */
  points: Place[]
}

export const emptyScene = (): Scene => ({
  countries: new Map(),
  named: 0,
  states: new Set(),
  around: new Set(),
  points: [],
})

/** Points on the scale of candidates' weights: ten times the inhabitants are one. */
const WORTH = { country: 1.5, state: 2, around: 1, inside: 1.5, near: 0.5 } as const
const MOST = 1
/** Namings that no country got, so that one naming is not all. */
const PRIOR = 2
/** Kilometres within which places are near. */
const NEAR = 300
const MOST_NEAR = 2
const DEGREE = 111.2

const unitOf = ({ country_code, admin1_code }: Place): string => `${country_code}.${admin1_code}`

export function addToScene(scene: Scene, place: Place, count = 1): void {
  if (place.country_code === null) return
  scene.countries.set(place.country_code, (scene.countries.get(place.country_code) ?? 0) + count)
  scene.named += count
  if (place.kind === 'subdivision') scene.states.add(unitOf(place))
  else if (place.admin1_code !== null) scene.around.add(unitOf(place))
  if (place.latitude !== null) scene.points.push(place)
}

/** How well a candidate fits the scene, beside how widely it is known. Without the name of its state never by more than ten times the inhabitants. */
function supportOf({ place }: Candidate, scene: Scene): number {
  const country = (WORTH.country * (scene.countries.get(place.country_code ?? '') ?? 0)) / (scene.named + PRIOR)
  const isIn = (units: ReadonlySet<string>) => place.admin1_code !== null && units.has(unitOf(place))
  if (isIn(scene.states)) return WORTH.state + country
  const around = isIn(scene.around) ? WORTH.around : 0
  if (place.kind === 'subdivision') return country + WORTH.inside * around
  const near = scene.points.filter((point) => isNear(place, point)).length
  return Math.min(MOST, country + around + WORTH.near * Math.min(near, MOST_NEAR))
}

/** On a plane whose degrees of longitude have the length that they have there. */
function isNear(a: Place, b: Place): boolean {
  if (a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null) return false
  const middle = Math.cos((Math.PI * (a.latitude + b.latitude)) / 360)
  return Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * middle) * DEGREE < NEAR
}

/** By how much the best must lead: a place three times as large as its namesake. */
const LEAD = 0.5

interface Scored {
  candidate: Candidate
  score: number
}

/** The best candidate, and those that come too near to it to tell. */
export function rankBy(candidates: readonly Candidate[], scene: Scene): { best: Scored; rivals: Scored[] } | null {
  const scored = candidates.flatMap((candidate): Scored[] => {
    const support = supportOf(candidate, scene)
    return candidate.isObscure && support === 0 ? [] : [{ candidate, score: candidate.weight + support }]
  })
  const top = largest(scored.map(({ score }) => score))
  const best = scored.find(({ score }) => score === top)
  if (!best) return null
  return { best, rivals: scored.filter((other) => other !== best && top - other.score < LEAD) }
}
