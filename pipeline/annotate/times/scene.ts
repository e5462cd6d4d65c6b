import { addDays, type Day, formatYear, readDay, weekdayOf } from './calendar.ts'

/** In a text that tells of the past: the date at which the story is (`1941`, `1941-12`, `1941-12-07`, `1941-SP`). */
export type Scene = string

const PLACE = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|SP|SU|FA|WI))?(?=$|T)/
/** The date of a value that a story can go on from; null for intervals, decades, quarters, lengths. */
export const sceneOf = (value: string | null): Scene | null => PLACE.exec(value ?? '')?.[0] ?? null

const SEASON_MONTHS: ReadonlyMap<string, number> = new Map(Object.entries({ SP: 3, SU: 6, FA: 9, WI: 12 }))

export const yearOf = (scene: Scene): number => Number(scene.slice(0, 4))

/** The month at which the story is, a season by its first; null where the year alone is known. */
export function monthOf(scene: Scene): number | null {
  const part = scene.slice(5, 7)
  return part === '' ? null : (SEASON_MONTHS.get(part) ?? Number(part))
}

/** So many months back, a story has gone on to the next year. */
const TURN = 6

/** The year of a month that a story names: the one it is in, or the next where that would take it far back. */
export function yearInScene(scene: Scene, month: number): number {
  const now = monthOf(scene)
  return yearOf(scene) + (now !== null && now - month >= TURN ? 1 : 0)
}

/** The day at which the story is; null where only its month or year is known. */
export const dayOfScene = (scene: Scene): Day | null => readDay(scene)

/** The next such weekday of a story; TIMEX3's day of an unknown week where the story is at no day. */
export function weekdayInScene(scene: Scene, weekday: number, back: boolean): Day | null {
  const day = dayOfScene(scene)
  if (!day) return null
  const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7
  return addDays(day, back ? ahead - (ahead === 7 ? 14 : 7) : ahead)
}

/** A season and its year, reckoned from where the story is: the one it is in or the next to come, or one further on or back. */
export function seasonInScene(scene: Scene, season: string, step: number): string {
  const begins = SEASON_MONTHS.get(season) ?? 1
  const now = monthOf(scene)
  if (now === null) return `${formatYear(yearOf(scene) + step)}-${season}`
  const year = season === 'WI' && now < 3 ? yearOf(scene) - 1 : yearInScene(scene, begins)
  return `${formatYear(year + stepped(step, now, year - yearOf(scene), begins))}-${season}`
}

/** "The following spring" of an April is next year's, of a February this year's: no step where the season still lies ahead. */
function stepped(step: number, now: number, turned: number, begins: number): number {
  if (step > 0) return turned > 0 || now < begins ? 0 : 1
  return step < 0 ? (turned > 0 ? -2 : now > begins + 2 ? 0 : -1) : 0
}
