import { FUNCTIONS, type Roleset } from './rolesets.ts'

/** No argument: the first of a model's labels. */
export const NO_LABEL = 0

const NUMBERED = /^ARG([0-6])$/
const MODIFIER = /^ARGM-/
/** Functions that are modifiers' only, besides those of numbered arguments. */
const FURTHER = ['TMP', 'ADV', 'DIS'] as const
const ALL_FUNCTIONS: readonly string[] = [...FUNCTIONS, ...FURTHER]
/** A numbered argument that the roleset does not have; one of a roleset that is not known. */
const ABSENT = ALL_FUNCTIONS.length
const UNKNOWN = ABSENT + 1
const OTHER = FUNCTIONS.length - 1

/** A model weighs labels, and besides them what these mean, which is shared between predicates. */
export const columnCount = (labels: readonly string[]): number => labels.length + UNKNOWN + 1

/** The number of a numbered argument; -1 of others. */
export const numberOf = (label: string): number => Number(NUMBERED.exec(label)?.[1] ?? -1)

/** By label the further column that counts for it; -1 where there is none. */
export type MeaningColumns = Int16Array

/** What each label means to a roleset. */
export function createMeanings(labels: readonly string[]): (roleset: Roleset | null) => MeaningColumns {
  const numbers = labels.map(numberOf)
  const fixed = labels.map((label) => (MODIFIER.test(label) ? functionAt(label.slice(5)) : -1))
  const known = new Map<Roleset | null, MeaningColumns>()
  return (roleset) => {
    const before = known.get(roleset)
    if (before) return before
    const columns = Int16Array.from(labels, (_, i) => {
      const meaning = numbers[i]! < 0 ? fixed[i]! : meaningOf(roleset, numbers[i]!)
      return meaning < 0 ? -1 : labels.length + meaning
    })
    known.set(roleset, columns)
    return columns
  }
}

const functionAt = (name: string): number => ALL_FUNCTIONS.indexOf(name)

function meaningOf(roleset: Roleset | null, number: number): number {
  if (roleset === null) return UNKNOWN
  const role = roleset.roles[number]!
  if (role === '') return ABSENT
  const place = functionAt(role)
  return place < 0 ? OTHER : place
}
