import type { Token } from '../../../language/reader.ts'
import { nameText } from '../name_text.ts'
import { CAPITALISED, type Mend, type ReadName, textAt, withFound } from './mend.ts'

const OPENS = /^(?:["“‘'«]|``|'')$/
const CLOSES = /^(?:["”’'»]|'')$/
/** Marks inside the quotation marks that end a title, or what it is quoted in. */
const ENDS = /^[.,;:!?]+$/
/** Words of the shortest and the longest title. */
const FEWEST = 2
const MOST = 8
/** Small words of titles. */
const SMALL: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PRON'])
const WORD = /\p{L}/u

/**
 * `"Meet the Xs"`, of which the reader took a part: what stands in quotation marks with large words, in a sentence of small ones, is the title of a work;
 * one that names a country or city may be a slogan.
 */
export const nameTitlesInQuotes: Mend = (names, { tokens, gazetteer }) => {
  const found: ReadName[] = []
  for (let at = 0; at < tokens.length - FEWEST; at++) {
    const end = OPENS.test(textAt(tokens, at)) ? endOfTitle(tokens, at + 1) : 0
    const inside = names.filter(({ first, last }) => first > at && last <= end)
    const isWhole = ({ first, last }: ReadName) => first <= at + 2 && last === end
    const isPlace = (name: ReadName) => gazetteer.place(nameText(tokens, name)) !== null
    const isCut = inside.length > 0 && !inside.some((name) => isWhole(name) || isPlace(name))
    if (end === 0 || !isCut || names.some(({ first, last }) => first < at && last > at)) continue
    found.push({ first: at + 1, last: end, type: 'product', by: 'beside a name' })
    at = end
  }
  return found.length > 0 && !isAllLarge(tokens, found) ? withFound(names, found) : names.slice()
}

/** Where a title that begins at a token and that a quotation mark follows ends; 0 where none does. */
function endOfTitle(tokens: readonly Token[], first: number): number {
  let last = first
  while (last < first + MOST && isOfTitle(tokens[last])) last++
  const close = ENDS.test(textAt(tokens, last)) ? last + 1 : last
  const isTitle =
    last - first >= FEWEST && CAPITALISED.test(textAt(tokens, first)) && CAPITALISED.test(textAt(tokens, last - 1))
  return isTitle && CLOSES.test(textAt(tokens, close)) ? last : 0
}

const isOfTitle = (token: Token | undefined): boolean =>
  token !== undefined && WORD.test(token.text) && (CAPITALISED.test(token.text) || SMALL.has(token.upos))

const NOUNS_AND_VERBS: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ'])
/** Is the sentence around the titles a heading with large words itself? */
function isAllLarge(tokens: readonly Token[], titles: readonly ReadName[]): boolean {
  const isInside = (at: number) => titles.some(({ first, last }) => at >= first && at < last)
  const words = tokens.filter(({ upos }, at) => at > 0 && NOUNS_AND_VERBS.has(upos) && !isInside(at))
  return words.length === 0 || 2 * words.filter(({ text }) => CAPITALISED.test(text)).length > words.length
}
