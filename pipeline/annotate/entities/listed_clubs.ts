import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { isOfSport } from './sport.ts'
import { typeCues } from './type_cues.ts'

/** Sentences that tell of matches, of which an article on sports has as many. */
const FEWEST = 2
/** Prepositions before a city; "at X" is where a club plays. */
const IN = new Set(['in', 'near', 'from', 'to', 'outside'])

/** In an article on sports the name of a listed club is the club's, though a city is called so, unless it is said to be where something is. */
export function findListedClubs(
  mentions: readonly Mention[],
  sentences: readonly BlockSentence[],
  gazetteer: Gazetteer,
): Mention[] {
  const isListed = ({ name, type }: Mention) => gazetteer.clubs.has(name) && type !== 'organization'
  if (!mentions.some(isListed) || !isOnSports(sentences, gazetteer)) return mentions.slice()
  return mentions.map((mention) =>
    isListed(mention) && isPlayer(mention, gazetteer) ? { ...mention, type: 'organization' as const } : mention,
  )
}

const isOnSports = (sentences: readonly BlockSentence[], { language }: Gazetteer): boolean =>
  sentences.filter(({ tokens }) => isOfSport(tokens, language)).length >= FEWEST

function isPlayer(mention: Mention, gazetteer: Gazetteer): boolean {
  const { sentence, first, last } = mention
  const before = sentence.tokens[first - 1]?.text.toLowerCase() ?? ''
  if (IN.has(before) || sentence.tokens[last]?.text === ',' || mention.honorific || mention.title) return false
  return !typeCues(mention, gazetteer).some(({ type }) => type !== 'organization')
}
