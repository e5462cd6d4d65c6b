import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Line, Standing, Stretch } from '../grammar.ts'
import { lower } from './role_lists.ts'

const standings = once(
  () => new Map(readLexicon('en', 'role_standings').map(({ word = '', standing }) => [word, standing as Standing])),
)

/** `president-elect`, `ex-president` */
const PARTS = /-/u

/** What a title says of whether somebody has it still, or yet; `otherwise` where it says nothing. The word right before it is read, too. */
export function standingOf({ words }: Line, { first, last }: Stretch, otherwise: Standing = 'current'): Standing {
  const before = words[first - 1] === '-' ? first - 2 : first - 1
  for (const word of words.slice(Math.max(0, before), last)) {
    const found = wordStanding(lower(word))
    if (found) return found
  }
  return otherwise
}

/** "Former" and the like open a title. */
export const opensTitle = (word: string): boolean => standings().get(lower(word)) === 'former'

const wordStanding = (word: string): Standing | undefined =>
  standings().get(word) ??
  word
    .split(PARTS)
    .map((part) => standings().get(`-${part}`))
    .find((standing) => standing !== undefined)
