import type { Token } from '../../../language/reader.ts'
import { CAPITALISED, type Mend, textAt } from './mend.ts'

/** "CITY 2001-02-03", "CITY (Agency) -", "CITY, May 3 -": the place that a dateline names. */
export const readDateline: Mend = (names, { tokens, isFirst }) => {
  let last = 0
  while (last < LONGEST_CITY && CAPITALS.test(textAt(tokens, last))) last++
  const isDateline = isFirst && last > 0 && textAt(tokens, 0).length > 3 && isDated(tokens, last)
  if (!isDateline) return names.slice()
  return [{ first: 0, last, type: 'place', by: 'model' }, ...names.filter(({ first }) => first >= last)]
}

const CAPITALS = /^\p{Lu}{2,}$/u
const LONGEST_CITY = 3
const YEAR = /^(?:19|20)\d\d(?:-|$)/
const DAY = /^\d{1,2}$/

/** A year, an agency in brackets or a day stands after the city. */
export function isDated(tokens: readonly Token[], at: number): boolean {
  const [mark, next, after] = [textAt(tokens, at), textAt(tokens, at + 1), textAt(tokens, at + 2)]
  if (YEAR.test(mark)) return true
  if (mark === '(') return CAPITALISED.test(next) && [after, textAt(tokens, at + 3)].includes(')')
  return mark === ',' && CAPITALISED.test(next) && DAY.test(after)
}
