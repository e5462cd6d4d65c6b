import type { Mod, Phrase, Reading } from '../../grammar.ts'
import { durationValue } from '../../value.ts'
import { first, has, numberOf } from '../phrase.ts'

/** Words for "how nearly": `nearly`, `more than`, `at least`, `up to`. */
export const HEDGE =
  '(approx | over &cardinal | over &a | (no | not)? (more | less) than | at (least | most) | up to | as (many | few) as)?'
export const COUNT =
  '(cardinal plus? | cardinal and a half &any_unit | few | a few | a? couple of? | a &any_unit | a additional &any_unit | half a? &any_unit)'
export const MORE = '(more | additional | alternate)?'
export const UNITS = '(any_unit | weekend)'
export const TAIL = '(and a half)?'

/** MORE_THAN, LESS_THAN and so on, as the words before the number say. */
export function hedgeOf(phrase: Phrase): Mod {
  const approx = first(phrase, 'approx') ?? first(phrase, 'over')
  if (approx) return approx.value as Mod
  if (has(phrase, 'plus')) return 'EQUAL_OR_MORE'
  const no = has(phrase, 'no')
  if (has(phrase, 'than'))
    return has(phrase, 'more') ? (no ? 'EQUAL_OR_LESS' : 'MORE_THAN') : no ? 'EQUAL_OR_MORE' : 'LESS_THAN'
  if (has(phrase, 'least')) return 'EQUAL_OR_MORE'
  return has(phrase, 'most') || has(phrase, 'up') ? 'EQUAL_OR_LESS' : has(phrase, 'so') ? 'APPROX' : null
}

/** How many: a number, 1 for an article, 2 for a couple, null (unknown) for a few or a bare plural. */
export function countOf(phrase: Phrase): number | null {
  const number = numberOf(phrase, 'cardinal')
  const half = phrase.words.findIndex((word) => word.kind === 'half')
  if (!Number.isNaN(number)) return number + (half > 0 ? 0.5 : 0)
  if (has(phrase, 'couple')) return 2
  if (has(phrase, 'few')) return null
  if (half >= 0) return has(phrase, 'and') ? 1.5 : 0.5
  return has(phrase, 'a') || first(phrase, 'unit') || first(phrase, 'quarter') ? 1 : null
}

export const unitOf = (phrase: Phrase): string =>
  has(phrase, 'weekend') ? 'WE' : (first(phrase, 'any_unit')?.value ?? '')

export const duration = (phrase: Phrase, reading: Partial<Reading> = {}): Reading => ({
  type: 'DURATION',
  value: durationValue(countOf(phrase), unitOf(phrase)),
  mod: hedgeOf(phrase),
  anchor: 'none',
  ...reading,
})
