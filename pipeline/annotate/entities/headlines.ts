import { foldWords } from '../../language/fold.ts'
import type { NameType, Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import { titled } from './lists/places.ts'
import { type Mention, toMention } from './mention.ts'
import { nameText } from './name_text.ts'

const LONG_WORD = /^\p{L}{4,}$/u
const CAPITALISED = /^\p{Lu}/u
const SMALL = /\p{Ll}/u
const CAPITALS = /^\p{Lu}{4,}$/u
const LONG_LETTERS = /\p{Lu}{4,}/gu
/** Large common words that a heading has at least, and the share of its long words that is large. */
const FEWEST = 2
const SHARE = 0.8
const CONTENT: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ'])
const COMMON: ReadonlySet<string> = new Set(['VERB', 'AUX', 'NOUN', 'ADJ', 'ADV', 'DET', 'PRON', 'SCONJ', 'ADP'])

/**
 * In headings set in capitals or with all words large, capitals are no sign of a name: what is read there is one where an ordinary sentence or a
 * list has it too, or a first name begins it; of a longer run the part that is known stays.
 */
export function mendHeadlines(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const headings = new Map<BlockSentence, boolean>()
  const isHeading = ({ sentence }: Mention): boolean => {
    const held = headings.get(sentence) ?? isAllLarge(sentence)
    headings.set(sentence, held)
    return held
  }
  const known = knownNames(mentions.filter((mention) => !isHeading(mention)))
  return mentions.flatMap((mention) => {
    const cased = withCase(mention, known)
    if (!isHeading(mention) || isSupported(cased, known, gazetteer)) return [cased]
    const part = knownPart(mention, known, gazetteer)
    return part ? [withCase(part, known)] : []
  })
}

/** Are nearly all words that no name covers written large, and words that are no names among them? */
function isAllLarge({ tokens, names }: BlockSentence): boolean {
  const isOutside = ({ start, end }: Token) => !names.some((name) => name.start < end && name.end > start)
  const words = tokens.filter((token) => (LONG_WORD.test(token.text) || CONTENT.has(token.upos)) && isOutside(token))
  const large = words.filter(({ text }) => CAPITALISED.test(text))
  const common = tokens.filter(({ text, upos }, at) => at > 0 && CAPITALISED.test(text) && COMMON.has(upos))
  const isTold = common.length >= FEWEST || common.some(isOutside)
  return isTold && large.length > 0 && large.length >= SHARE * words.length
}

/** Names of ordinary sentences, and family names of persons among them, lower case, with their types. */
function knownNames(mentions: readonly Mention[]): Map<string, NameType> {
  const known = new Map<string, NameType>()
  for (const { words, type } of mentions) known.set(keyOf(words), type)
  for (const { words, type } of mentions)
    if (type === 'person' && words.length > 1 && !known.has(keyOf(words.slice(-1))))
      known.set(keyOf(words.slice(-1)), type)
  return known
}

const keyOf = (words: readonly string[]): string => words.join(' ').toLowerCase()

function isSupported(
  { name, words, type }: Mention,
  known: ReadonlyMap<string, NameType>,
  gazetteer: Gazetteer,
): boolean {
  if (type === 'group' || known.has(keyOf(words))) return true
  const { place, organization, knownOrganizations, firstNames } = gazetteer
  if (place(name) || organization(name) || knownOrganizations.has(name)) return true
  return type === 'person' && words.length > 1 && words.length < 4 && firstNames.has((words[0] ?? '').toLowerCase())
}

/** The longest part of a run of large words that is known as a name, the last of equals. */
function knownPart(mention: Mention, known: ReadonlyMap<string, NameType>, gazetteer: Gazetteer): Mention | null {
  const { sentence, first, last } = mention
  for (let size = last - first; size > 0; size--)
    for (let at = last - size; at >= first; at--) {
      const range = { first: at, last: at + size }
      const type = known.get(keyOf(foldWords(nameText(sentence.tokens, range))))
      if (type) return toMention(sentence, range, { type, by: 'repeat' }, gazetteer)
    }
  return null
}

/** A name in capitals in small letters, but for acronyms: short words, and what an ordinary sentence has in capitals. */
function withCase(mention: Mention, known: ReadonlyMap<string, NameType>): Mention {
  const { name, type, sentence } = mention
  const isWritten = !SMALL.test(name) && name.split(' ').some((word) => CAPITALS.test(word))
  const isMeant = type === 'person' || type === 'place' || !sentence.tokens.some(({ text }) => SMALL.test(text))
  if (!isWritten || !isMeant || (type === 'organization' && known.get(name.toLowerCase()) === type)) return mention
  const cased = type === 'organization' ? name.replace(LONG_LETTERS, titled) : titled(name)
  return { ...mention, name: cased, words: foldWords(cased) }
}
