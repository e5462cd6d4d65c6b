import type { Token } from '../../../language/reader.ts'
import type { Line, Names, RolePhrase } from '../grammar.ts'
import { lower, type RoleLists, roleLists } from './role_lists.ts'

const CAPITALISED = /^\p{Lu}/u
const LEFT_OVER = new Set(['DET', 'ADP', 'PUNCT'])
const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ'])
/** Words of the longest title. */
const LONGEST_TITLE = 5

/** Where a title that ends before token `end` begins: the longest one in the lists; -1 where none does. */
function titleStart(words: readonly string[], end: number, { heads }: RoleLists): number {
  for (let at = Math.max(0, end - LONGEST_TITLE); at < end; at++) if (heads.longestAt(words, at)?.end === end) return at
  return -1
}

/** The title right before a name that begins at token `name`: "[White House national security spokesman] X". */
export function phraseBefore({ tokens, words }: Line, name: number, others: Names): RolePhrase | null {
  const known = roleLists()
  let first = titleStart(words, name, known)
  if (first < 0) return null
  const proper = CAPITALISED.test(words[name - 1] ?? '')
  for (;;) {
    const start = others.things.get(first) ?? first
    if (start < first) first = start
    else if (first > 0 && extendsTitle(tokens, first - 1, proper, others.persons, known)) first--
    else return trimmed(tokens, { first, last: name })
  }
}

/** Without a hyphen, article or preposition left over at an end; null where nothing else is in it. */
function trimmed(tokens: readonly Token[], phrase: RolePhrase): RolePhrase | null {
  let { first, last } = phrase
  while (first < last && tokens[first]?.text === '-') first++
  while (first < last && LEFT_OVER.has(tokens[last - 1]?.upos ?? '')) last--
  return first < last ? { first, last } : null
}

/** A capitalised title takes in capitalised words, a small one also small nouns and adjectives; no other person's name. */
function extendsTitle(
  tokens: readonly Token[],
  at: number,
  proper: boolean,
  taken: ReadonlySet<number>,
  known: RoleLists,
): boolean {
  const token = tokens[at] as Token
  if (taken.has(at) || known.stops.has(lower(token.text))) return false
  if (known.modifiers.has(lower(token.text))) return true
  if (isInsideWord(tokens, at)) return true
  if (CAPITALISED.test(token.text))
    return PHRASE_TAGS.has(token.upos) && at > 0 ? true : isKnownOpener(tokens, at, known)
  return !proper && PHRASE_TAGS.has(token.upos)
}

/** The hyphen inside a word. */
const isInsideWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && PHRASE_TAGS.has(tokens[at - 1]?.upos ?? '')

/** The first word of a sentence is part of the title where it is a name or demonym for sure. */
const isKnownOpener = (tokens: readonly Token[], at: number, { demonyms }: RoleLists): boolean =>
  tokens[at]?.upos === 'PROPN' || demonyms.longestAt([tokens[at]?.text ?? ''], 0) !== null

/**
 * What stands after a name that ends before token `end`: ", the leader of Y," or "is a professor at Y".
 * Without article and without adjectives before the title; with what a preposition adds.
 */
export function phraseAfter(line: Line, end: number): RolePhrase | null {
  const known = roleLists()
  const { tokens } = line
  const opener = lower(tokens[end]?.text ?? '')
  const isComma = opener === ','
  if (!isComma && !known.copulas.has(opener)) return null
  const phrase = nounPhrase(line, end + 1, known)
  return phrase && (isComma || tokens[end + 1]?.upos === 'DET') ? phrase : null
}

/** The title of an apposition that ends before the comma at token `comma`: "[the leader of Y], X". */
export function phraseAcrossComma(line: Line, comma: number): RolePhrase | null {
  const known = roleLists()
  const { tokens } = line
  if (tokens[comma]?.text !== ',') return null
  for (let at = comma - 1; at >= Math.max(0, comma - 10); at--) {
    if (tokens[at]?.upos !== 'DET' && !/^['’]s$/.test(tokens[at]?.text ?? '')) continue
    const phrase = nounPhrase(line, at + 1, known)
    if (phrase?.last === comma) return phrase
  }
  return null
}

/** A title with its modifiers from token `at` on, past an article and praise; and the phrase that its preposition opens. */
function nounPhrase({ tokens, words }: Line, at: number, known: RoleLists): RolePhrase | null {
  let first = -1
  for (let i = at; i < Math.min(at + 8, tokens.length); i++) {
    const title = known.heads.longestAt(words, i)
    const goesOn =
      title &&
      PHRASE_TAGS.has(tokens[title.end]?.upos ?? '') &&
      CAPITALISED.test(words[i] ?? '') === CAPITALISED.test(words[title.end] ?? '')
    if (title && !goesOn)
      return trimmed(tokens, { first: first < 0 ? i : first, last: phraseEnd(tokens, title.end, known) })
    if (!isBeforeTitle(tokens[i] as Token)) return null
    first = staysInTitle(tokens[i] as Token, known) ? (first < 0 ? i : first) : -1
  }
  return null
}

const isBeforeTitle = ({ upos, text }: Token): boolean =>
  PHRASE_TAGS.has(upos) || upos === 'DET' || upos === 'PRON' || upos === 'ADV' || text === '-' || /^['’]s$/.test(text)

const staysInTitle = ({ upos, text }: Token, { modifiers, demonyms }: RoleLists): boolean =>
  upos === 'NOUN' ||
  upos === 'PROPN' ||
  text === '-' ||
  modifiers.has(lower(text)) ||
  demonyms.longestAt([text], 0) !== null

/** Past "of the Y", "at Y and Z": nouns and names up to a comma, a verb or another preposition than "of". */
function phraseEnd(tokens: readonly Token[], at: number, { prepositions, always }: RoleLists): number {
  let end = at
  while (prepositions.has(tokens[end]?.text ?? '') && (end === at || tokens[end]?.text === 'of')) {
    let next = end + 1
    if (!always.has(tokens[end]?.text ?? '') && !isDefinite(tokens[next])) break
    while (next < tokens.length && isInPhrase(tokens[next] as Token)) next++
    if (next === end + 1) break
    end = next
  }
  return end
}

const isDefinite = (token: Token | undefined): boolean =>
  /^the$/.test(token?.text ?? '') || CAPITALISED.test(token?.text ?? '')

const isInPhrase = ({ upos, text }: Token): boolean =>
  PHRASE_TAGS.has(upos) || upos === 'DET' || upos === 'NUM' || text === '-' || text === '&' || /^['’]s$/.test(text)
