import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Line, Standing, Stretch } from '../grammar.ts'
import { lower, roleLists } from './role_lists.ts'

/** What the list says of words that make no role at all: `suspected`. */
const NONE = 'none'

const standings = once(
  () =>
    new Map(
      readLexicon('en', 'role_standings').map(({ word = '', standing }) => [word, standing as Standing | typeof NONE]),
    ),
)

/** `president-elect`, `ex-president` */
const PARTS = /-/u

/** What a title says of whether somebody has it still, or yet; `otherwise` where it says nothing. The word right before it is read, too. */
export function standingOf(line: Line, title: Stretch, otherwise: Standing = 'current'): Standing {
  for (const word of titleWords(line, title)) {
    const found = wordStanding(lower(word))
    if (found && found !== NONE) return found
  }
  return otherwise
}

/** Is somebody only said to be so? `suspected killer`, `alleged spy` */
export const isOnlySaid = (line: Line, title: Stretch): boolean =>
  titleWords(line, title).some((word) => wordStanding(lower(word)) === NONE)

/** Most words of a noun phrase before its title that are looked through: "a former two-term [governor]". */
const REACH = 5
/** Parts of speech between the article and the title. */
const INSIDE: ReadonlySet<string> = new Set(['ADJ', 'NUM', 'NOUN', 'PROPN', 'ADV'])
const HYPHEN = '-'

/** The words of a title and those before it in its noun phrase, up to another title. */
function titleWords({ words, tokens }: Line, { first, last }: Stretch): string[] {
  let from = words[first - 1] === HYPHEN ? first - 2 : first - 1
  while (from > 0 && first - from < REACH && goesBack(tokens, from) && !isTitle(words, from)) from--
  return words.slice(tokens[from]?.upos === 'SCONJ' ? from + 1 : Math.max(0, from), last)
}

const isTitle = (words: readonly string[], at: number): boolean => roleLists().heads.longestAt(words, at) !== null

const goesBack = (tokens: Line['tokens'], at: number): boolean =>
  [tokens[at], tokens[at - 1]].every(
    (token) => token !== undefined && (INSIDE.has(token.upos) || token.text === HYPHEN),
  )

/** "Former" and the like open a title. */
export const opensTitle = (word: string): boolean => standings().get(lower(word)) === 'former'

const wordStanding = (word: string): Standing | typeof NONE | undefined =>
  standings().get(word) ??
  standings().get(word.replace(PLURAL, '')) ??
  word
    .split(PARTS)
    .map((part) => standings().get(`-${part}`))
    .find((standing) => standing !== undefined)

/** "Candidates X and Y". */
const PLURAL = /(?<=\p{L}{3})s$/u
