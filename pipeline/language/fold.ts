import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'

const MARKS = /\p{M}/gu
const APOSTROPHES = /[’‘`´]/g
const DOTS = /(?<=\p{Lu})\.|(?<=\bSt)\./gu
const SHORT_CAPITALS = /^\p{Lu}{2,6}$/u
const PIECES = /[\p{L}\p{N}]+(?:'[\p{L}]+)*|&/gu

/** Names in which nothing of that stands: most of them. */
const PLAIN = /^[\w ,&-]*$/

/** Diacritics, kind of apostrophe and the dots of initials do not tell names apart. Capitals stay. */
export const plain = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(DOTS, '').normalize('NFC')

/** The words of a name, lower case save acronyms (an acronym is not the pronoun spelled alike); hyphens part words. */
export const foldWords = (name: string): string[] =>
  (plain(name).match(PIECES) ?? []).map((word) => (SHORT_CAPITALS.test(word) ? word : spelledAlike(word.toLowerCase())))

const spellings = once(() => readLexicon('en', 'spellings').map(({ form = '', spelled = '' }) => ({ form, spelled })))
const isEnding = ({ form }: { form: string }): boolean => form.startsWith('-')
const words = once(() => new Map(spellings().map(({ form, spelled }) => [form, spelled])))
/** `-isation` and its plural. */
const endings = once(() =>
  spellings()
    .filter(isEnding)
    .map(({ form, spelled }) => ({ pattern: new RegExp(`${form.slice(1)}(?=s?$)`), spelled: spelled.slice(1) })),
)

/** Does a word have one of these endings? Few do. */
const ended = once(
  () =>
    new RegExp(
      endings()
        .map(({ pattern }) => pattern.source)
        .join('|'),
    ),
)

/** One of the British and American spellings of words that names of organisations hold. */
const spelledAlike = (word: string): string =>
  words().get(word) ??
  (ended().test(word) ? endings().reduce((plain, { pattern, spelled }) => plain.replace(pattern, spelled), word) : word)

const ARTICLE = 'the'

/** What two spellings of one name have in common. */
export function foldName(name: string): string {
  const words = foldWords(name)
  return (words[0] === ARTICLE && words.length > 1 ? words.slice(1) : words).join(' ')
}
