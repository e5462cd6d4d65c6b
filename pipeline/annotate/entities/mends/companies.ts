import { plain } from '../../../language/fold.ts'
import type { Token } from '../../../language/reader.ts'
import { POSSESSIVE } from '../../possessive.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Range } from '../range.ts'
import { CAPITALISED, type Mend, type ReadName, textAt, withFound } from './mend.ts'

/** Words of the longest name before its legal form. */
const LONGEST = 6
/** Parts of speech of the words of a company's name. */
const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X'])
const JOINT = '&'

/**
 * "First Second Corp.", "Owner's Inc.", of which the reader took nothing or a part: the words with capitals before what only companies put behind
 * their names. A name that reaches further stays.
 */
export const addCompanies: Mend = (names, { tokens, gazetteer }) => {
  const found = tokens.flatMap((token, at): ReadName[] => {
    const first = isEnding(token, gazetteer) ? beginOfName(tokens, at, gazetteer) : at
    if (first === at || tokens[at + 1]?.text === JOINT || isEnding(tokens[at + 1], gazetteer)) return []
    const range = { first: Math.min(first, beginOfRead(names, at, first)), last: at + 1 }
    return names.some((name) => reachesFurther(name, range))
      ? []
      : [{ ...range, type: 'organization', by: 'beside a name' }]
  })
  return found.length > 0 ? withFound(names, found) : names.slice()
}

/** An organisation that was read up to the ending begins where it was read to. */
const beginOfRead = (names: readonly ReadName[], end: number, otherwise: number): number =>
  names.find(({ first, last, type }) => type === 'organization' && first < end && last >= end)?.first ?? otherwise

const STOP = /\.$/
/** What stands behind names of companies alone, with a capital. */
const isEnding = (token: Token | undefined, { companyEndings }: Gazetteer): boolean =>
  token !== undefined &&
  CAPITALISED.test(token.text) &&
  companyEndings.has(plain(token.text).toLowerCase().replace(STOP, ''))

function beginOfName(tokens: readonly Token[], end: number, gazetteer: Gazetteer): number {
  /** The end of another company's name. */
  const isOther = (at: number) => at < end - 1 && isEnding(tokens[at], gazetteer)
  let first = POSSESSIVE.test(textAt(tokens, end - 1)) && CAPITALISED.test(textAt(tokens, end - 2)) ? end - 2 : end
  while (first > 0 && end - first < LONGEST && isNaming(tokens, first - 1) && !isOther(first - 1)) first--
  while (textAt(tokens, first) === JOINT) first++
  return first
}

/** A word with a capital; at the head of a sentence one that would have it elsewhere, too. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const { upos = '', xpos = '', text = '' } = tokens[at] ?? {}
  if (text === JOINT) return at > 0
  return CAPITALISED.test(text) && (at === 0 ? xpos.startsWith('NNP') : NAMING.has(upos))
}

/** The name is as long already, or begins before it. */
const reachesFurther = (name: ReadName, { first, last }: Range): boolean =>
  name.first < last && name.last > first && name.first <= first && name.last >= last
