import type { Line, RolePhrase, Stretch, Where } from '../grammar.ts'
import { isGenitive, lower, type RoleLists, roleLists } from './role_lists.ts'
import { opensTitle, standingOf } from './standing.ts'
import { CAPITALISED, keeps, PHRASE_TAGS, titleStart, writtenWords } from './title.ts'

/** Titles right before a name: "[White House national security spokesman] X", "[founder] and [chairman] X", "ministers X and Y". */
export function rolesBefore(line: Line, name: Stretch): RolePhrase[] {
  const end = name.first
  const own = titleEndingAt(line, end)
  if (!own && isAddressed(line, end)) return rolesBefore(line, { first: end - 1, last: name.last })
  if (!own) return rolesOfList(line, name)
  if (isGivenName(line, own)) return []
  const whole = extended(line, own, end)
  if (!whole) return []
  const titles = [...titlesJoined(line, whole), ...officeBefore(line, whole), ...split(line, whole)]
  return titles.map((title) => toPhrase(line, title, 'before'))
}

/** "Sir" and the like between a title and the name. */
const isAddressed = ({ words }: Line, end: number): boolean =>
  end > 1 && CAPITALISED.test(words[end - 1] ?? '') && roleLists().address.has(lower(words[end - 1] ?? ''))

const toPhrase = (line: Line, title: Stretch, where: Where, text: string | null = null): RolePhrase => ({
  ...title,
  where,
  standing: standingOf(line, title),
  title: text,
})

/** The longest title of the lists that ends before token `end`. */
function titleEndingAt({ words }: Line, end: number): Stretch | null {
  const first = titleStart(words, end, roleLists())
  return first < 0 ? null : { first, last: end }
}

/** "Hunter", with a capital and nothing before it, is more often a first name. */
const isGivenName = ({ words }: Line, { first, last }: Stretch): boolean =>
  last - first === 1 && CAPITALISED.test(words[first] ?? '') && roleLists().given.has(lower(words[first] ?? ''))

/** A title with the words before it that belong to it. */
function extended(line: Line, { first: from, last }: Stretch, name: number): Stretch | null {
  const known = roleLists()
  const { names, words } = line
  const proper = CAPITALISED.test(words[name - 1] ?? '')
  let first = from
  while (!opensTitle(words[first] ?? '')) {
    const start = names.things.get(first) ?? first
    if (start < first) first = start
    else if (first > 0 && extendsTitle(line, first - 1, proper, known)) first--
    else if ((first < from || last - from > 1) && isField(line, first - 2, known)) first -= 2
    else break
  }
  return { first: beginOfWord(line, words[first] === '-' ? first + 1 : first), last }
}

/** "Economy and [Labour Minister]": the first of two fields of one office, which is neither a name nor a title. */
function isField({ tokens, words, names }: Line, at: number, known: RoleLists): boolean {
  const isNamed = names.persons.has(at) || names.things.has(at + 1)
  const isLarge = at >= 0 && [at, at + 2].every((i) => CAPITALISED.test(words[i] ?? ''))
  const isNoun = tokens[at]?.upos === 'NOUN' || tokens[at]?.upos === 'PROPN'
  return isLarge && isNoun && !isNamed && words[at + 1] === 'and' && known.heads.longestAt(words, at) === null
}

/** "First-time [host]": a word is taken whole. */
function beginOfWord({ tokens, names }: Line, first: number): number {
  const [before, hyphen, word] = [tokens[first - 2], tokens[first - 1], tokens[first]]
  const isInside = hyphen?.text === '-' && hyphen.end === word?.start && before?.end === hyphen.start
  return isInside && !names.persons.has(first - 2) && WORDS.has(before.upos) ? first - 2 : first
}
const WORDS: ReadonlySet<string> = new Set(['ADJ', 'NUM', 'NOUN'])

/**
 * A capitalised title takes in capitalised words, a small one also small nouns and adjectives, but not before a capital ("attack Tory leader");
 * no praise, and no other person's name.
 */
function extendsTitle(line: Line, at: number, proper: boolean, known: RoleLists): boolean {
  const { tokens, names } = line
  const token = tokens[at]
  if (!token || names.persons.has(at) || known.stops.has(lower(token.text))) return false
  if (known.modifiers.has(lower(token.text))) return true
  if (isInsideWord(line, at)) return true
  if (known.praise.has(lower(token.text))) return false
  if (CAPITALISED.test(token.text)) return PHRASE_TAGS.has(token.upos) && (at > 0 || isKnownOpener(line, at, known))
  if (CAPITALISED.test(line.words[at + 1] ?? '') && !names.things.has(at + 1)) return false
  return !proper && PHRASE_TAGS.has(token.upos) && keeps(token, known)
}

