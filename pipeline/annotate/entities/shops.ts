import { foldWords } from '../../language/fold.ts'
import type { Token } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { organizationNouns } from '../organization_nouns.ts'
import { POSSESSIVE } from '../possessive.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'

/** Shops and firms whose names end with a possessive, without it, and whether people are called so. */
const shopsOf = onceEach(
  (language: string): ReadonlyMap<string, boolean> =>
    new Map(readLexicon(language, 'shops').map(({ name = '', person }) => [name, person === 'yes'])),
)

/** "Smith's" is a shop, and no possessive of a Smith's, where a list has it and nobody of that name is in the article. */
export function joinShops(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const people = new Set(
    mentions.flatMap(({ type, words }) => (type === 'person' && words.length > 1 ? [words[0], words.at(-1)] : [])),
  )
  const isFree = ({ words, honorific, title, given }: Mention) =>
    !people.has(words[0]) && honorific === null && title === null && !given
  const known = shopsOf(gazetteer.language)
  const shops = new Set(
    mentions.flatMap((mention) => {
      const short = mention.name.replace(JOINED, '')
      if (short !== mention.name) return known.has(short) ? [short] : []
      return isFree(mention) && isShop(mention, gazetteer) ? [short] : []
    }),
  )
  return mentions.map((mention) =>
    shops.has(mention.name) && isFree(mention) && hasPossessive(mention) ? withPossessive(mention) : mention,
  )
}

/** The possessive of a name that was joined before. */
const JOINED = /'s$/

const hasPossessive = ({ last, sentence: { tokens } }: Mention): boolean =>
  POSSESSIVE.test(tokens[last]?.text ?? '') && tokens[last]?.text.length === POSSESSIVE_LETTERS

function isShop(mention: Mention, { language }: Gazetteer): boolean {
  const { name, words, last, first, sentence } = mention
  const isPerson = shopsOf(language).get(name)
  if (isPerson === undefined || words.length !== 1 || !hasPossessive(mention)) return false
  return !isPerson || isCalledShop(sentence.tokens, first, language) || !owns(sentence.tokens[last + 1])
}

/** "'s", not the apostrophe alone. */
const POSSESSIVE_LETTERS = 2
/** Adjectives and nouns right before a name that say what it is: "fast food giant X". */
const isCalledShop = (tokens: readonly Token[], first: number, language: string): boolean =>
  organizationNouns(language).has(tokens[first - 1]?.lemma ?? '')

const OWNED: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'NUM', 'PROPN', 'ADV', 'VERB', 'DET', 'PRON'])
/** Does what follows a possessive belong to somebody? */
const owns = (token: Token | undefined): boolean =>
  token !== undefined &&
  OWNED.has(token.upos) &&
  !(token.upos === 'VERB' && token.xpos.startsWith('VB') && token.xpos !== 'VBG' && token.xpos !== 'VBN')

function withPossessive(mention: Mention): Mention {
  const end = mention.sentence.tokens[mention.last]?.end ?? mention.end
  const name = `${mention.name}'s`
  return { ...mention, end, last: mention.last + 1, name, words: foldWords(name), type: 'organization' }
}
