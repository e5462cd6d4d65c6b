import { setOwnField } from '../own_field.ts'

/** Levels of lists and objects that are read of a record: JSON has no limit, but whoever walks it later has. */
export const MOST_LEVELS = 100

type Nested = Record<string, unknown>

const isNested = (value: unknown): value is Nested => typeof value === 'object' && value !== null

/** Puts null in the place of what lies deeper, and tells whether anything did. Goes level by level, so that no depth is too much. */
export function cutDeep(record: object, levels = MOST_LEVELS): boolean {
  let level = [record as Nested]
  for (let depth = 1; depth < levels && level.length > 0; depth++)
    level = level.flatMap((parent) => Object.values(parent).filter(isNested))
  let isCut = false
  for (const parent of level)
    for (const [key, value] of Object.entries(parent))
      if (isNested(value)) {
        setOwnField<unknown>(parent, key, null)
        isCut = true
      }
  return isCut
}
