import type { Token } from '../../../language/reader.ts'
import type { Line, Stretch } from '../grammar.ts'
import { complementEnd } from './complement.ts'
import { isGenitive, lower, type RoleLists, roleLists } from './role_lists.ts'

export const CAPITALISED = /^\p{Lu}/u
export const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ'])
const LEFT_OVER = new Set(['DET', 'ADP', 'PUNCT'])
/** Words of the longest title. */
const LONGEST_TITLE = 6

/** Words as they are written: one blank between those that stand apart. */
export const writtenWords = (tokens: readonly Token[], words: readonly string[], { first, last }: Stretch): string =>
  words
    .slice(first, last)
    .map((word, i) => (i > 0 && tokens[first + i - 1]?.end !== tokens[first + i]?.start ? ` ${word}` : word))
    .join('')

/** Where a title that ends before token `end` begins: the longest one in the lists; -1 where none does. */
export function titleStart(words: readonly string[], end: number, known: RoleLists): number {
  for (let at = Math.max(0, end - LONGEST_TITLE); at < end; at++) if (titleEnd(words, at, known) === end) return at
  return -1
}

/** Where the longest title of the lists that begins at a token ends (exclusive), be it behind a prefix ("ex-minister"); -1 where none begins. */
function titleEnd(words: readonly string[], at: number, { heads, modifiers }: RoleLists): number {
  const found = heads.longestAt(words, at)
  if (found) return found.end
  const [prefix, ...rest] = (words[at] ?? '').split('-')
  if (rest.length === 0 || !modifiers.has(lower(prefix ?? ''))) return -1
  return heads.longestAt([rest.join('-')], 0) ? at + 1 : -1
}

/** Without a hyphen, article or preposition left over at an end; null where nothing else is in it. */
function trimmed(tokens: readonly Token[], phrase: Stretch): Stretch | null {
  let { first, last } = phrase
  while (first < last && tokens[first]?.text === '-') first++
  while (first < last && LEFT_OVER.has(tokens[last - 1]?.upos ?? '') && tokens[last - 1]?.text !== ')') last--
  return first < last ? { first, last } : null
}

/** Adjectives that say what sort of office it is end like these: political, economic, military, Italian. */
const RELATIONAL = /(?:al|ic|ary|ory|ative|utive|ican|ian|ean|ese|ish|ine)$/u

/** Is the word before a title part of it? Nouns and names are, and adjectives that say what sort it is; praise is not. */
export function keeps({ upos, text }: Token, { modifiers, praise, demonyms }: RoleLists): boolean {
  const word = lower(text)
  if (modifiers.has(word)) return true
  if (praise.has(word)) return false
  if (upos === 'NOUN' || upos === 'PROPN' || text === '-') return true
  if (upos !== 'ADJ') return false
  return CAPITALISED.test(text) || RELATIONAL.test(word) || word.includes('-') || demonyms.longestAt([text], 0) !== null
}

/** Most words before a title in its noun phrase. */
const LONGEST_BEFORE = 10

/** The titles of the noun phrase at a token, past an article and praise, each with what its prepositions add: "[chair] and [head of Y]". */
export function titlesAt(line: Line, at: number): Stretch[] {
  const first = titleAt(line, at)
  if (!first) return []
  const and = line.words[first.last]
  if (and !== 'and' && and !== '&') return [first]
  const second = titleAt(line, first.last + 1)
  return second && isNear(line, first.last + 1, second) ? [first, second] : [first]
}

/** A second title follows "and", with no more than an article and a few words between. */
const isNear = ({ names }: Line, at: number, { first }: Stretch): boolean => first - at <= 2 && !names.persons.has(at)

function titleAt(line: Line, at: number): Stretch | null {
  const known = roleLists()
  const { tokens, words, names } = line
  let first = -1
  for (let i = at; i < Math.min(at + LONGEST_BEFORE, tokens.length); i++) {
    const end = titleEnd(words, i, known)
    if (end > i && !goesOn(line, i, end))
      return trimmed(tokens, { first: first < 0 ? i : first, last: complementEnd(line, end) })
    const token = tokens[i] as Token
    const thing = names.thingEnds.get(i)
    if (thing === undefined && (!isBeforeTitle(token) || known.nexts.has(lower(token.text)))) return null
    if (thing !== undefined || (keeps(token, known) && !isCutOff(line, i, first))) first = first < 0 ? i : first
    else first = -1
    if (thing !== undefined) i = thing - 1
  }
  return null
}

/** The second half of a word whose first is praise: "highest-ranking". */
const isCutOff = ({ tokens }: Line, at: number, first: number): boolean =>
  first < 0 && (tokens[at]?.text === '-' || (tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start))

/** Is the title a part of a longer word for somebody, or of a name: "police chief inspector", "a Christian party leader"? */
function goesOn({ tokens, words }: Line, at: number, end: number): boolean {
  const next = tokens[end]
  if (tokens[end - 1]?.upos === 'ADJ') return PHRASE_TAGS.has(next?.upos ?? '')
  return PHRASE_TAGS.has(next?.upos ?? '') && CAPITALISED.test(words[at] ?? '') === CAPITALISED.test(next?.text ?? '')
}

const isBeforeTitle = ({ upos, xpos, text }: Token): boolean =>
  PHRASE_TAGS.has(upos) ||
  upos === 'NUM' ||
  (upos === 'DET' && !/^WDT|^WP/.test(xpos)) ||
  xpos === 'PRP$' ||
  upos === 'ADV' ||
  (upos === 'VERB' && (xpos === 'VBN' || xpos === 'VBG')) ||
  text === '-' ||
  isGenitive(text)
