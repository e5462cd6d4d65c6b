import type { NameType } from '../../language/reader.ts'
import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isDated } from './mends/datelines.ts'
import { DASH, textAt } from './mends/mend.ts'
import type { Mention } from './mention.ts'
import { besideOf } from './places/beside.ts'
import { candidatesOf } from './places/candidates.ts'
import { placeWordsOf } from './places/units.ts'
import { typeCues } from './type_cues.ts'
import { isCalledLikeSomebody } from './types.ts'

/** What stands between places of one list, and what makes an adjective of a place: "X-based". */
const JOINS = /^(?:,|and|or|&|;|-|–|\/|the)$/
const HYPHEN = /^[-–]$/

/**
 * What the reader alone holds for a place: no list has it, none of its words is one for places, no preposition of place or word beside it says
 * so, nor does a place that it is listed with. It is what words beside it call it; where these say nothing, it is left out.
 */
export function settlePlaces(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const settled = new Map<string, NameType | null>()
  const places = mentions.filter(({ type, given }) => type === 'place' && !given)
  for (const [key, group] of groupBy(places, keyOf)) {
    if (group.some((mention) => isTold(mention, gazetteer) || isListed(mention, mentions, gazetteer))) continue
    settled.set(key, otherTypeOf(group, gazetteer))
  }
  return mentions.flatMap((mention) => {
    const type = mention.type === 'place' && !mention.given ? settled.get(keyOf(mention)) : undefined
    return type === undefined ? [mention] : type ? [{ ...mention, type }] : []
  })
}

const keyOf = ({ words }: Mention): string => words.join(' ')

/** A list, a word of the name, or a word beside it has it for a place. */
function isTold(mention: Mention, gazetteer: Gazetteer): boolean {
  const { name, by } = mention
  if (opensDateline(mention)) return true
  if (by.startsWith('list') || isPlaced(mention, gazetteer) || isCalledLikePlaces(mention, gazetteer)) return true
  if (candidatesOf(name, gazetteer, true).length > 0 || besideOf(mention, gazetteer)) return true
  return typeCues(mention, gazetteer).some(({ type }) => type === 'place')
}

/** "CITY, May 3 –", "City (Agency) –" at the head of a block. */
const opensDateline = ({ sentence: { tokens, start, block }, first, last }: Mention): boolean =>
  first === 0 && start === block.start && (isDated(tokens, last) || DASH.test(textAt(tokens, last)))

/** "In X", "in the X Y", "along the X", "X-based", "X, Yl.", "X, situated in": what stands beside places. */
function isPlaced({ sentence: { tokens }, first, last }: Mention, { language, shortStates }: Gazetteer): boolean {
  const { locative, beside, lying } = placeWordsOf(language)
  const hasArticle = textAt(tokens, first - 1).toLowerCase() === ARTICLE
  const before = textAt(tokens, hasArticle ? first - 2 : first - 1).toLowerCase()
  const isOwn = last - first > 1 || !hasArticle || !isCommonNoun(textAt(tokens, first), language)
  if (beside.has(before) || (locative.has(before) && isOwn)) return true
  if (HYPHEN.test(textAt(tokens, last)) || tokens.slice(last, last + NEAR).some(({ text }) => lying.has(text)))
    return true
  return textAt(tokens, last) === ',' && shortStates.has(textAt(tokens, last + 1))
}

/** "In the Budget", "to the State": a noun of the language with a capital. */
const isCommonNoun = (word: string, language: string): boolean => nounsOf(language).has(word.toLowerCase())
const nounsOf = onceEach(
  (language: string): ReadonlySet<string> => new Set(readLexicon(language, 'noun_senses').map(({ noun = '' }) => noun)),
)

/** Tokens behind a name in which "situated" and the like are looked for. */
const NEAR = 3
const ARTICLE = 'the'

/** A word of places or buildings in it, a point of the compass, the ending of a county; or the name of a club, which may be called as its city is. */
function isCalledLikePlaces({ name, words }: Mention, gazetteer: Gazetteer): boolean {
  const { placeHeads, facilityHeads, buildings, shortStates, clubs, language } = gazetteer
  const { direction, ending } = placeWordsOf(language)
  const isHead = (word: string) => placeHeads.has(word) || facilityHeads.has(word) || buildings.has(word)
  const isOfPlaces = (word: string) => isHead(word) || ending.has(word) || direction.has(word) || COUNTY.test(word)
  return shortStates.has(name) || clubs.has(name) || words.some(isOfPlaces) || isPartOfPlace(words, gazetteer)
}

/** "Peninsular Xland": the last word is a country or a region by itself. */
const isPartOfPlace = (words: readonly string[], { place }: Gazetteer): boolean =>
  words.length > 1 && WIDE.has(place(words.at(-1) ?? '')?.kind ?? '')
const WIDE: ReadonlySet<string> = new Set(['country', 'territory', 'continent', 'region', 'sea'])

const COUNTY = /\p{L}shire$/u

/** Does a place that is told stand next to it in a list? */
function isListed(mention: Mention, mentions: readonly Mention[], gazetteer: Gazetteer): boolean {
  const { tokens } = mention.sentence
  return mentions.some(
    (other) =>
      other !== mention &&
      other.sentence === mention.sentence &&
      other.type === 'place' &&
      (isJoined(tokens, other.last, mention.first) || isJoined(tokens, mention.last, other.first)) &&
      isTold(other, gazetteer),
  )
}

/** Do only marks and conjunctions stand from one token to another? */
function isJoined(tokens: Mention['sentence']['tokens'], from: number, to: number): boolean {
  if (to <= from) return false
  for (let at = from; at < to; at++) if (!JOINS.test(textAt(tokens, at))) return false
  return true
}

function otherTypeOf(group: readonly Mention[], gazetteer: Gazetteer): NameType | null {
  const [cue] = group.flatMap((mention) => typeCues(mention, gazetteer)).sort((a, b) => b.weight - a.weight)
  const [{ name, words }] = group as [Mention]
  if (cue) return cue.type
  if (isCalledLikeSomebody(name, words, gazetteer)) return 'person'
  return gazetteer.knownOrganizations.has(name) || DOTTED.test(name) ? 'organization' : null
}

/** `F.O.O.` */
const DOTTED = /^(?:\p{Lu}\.){3,}$/u