/** The hyphen inside a word. */
const isInsideWord = ({ tokens }: Line, at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && PHRASE_TAGS.has(tokens[at - 1]?.upos ?? '')

/** The first word of a sentence has a capital anyway: it is part of the title where it would be without one. */
function isKnownOpener({ tokens }: Line, at: number, known: RoleLists): boolean {
  const token = tokens[at]
  if (!token) return false
  return keeps({ ...token, text: lower(token.text) }, known) || known.demonyms.longestAt([token.text], 0) !== null
}

/** An office with a rank behind it is two titles: "NSA director" and "Adm.". */
function split(line: Line, whole: Stretch): Stretch[] {
  const known = roleLists()
  const rank = titleStart(line.words, whole.last, known)
  const isRank = rank > whole.first && known.ranks.has(lower(line.words.slice(rank, whole.last).join(' ')))
  return isRank && titleStart(line.words, rank, known) >= whole.first
    ? [
        { first: whole.first, last: rank },
        { first: rank, last: whole.last },
      ]
    : [whole]
}

/** What ends the short form of a title: "Sen.". */
const SHORT = /\.$/u
/** "Majority whip" of "majority whip Sen. X", which is no part of the title before the name. */
function officeBefore(line: Line, { first, last }: Stretch): Stretch[] {
  if (last - first > 1 || !SHORT.test(line.words[first] ?? '')) return []
  const own = titleEndingAt(line, first)
  const whole = own && extended(line, own, first)
  return whole ? [whole] : []
}

const AND = new Set(['and', '&', '/'])
/** The title that "and" joins to another before a name: of the same person, unless only one of them has an article and the other a capital. */
function titlesJoined(line: Line, { first }: Stretch): Stretch[] {
  const and = AND.has(line.words[first - 1] ?? '') ? first - 1 : first - 2
  if (!AND.has(line.words[and] ?? '') || (and < first - 1 && line.tokens[first - 1]?.upos !== 'ADJ')) return []
  const own = titleEndingAt(line, and)
  const whole = own && extended(line, own, and)
  if (!whole) return []
  const isOther = line.tokens[whole.first - 1]?.upos === 'DET' && CAPITALISED.test(line.words[first] ?? '')
  return isOther && !CAPITALISED.test(line.words[whole.first] ?? '') ? [] : [whole]
}

const JOINTS = new Set(['and', ',', '&'])
/** Most names of a list. */
const MOST = 8

/** Names that one title in the plural stands before: "Sens. X (R-Texas), Y and Z". */
function rolesOfList(line: Line, name: Stretch): RolePhrase[] {
  const start = listStart(line, name)
  if (start === name.first && !isListed(line, name.last)) return []
  const title = pluralTitle(line, start)
  return title ? [toPhrase(line, title.stretch, 'list', title.text)] : []
}

/** The first token of the first name of the list that a name stands in. */
function listStart(line: Line, { first }: Stretch): number {
  let at = first
  for (let i = 0; i < MOST; i++) {
    let end = at
    while (JOINTS.has(line.words[end - 1] ?? '')) end--
    if (end === at) break
    const before = personEndingAt(line, pastParty(line, pastBrackets(line, end)))
    if (before === null) break
    at = before
  }
  return at
}

/** Does another person's name follow in a list? */
function isListed(line: Line, last: number): boolean {
  let at = line.words[last] === '(' ? line.words.indexOf(')', last) + 1 : partyEnd(line, last)
  if (!JOINTS.has(line.words[at] ?? '')) return false
  while (JOINTS.has(line.words[at] ?? '')) at++
  return line.names.personEnds.has(at)
}

/** "(D-Texas)" behind a name. */
const pastBrackets = ({ words }: Line, end: number): number => {
  const open = words[end - 1] === ')' ? words.lastIndexOf('(', end - 1) : -1
  return open < 0 ? end : open
}

/** Most words of a party and what it is of. */
const LONGEST_PARTY = 5
/** ", Republican of Y" behind a name: where it begins, of that which ends before token `end`; `end` where nothing of the kind does. */
function pastParty(line: Line, end: number): number {
  const comma = line.words.lastIndexOf(',', end - 1)
  return comma > 0 && partyEnd(line, comma) === end ? comma : end
}

/** The end (exclusive) of ", Republican of Y" at a token, before a comma; the token where nothing of the kind stands there. */
function partyEnd({ words, tokens }: Line, at: number): number {
  if (words[at] !== ',' || words[at + 2] !== 'of' || !CAPITALISED.test(words[at + 1] ?? '')) return at
  const end = words.indexOf(',', at + 3)
  const isPlace = end > 0 && tokens.slice(at + 3, end).every(({ upos }) => upos === 'PROPN')
  return isPlace && end - at - 1 <= LONGEST_PARTY ? end : at
}

/** First token of the person's name that ends before token `end`; null where none does. */
function personEndingAt({ names }: Line, end: number): number | null {
  let first = end
  while (names.persons.has(first - 1)) first--
  return first < end ? first : null
}

/** A title in the plural that ends before token `end`, and its singular. */
function pluralTitle(line: Line, end: number): { stretch: Stretch; text: string } | null {
  const last = line.words[end - 1] ?? ''
  const singular = singularOf(last)
  if (singular === null || isGenitive(last)) return null
  const words = [...line.words.slice(0, end - 1), singular]
  const own = titleStart(words, end, roleLists())
  const whole = own < 0 ? null : extended({ ...line, words }, { first: own, last: end }, end)
  return whole && { stretch: whole, text: writtenWords(line.tokens, words, whole) }
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/men$/u, 'man'],
  [/ies$/u, 'y'],
  [/s\.$/u, '.'],
  [/s$/u, ''],
]
function singularOf(word: string): string | null {
  const ending = ENDINGS.find(([plural]) => plural.test(word))
  return ending ? word.replace(ending[0], ending[1]) : null
}
