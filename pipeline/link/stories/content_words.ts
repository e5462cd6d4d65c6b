import { foldWords } from '../../language/fold.ts'
import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'

const rows = once(() => readLexicon('en', 'function_words'))
const functionWords = once(() => new Set(rows().map(({ word = '' }) => word)))
const NUMBER = /\d/

/** Words that say what a text is about, folded, in their order, without ends of plurals. Numbers are none. */
export const contentWords = (text: string): string[] => contentOf(foldWords(text))

const contentOf = (words: readonly string[]): string[] =>
  words.filter((word) => !functionWords().has(word) && !NUMBER.test(word)).map(singular)

/** Letters from which on a word may be a plural. */
const SHORTEST_PLURAL = 4

/** Enough to find one word in two articles; what it makes need be no word. */
export function singular(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.length < SHORTEST_PLURAL || !bare.endsWith('s') || bare.endsWith('ss')) return bare
  return bare.endsWith('ies') ? `${bare.slice(0, -3)}y` : bare.slice(0, -1)
}

/** Classes of function words that end the part of a phrase in which its head stands. */
const ENDING: ReadonlySet<string> = new Set(['locative', 'preposition', 'conjunction', 'question', 'verb'])
const ends = once(() => new Set(rows().flatMap((row) => (ENDING.has(row.class ?? '') ? [row.word ?? ''] : []))))

/** The last content word before what hangs on the phrase: `tower` of "the old tower in the north". */
export function headWord(text: string): string | null {
  const words = foldWords(text)
  const end = words.findIndex((word, i) => i > 0 && ends().has(word))
  return contentOf(words.slice(0, end < 0 ? undefined : end)).at(-1) ?? null
}

const WORD = /\S+/g
const OF = 'of'
/** Where the part of a phrase ends that tells what it is: before the preposition or verb that tells more of it, `of` apart. */
export function endOfName(text: string): number {
  let isBegun = false
  for (const { 0: piece, index } of text.matchAll(WORD)) {
    const isEnd = ends().has(piece.toLowerCase()) && piece.toLowerCase() !== OF
    if (isBegun && isEnd) return index - 1
    isBegun ||= !isEnd
  }
  return text.length
}
