import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'

/** As many characters of a text are looked at as detection looks at. */
const LOOKED_AT = 1000
/** Words that tell, and the share that those of English alone have among them: news has a quarter, other languages none. */
const ENOUGH = { words: 60, share: 0.15 }

const ownWords = once(
  () => new Set(readLexicon('en', 'function_words').flatMap((row) => (row.only === 'yes' ? [row.word] : []))),
)

const WORD = /\p{L}+/gu

/** Is so much of a text function words of English that detection, which is slow to begin, could say nothing else? */
export function isSurelyEnglish(text: string): boolean {
  const words = text.slice(0, LOOKED_AT).toLowerCase().match(WORD) ?? []
  const own = words.filter((word) => ownWords().has(word)).length
  return words.length >= ENOUGH.words && own >= words.length * ENOUGH.share
}
