import { demonymsOf } from '../../demonyms.ts'
import type { RoleGrammar } from '../grammar.ts'
import { phraseAcrossComma, phraseAfter, phraseBefore } from './role_phrases.ts'

/** How English says what somebody is. */
export const english: RoleGrammar = {
  phraseBefore,
  phraseAfter,
  phraseAcrossComma,
  isGenitive: (word) => /^['’]s?$/.test(word),
  isToward: (word) => word === 'to',
  demonyms: () => demonymsOf('en'),
}
