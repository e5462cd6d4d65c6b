import { plain } from '../../language/fold.ts'
import type { Token } from '../../language/reader.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Range } from './range.ts'

/** Words of the longest title. */
const REACH = 4
/** Kinds of titles that nobody is named after: what stands before them inside a name is a part of the title. */
const STEADY: ReadonlySet<string> = new Set(['office', 'rank', 'honorific'])
const STOP = '.'
const CAPITALISED = /^\p{Lu}/u

/** A person's name begins after the last title or demonym before it; honorifics are taken back in by their own rule. */
export function cutTitles(tokens: readonly Token[], range: Range, gazetteer: Gazetteer): Range {
  const words = tokens.slice(range.first, range.last).map((token) => plain(token.text))
  let from = endOfTitleAround(tokens, range, gazetteer)
  for (let next = from; next < words.length; ) {
    const end = endOfTitle(words, next, gazetteer) ?? endOfInnerTitle(words, next, gazetteer)
    if (end === null) break
    next = end
    from = next
  }
  return { first: range.first + from, last: range.last }
}

/** Words of the name that belong to a title that begins before it: "secretary of [State Jane Doe]". */
function endOfTitleAround(tokens: readonly Token[], { first, last }: Range, { titles }: Gazetteer): number {
  for (let at = Math.max(0, first - REACH); at < first; at++) {
    const words = tokens.slice(at, last).map(({ text }) => text)
    const end = at + (titles.longestAt(words, 0)?.end ?? 0)
    if (end > first && end < last) return end - first
  }
  return 0
}

/** "The Chief [Executive]": the end of a title that begins before it is nobody's name. */
export function isEndOfTitle(tokens: readonly Token[], { first, last }: Range, { titles }: Gazetteer): boolean {
  const words = tokens.slice(Math.max(0, first - REACH), last).map(({ text }) => text)
  const before = Math.min(first, REACH)
  return words
    .slice(0, before)
    .some((word, at) => CAPITALISED.test(word) && titles.longestAt(words, at)?.end === words.length)
}

/** Where the title or demonym at `at` ends, with its full stop; null where none stands there, or nothing stays after it. */
function endOfTitle(words: readonly string[], at: number, gazetteer: Gazetteer): number | null {
  const { titles, demonyms, groups, given } = gazetteer
  const title = titles.longestAt(words, at)
  const found = title ?? demonyms.longestAt(words, at) ?? groups.longestAt(words, at) ?? memberAt(words, at, gazetteer)
  if (!found) return null
  const end = words[found.end] === STOP ? found.end + 1 : found.end
  if (end >= words.length) return null
  // The reader took the word into the name: a first name that is a profession too, as masons and hunters have.
  const isTaken = given.has(words[at] ?? '') || title?.rows.every(({ kind }) => kind === 'profession') === true
  return end - at === 1 && isTaken && end === words.length - 1 ? null : end
}

/** "Democrat X": one of those who go by a name in the plural, unless it is a first name, too ("Roman X"). */
function memberAt(words: readonly string[], at: number, { groups, firstNames }: Gazetteer): { end: number } | null {
  const word = words[at] ?? ''
  const isMember = !firstNames.has(word.toLowerCase()) && groups.longestAt([`${word}s`], 0) !== null
  return isMember ? { end: at + 1 } : null
}

/** "Army Marshal X": a word that is nobody's first name, then a rank or an office. */
function endOfInnerTitle(words: readonly string[], at: number, gazetteer: Gazetteer): number | null {
  if (gazetteer.given.has(words[at] ?? '') || gazetteer.family.has(words[at] ?? '')) return null
  const title = gazetteer.titles.longestAt(words, at + 1)
  const isSteady = title?.rows.some(({ kind }) => STEADY.has(kind)) === true
  return isSteady ? endOfTitle(words, at + 1, gazetteer) : null
}

/** Whether an office, a rank or an honorific, written large, stands right before token `first`. */
export function isTitled(tokens: readonly Token[], first: number, { titles }: Gazetteer): boolean {
  const end = tokens[first - 1]?.text === STOP ? first - 1 : first
  const words = tokens.slice(Math.max(0, end - REACH), end).map((token) => token.text)
  return words.some((word, at) => {
    const title = CAPITALISED.test(word) ? titles.longestAt(words, at) : null
    return title?.end === words.length && title.rows.some(({ kind }) => STEADY.has(kind))
  })
}

/** The last word, lower case, of the office or rank right before token `first`; null where there is none. */
export function titleBefore(tokens: readonly Token[], first: number, { titles }: Gazetteer): string | null {
  const end = tokens[first - 1]?.text === STOP ? first - 1 : first
  const words = tokens.slice(Math.max(0, end - REACH), end).map((token) => token.text)
  const isTitled = words.some((_, at) => titles.longestAt(words, at)?.end === words.length)
  return isTitled ? (words.at(-1) ?? '').toLowerCase().replace(/\.$/, '') : null
}
