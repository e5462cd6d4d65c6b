import type { Token } from '../../../language/reader.ts'
import { nameText } from '../name_text.ts'
import { CAPITALISED, HYPHEN, type Mend, REACH, type ReadName, textAt, withFound } from './mend.ts'

/** "X-9 pandemic": a large word that is no place, and what ends the name of an event. */
export const addSmallEvents: Mend = (names, { tokens, gazetteer: { smallEventHeads, place } }) => {
  const found: ReadName[] = []
  tokens.forEach((token, last) => {
    if (!smallEventHeads.has(token.text) || last === 0) return
    let first = last
    while (first > 0 && first > last - REACH && isNominal(tokens[first - 1])) first--
    const range = { first, last: last + 1 }
    const isNamed = first < last && CAPITALISED.test(textAt(tokens, first)) && !place(nameText(tokens, { first, last }))
    if (isNamed) found.push({ ...range, type: 'event', by: 'beside a name' })
  })
  return withFound(names, found)
}

const NOMINAL: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X'])
const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (CAPITALISED.test(token.text) ? NOMINAL.has(token.upos) : token.text === HYPHEN || DIGITS.test(token.text))
const DIGITS = /^\d+$/
