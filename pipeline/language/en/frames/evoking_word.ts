import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { Token } from '../../reader.ts'
import type { RolesetTable } from './rolesets.ts'

const spellings = once(() =>
  readLexicon('en', 'roleset_spellings').map(({ ending = '', spelled = '', upos = '' }) => ({ ending, spelled, upos })),
)

/** A word's lemma as the list of rolesets has it: American, with the `e` that a lemma may have lost; else as it is. */
export function evokingWord({ lemma, upos }: Token, rolesets: RolesetTable): string {
  const word = lemma.toLowerCase()
  if (rolesets.evokedBy(word).length > 0) return word
  for (const { ending, spelled, upos: tag } of spellings()) {
    if ((tag !== '' && tag !== upos) || !word.endsWith(ending)) continue
    const other = word.slice(0, word.length - ending.length) + spelled
    if (rolesets.evokedBy(other).length > 0) return other
  }
  return word
}
