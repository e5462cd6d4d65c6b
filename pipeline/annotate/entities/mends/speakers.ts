import type { NameType, Token } from '../../../language/reader.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Range } from '../range.ts'
import { ACRONYM, CAPITALISED, type Mend, type ReadName, textAt, withFound } from './mend.ts'

const SUBJECT = 'nsubj'
/** Parts of a name's words. */
const NAMING: ReadonlySet<string> = new Set(['PROPN', 'ADJ', 'NOUN', 'NUM'])
/** Words of the longest name. */
const LONGEST = 6

/** Who says something, has several words with capitals, and was taken for no name: `BuzzLand News reported`, `according to the Committee for a Better Budget`. */
export const addSpeakers: Mend = (names, { tokens, gazetteer }) => {
  const found = tokens.flatMap((token, at): ReadName[] => {
    const speaks = token.upos === 'PROPN' || token.upos === 'NOUN' ? isSpeaker(tokens, at, gazetteer) : false
    const range = speaks && CAPITALISED.test(token.text) ? rangeAround(tokens, at, gazetteer) : null
    if (!range || !isName(tokens, range, gazetteer) || !names.every((name) => mayGiveWay(tokens, name, range)))
      return []
    return [{ ...range, type: typeOf(tokens, range, gazetteer), by: 'who says something' }]
  })
  return withFound(names, found)
}

function isSpeaker(tokens: readonly Token[], at: number, { speaks }: Gazetteer): boolean {
  const { deprel, head } = tokens[at] ?? {}
  const verb = tokens[head ?? -1]
  if (deprel === SUBJECT)
    return verb !== undefined && !verb.text.startsWith(verb.text.charAt(0).toUpperCase()) && speaks.has(verb.text)
  return deprel === 'obl' && tokens.slice(Math.max(0, at - LONGEST - 2), at).some(({ text }) => text === ACCORDING)
}
const ACCORDING = 'according'

function rangeAround(tokens: readonly Token[], at: number, { heads }: Gazetteer): Range | null {
  let first = at
  while (first > 0 && at - first < LONGEST && isNaming(tokens, first - 1)) first--
  let end = at + 1
  while (tokens[end]?.deprel === 'flat' && CAPITALISED.test(textAt(tokens, end))) end++
  const last = heads.has(textAt(tokens, end - 1).toLowerCase()) ? endOfTail(tokens, end) : end
  return CAPITALISED.test(textAt(tokens, last)) ? null : { first, last }
}

/** A word with a capital before the last one; at the head of a sentence only a proper noun. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const { upos = '', text = '' } = tokens[at] ?? {}
  return CAPITALISED.test(text) && (at === 0 ? upos === 'PROPN' : NAMING.has(upos))
}

const JOINTS: ReadonlySet<string> = new Set(['for', 'of', 'on'])
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])
/** `Committee for a Better Budget`: past the words with capitals behind a preposition. */
function endOfTail(tokens: readonly Token[], at: number): number {
  if (!JOINTS.has(textAt(tokens, at))) return at
  const from = ARTICLES.has(textAt(tokens, at + 1)) ? at + 2 : at + 1
  let end = from
  while (end < from + LONGEST && CAPITALISED.test(textAt(tokens, end))) end++
  return end > from ? end : at
}

/** Several words, none of them whose; no office or rank. */
function isName(tokens: readonly Token[], { first, last }: Range, { titles, given }: Gazetteer): boolean {
  const words = tokens.slice(first, last).map(({ text }) => text)
  const isTitle = titles.longestAt(words, 0)?.end === words.length || titles.longestAt(words, words.length - 1) !== null
  return words.length > 1 && !isTitle && !words.every((word) => given.has(word)) && !SHOUTED.test(words.join(''))
}
const SHOUTED = /^\p{Lu}{8,}$/u

/** Names elsewhere, and an acronym that the longer name begins with. */
const mayGiveWay = (tokens: readonly Token[], name: ReadName, { first, last }: Range): boolean =>
  name.last <= first ||
  name.first >= last ||
  (name.first === first && name.last - first === 1 && name.type !== 'person' && ACRONYM.test(textAt(tokens, first)))

function typeOf(tokens: readonly Token[], { first, last }: Range, { firstNames, heads }: Gazetteer): NameType {
  const [given, end] = [textAt(tokens, first).toLowerCase(), textAt(tokens, last - 1).toLowerCase()]
  return firstNames.has(given) && last - first <= 3 && !heads.has(end) ? 'person' : 'organization'
}
