import type { Day } from '../../calendar.ts'
import { type Direction, date, type Phrase, type Rule } from '../../grammar.ts'
import { pattern } from '../classes.ts'
import { first, has, modOf, QUALIFIER } from '../phrase.ts'

/** `this summer`, `last fall`, `the winter of 1994`, `spring 2020`, `this past spring` */
const season: Rule = {
  name: 'season',
  pattern: pattern(
    `${QUALIFIER} (the? season (of | comma)? year | (the? this? (last | past | next | coming)? | that) season)`,
  ),
  read(phrase, frame) {
    const name = first(phrase, 'season')?.value ?? ''
    const stated = first(phrase, 'year')?.number?.value
    if (stated !== undefined) return date(`${stated}-${name}`, 'none', modOf(phrase))
    if (!phrase.words.some((word) => SEASON_LEADS.has(word.kind))) return null
    if (!frame.reference) return date(null, 'document')
    return date(`${seasonYear(phrase, name, frame.reference, frame.direction())}-${name}`, 'document', modOf(phrase))
  },
}
const SEASON_LEADS = new Set(['this', 'last', 'past', 'next', 'coming'])
/** Month that a season begins in. */
const SEASON_MONTH: ReadonlyMap<string, number> = new Map(Object.entries({ SP: 3, SU: 6, FA: 9, WI: 12 }))

function seasonYear(phrase: Phrase, name: string, reference: Day, direction: Direction): number {
  const begins = SEASON_MONTH.get(name) ?? 1
  const year = name === 'WI' && reference.month < 3 ? reference.year - 1 : reference.year
  if (has(phrase, 'past') || has(phrase, 'last'))
    return reference.month > begins + 2 ? reference.year : reference.year - 1
  if (has(phrase, 'next')) return reference.month >= begins ? reference.year + 1 : reference.year
  if (has(phrase, 'coming') || direction === 'future') return reference.month > begins + 2 ? reference.year + 1 : year
  return year
}

export const SEASONS: readonly Rule[] = [season]
