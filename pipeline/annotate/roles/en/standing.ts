import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Line, Standing, Stretch } from '../grammar.ts'
import { lower } from './role_lists.ts'

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

/** The words of a title and the one before it. */
function titleWords({ words }: Line, { first, last }: Stretch): string[] {
  const before = words[first - 1] === '-' ? first - 2 : first - 1
  return words.slice(Math.max(0, before), last)
}

/** "Former" and the like open a title. */
export const opensTitle = (word: string): boolean => standings().get(lower(word)) === 'former'

const wordStanding = (word: string): Standing | typeof NONE | undefined =>
  standings().get(word) ??
  word
    .split(PARTS)
    .map((part) => standings().get(`-${part}`))
    .find((standing) => standing !== undefined)
