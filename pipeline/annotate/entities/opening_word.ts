import type { Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'

const smallWords = onceEach(
  (language: string): ReadonlySet<string> =>
    new Set(readLexicon(language, 'function_words').map(({ word = '' }) => word)),
)

/** Parts of speech of what opens a sentence; a surname that is an auxiliary's, too, is read as that ("May said"). */
const OPENING: ReadonlySet<string> = new Set(['ADV', 'CCONJ', 'SCONJ'])

/** "So do you need one?": is token `at` a small word that has its capital from the head of the sentence, though somebody is called so? */
export const isOpeningWord = (tokens: readonly Token[], at: number, language: string): boolean =>
  at === 0 && OPENING.has(tokens[0]?.upos ?? '') && smallWords(language).has(tokens[0]?.text.toLowerCase() ?? '')
