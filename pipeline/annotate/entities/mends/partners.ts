import type { Token } from '../../../language/reader.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { ACRONYM, CAPITALISED, endOfRun, type Mend, type ReadName, textAt, withFound } from './mend.ts'

const COMMA = ','
const AMPERSAND = '&'
/** Names of the longest firm before the last one. */
const MOST = 8

/**
 * "Able, Baker, Cole & Dunn": a firm called by its partners, or a body by its fields ("the Roads, Water & Energy Office"). Running text joins
 * several persons with "and"; whom it names in full, or by a first name alone, is no part of such a name, nor is what has a name of its own.
 */
export const joinPartners: Mend = (names, { tokens, gazetteer }) => {
  const found = tokens.flatMap((token, at): ReadName[] => {
    if (token.text !== AMPERSAND) return []
    const [first, last] = [beginOfPartners(tokens, at), endOfRun(tokens, at + 1)]
    const isFirm = first < at - 1 && last > at + 1 && isNobody(tokens, first, at, gazetteer)
    return isFirm ? [{ first, last, type: 'organization', by: 'beside a name' }] : []
  })
  return found.length > 0 ? withFound(names, found) : names.slice()
}

/** The first of the single words with capitals, with commas between them, that stand right before `at`; `at` where none does. */
function beginOfPartners(tokens: readonly Token[], at: number): number {
  if (!CAPITALISED.test(textAt(tokens, at - 1))) return at
  let first = at - 1
  while (at - first < 2 * MOST && textAt(tokens, first - 1) === COMMA && CAPITALISED.test(textAt(tokens, first - 2)))
    first -= 2
  return first
}

/** Nobody's full name begins the row, and none of its words is a first name, a place or a body. */
function isNobody(tokens: readonly Token[], first: number, at: number, gazetteer: Gazetteer): boolean {
  const { given, place, organization, knownOrganizations } = gazetteer
  if (first > 1 && CAPITALISED.test(textAt(tokens, first - 1))) return false
  for (let i = first; i < at; i += 2) {
    const word = textAt(tokens, i)
    if (given.has(word) || place(word) !== null || ACRONYM.test(word)) return false
    if (organization(word) !== null || knownOrganizations.has(word)) return false
  }
  return true
}
