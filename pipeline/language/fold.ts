const MARKS = /\p{M}/gu
const APOSTROPHES = /[’‘`´]/g
const DOTS = /(?<=\p{Lu})\.|(?<=\bSt)\./gu
const SHORT_CAPITALS = /^\p{Lu}{2,6}$/u
const PIECES = /[\p{L}\p{N}]+(?:'[\p{L}]+)*|&/gu

/** Diacritics, kind of apostrophe and the dots of initials do not tell names apart. Capitals stay. */
export const plain = (name: string): string =>
  name.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(DOTS, '').normalize('NFC')

/** The words of a name, lower case save acronyms (an acronym is not the pronoun spelled alike); hyphens part words. */
export const foldWords = (name: string): string[] =>
  (plain(name).match(PIECES) ?? []).map((word) => (SHORT_CAPITALS.test(word) ? word : spelled(word.toLowerCase())))

/** British and American spelling of words that names of organisations hold. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['programme', 'program'],
])
const ISATION = /isation(?=s?$)/

const spelled = (word: string): string => SPELLINGS.get(word) ?? word.replace(ISATION, 'ization')

const ARTICLE = 'the'

/** What two spellings of one name have in common. */
export function foldName(name: string): string {
  const words = foldWords(name)
  return (words[0] === ARTICLE && words.length > 1 ? words.slice(1) : words).join(' ')
}
