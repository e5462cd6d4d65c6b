import { englishWords, type WordGroups } from '../../../../language/en/word_table.ts'
import { hashString } from '../../../../language/linear/hash.ts'

/** In whose company large texts have a lemma. */
export const wordGroups = (lemma: string): WordGroups => englishWords()(hashString(lemma.replace(/[0-9]/g, '0')))
