import type { Gazetteer } from '../gazetteer.ts'
import type { Mention } from '../mention.ts'
import { typeCues } from '../type_cues.ts'
import { candidatesOf } from './candidates.ts'
import { placeWordsOf } from './units.ts'

/** Common logarithm of the inhabitants of a city that a single word is taken for. */
const LARGE_CITY = 5.5

/**
 * Single words that the reader took for persons, that are large cities and no part of anybody's name; and names of two words that begin with a
 * first name, which it took for places and no list knows.
 */
export function tellPersonsFromPlaces(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const parts = new Set(
    mentions.filter(({ type, words }) => type === 'person' && words.length > 1).flatMap(({ words }) => words),
  )
  return mentions.map((mention) => {
    if (isCity(mention, parts, gazetteer)) return { ...mention, type: 'place' as const }
    return isPerson(mention, gazetteer) ? { ...mention, type: 'person' as const } : mention
  })
}

function isCity(mention: Mention, parts: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  const { type, words, name, honorific, title } = mention
  if (type !== 'person' || words.length !== 1 || honorific || title || parts.has(words[0] as string)) return false
  if (gazetteer.given.has(name) || gazetteer.family.has(name)) return false
  if (typeCues(mention, gazetteer).some((cue) => cue.type !== 'place')) return false
  const [best] = candidatesOf(name, gazetteer)
  return best !== undefined && best.weight >= LARGE_CITY && !best.isFarFetched && best.place.kind !== 'subdivision'
}

/** A first name and a word that is a place by itself, which is what the reader went by. */
function isPerson({ type, words, name, sentence, first }: Mention, gazetteer: Gazetteer): boolean {
  if (type !== 'place' || words.length !== 2 || gazetteer.organization(name)) return false
  const [given = '', family = ''] = name.split(' ')
  const known = placeWordsOf(gazetteer.language)
  const { text = '', upos = '' } = sentence.tokens[first - 1] ?? {}
  if (NOT_BEFORE_PERSONS.has(upos) || known.locative.has(text.toLowerCase())) return false
  const isNamed = gazetteer.firstNames.has(given.toLowerCase()) && !known.direction.has(given.toLowerCase())
  return isNamed && candidatesOf(family, gazetteer).length > 0 && candidatesOf(name, gazetteer).length === 0
}

/** "the X Y", "his X Y". */
const NOT_BEFORE_PERSONS: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADJ'])
