import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'

/** Comparing names of persons word by word: given name first or family name first, middle names, initials, transliterations. */

/** In small letters, or in capitals as `foldWords` leaves short words. */
const suffixes = once(
  () => new Set(readLexicon('en', 'name_suffixes').flatMap(({ suffix = '' }) => [suffix, suffix.toUpperCase()])),
)
const TRANSLITERATED = /(?:iy|yy|ij|ii|yi|y|i|j)$/
const LONG = 5

/** One spelling for endings that transliterations write in several ways. */
const soften = (word: string): string => (word.length >= LONG ? word.replace(TRANSLITERATED, 'i') : word)

export interface PersonName {
  words: readonly string[]
  suffix: string | null
}

/** `words` as `foldWords` gives them. */
export function toPersonName(words: readonly string[]): PersonName {
  const last = words.at(-1) ?? ''
  const suffix = words.length > 1 && suffixes().has(last) ? last.toLowerCase() : null
  const rest = suffix ? words.slice(0, -1) : words
  return { words: rest.map((word) => soften(word.toLowerCase())), suffix }
}

/** What short and pet forms of given names may stand for; each name stands for itself. */
const formal = once(() => {
  const names = new Map<string, Set<string>>()
  for (const { form = '', name = '' } of readLexicon('en', 'hypocorisms')) {
    const held = names.get(soften(form)) ?? new Set([soften(form)])
    names.set(soften(form), held.add(soften(name)))
  }
  return names
})
const formalOf = (word: string): ReadonlySet<string> => formal().get(word) ?? new Set([word])

/** Two spellings of one given name, an initial of it, or a short form: "Mike" is a Michael, and Mickey may be one too. */
const same = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  Array.from(formalOf(a)).some((name) => formalOf(b).has(name))

/**
 * Do the given names (all words but the last) of two full names agree? The shorter's are the longer's first ones, or
 * the longer's after an initial. A middle name or initial that differs tells two persons apart.
 */
function agree(short: readonly string[], long: readonly string[]): boolean {
  const begins = (given: readonly string[]) =>
    short.every((word, i) => i < given.length && same(word, given[i] as string))
  return begins(long) || (long[0]?.length === 1 && begins(long.slice(1)))
}

const isPrefix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((word, i) => word === long[i])

const isSuffix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((word, i) => word === long[long.length - short.length + i])

const isRotation = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.some((_, i) => i > 0 && [...a.slice(i), ...a.slice(0, i)].every((word, j) => word === b[j]))

/** May two full names (two words or more) be one person's? Equal, turned round, or one with more given names than the other. */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (short.length === long.length && isRotation(short, long)) return true
  return (
    (short.at(-1) === long.at(-1) && agree(short.slice(0, -1), long.slice(0, -1))) ||
    (isOneMore(short, long) && isPrefix(short, long))
  )
}

/** "X bin Y" goes on with a family's name of two words at most; more words are another name. */
const isOneMore = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 1 && long.length - short.length <= 2

/** How a short form fits a full name: 2 as its end, 1 as its beginning, 0 not at all. */
export function fitsAs(short: PersonName, full: PersonName): 0 | 1 | 2 {
  if (short.words.length >= full.words.length || (short.suffix && short.suffix !== full.suffix)) return 0
  return isSuffix(short.words, full.words) ? 2 : isPrefix(short.words, full.words) ? 1 : 0
}

/** The words by which names that may be one person's find each other: their first and their last. */
export const edgesOf = ({ words }: PersonName): string[] => Array.from(new Set([words[0] ?? '', words.at(-1) ?? '']))

/**
 * Two full names that may be one person's share one of these, each of which begins with a word of the name: the words, in whatever order; the last
 * word, with what the given name begins with in any of its forms; the first two words.
 */
export function sharedByOne({ words }: PersonName): string[] {
  const [first = '', second = ''] = words
  const given = first.length === 1 && words.length > 2 ? [first, second] : [first]
  const initials = new Set(given.flatMap((word) => [word, ...formalOf(word)]).map((word) => word.slice(0, 1)))
  return [
    words.toSorted().join(' '),
    `${first} ${second} +`,
    ...Array.from(initials, (initial) => `${words.at(-1)} +${initial}`),
  ]
}
