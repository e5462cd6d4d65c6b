import type { NameType } from '../../language/reader.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { typeCues } from './type_cues.ts'

/** How much the reader counts, all of whose namings agree, beside the weights of cues. */
const READER = 2
/** How much lists count, and how far cues of one type add up. */
const LISTED = 2
const MOST = 4
const PLACED = 1
/** Capitals, regions, seas: what is called so is hardly ever anything else. */
const KNOWN = 2.2
const WELL_KNOWN: ReadonlySet<string> = new Set(['capital', 'region', 'sea', 'subdivision', 'continent'])
const GIVEN = 1.5
/** Types that stand around and lists cannot overrule. */
const SETTLED: ReadonlySet<NameType> = new Set(['group', 'event', 'facility', 'product'])

/** "X of Y": who, and where they are from. */
const OF = 'of'

type Scores = Map<NameType, number>
const add = (scores: Scores, type: NameType, by: number): Scores => scores.set(type, (scores.get(type) ?? 0) + by)

/**
 * One string is one type in one document: what the reader took its namings for, what stands beside all of them, and what lists say of it,
 * added up. The one most often read of equals.
 */
export function agreeOnTypes(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const groups = groupBy(mentions, ({ words }) => words.join(' '))
  const agreed = new Map(
    Array.from(groups, ([key, group]) => [key, { votes: votesOf(group), type: typeOf(group, gazetteer) }]),
  )
  const typed = mentions.map((mention) => {
    const { votes = null, type = mention.type } = agreed.get(mention.words.join(' ')) ?? {}
    return { ...mention, type, votes: mention.votes ?? votes }
  })
  return typed.map((mention, i) => {
    const before = typed[i - 1]
    return before && isCoordinated(mention, before) ? { ...mention, type: before.type } : mention
  })
}

/** "X and Y", of which the reader knew X alone. */
const isCoordinated = (mention: Mention, before: Mention): boolean =>
  mention.by === 'beside a name' &&
  before.sentence === mention.sentence &&
  before.last + 1 === mention.first &&
  mention.sentence.tokens[before.last]?.text !== OF

function votesOf(group: readonly Mention[]): Scores {
  const votes: Scores = new Map()
  for (const { type } of group) add(votes, type, 1)
  return votes
}

function typeOf(group: readonly Mention[], gazetteer: Gazetteer): NameType {
  const votes = votesOf(group)
  const read = mostVoted(votes)
  if (SETTLED.has(read) || (read === 'organization' && isBody(group[0] as Mention, gazetteer))) return read
  const scores: Scores = new Map()
  for (const [type, count] of votes) add(scores, type, (READER * count) / group.length)
  for (const [type, weight] of cued(group, gazetteer)) add(scores, type, Math.min(weight, MOST))
  for (const { type, weight } of [...listed(group[0] as Mention, gazetteer), ...articled(group, gazetteer)])
    add(scores, type, weight)
  const best = mostVoted(scores)
  return (scores.get(best) ?? 0) > (scores.get(read) ?? 0) ? best : read
}

/** Several words with a head noun of bodies or a legal form at their end, or "X of Y". */
const isBody = ({ words }: Mention, { heads, legalForms, inNames }: Gazetteer): boolean =>
  words.length > 1 &&
  (heads.has(words.at(-1) ?? '') ||
    legalForms.has((words.at(-1) ?? '').toLowerCase()) ||
    words.some((word) => inNames.of.has(word)))

/** "The Xs", "an X": what mostly has an article of its own is nobody, but a band or a team where it is of many, else a thing. */
function articled(group: readonly Mention[], gazetteer: Gazetteer): Weighed[] {
  const own = group.filter((mention) => hasArticle(mention, gazetteer))
  if (2 * own.length < group.length) return []
  const [{ name, words }] = own as [Mention]
  if (words.length === 1 && MANY.test(name)) return []
  return [{ type: MANY.test(name) ? 'organization' : 'product', weight: ARTICLED }]
}

/** More than the reader alone. */
const ARTICLED = 2.5
const MANY = /[^s]s$/

/** Was it read for a person, and is an article its own, which is no part of what follows ("the X family") or of a title ("the Pope")? */
function hasArticle({ sentence: { tokens }, first, last, read, name }: Mention, gazetteer: Gazetteer): boolean {
  const { deprel, head } = tokens[first - 1] ?? {}
  const isOwn = deprel === 'det' && ARTICLE.test(tokens[first - 1]?.text ?? '') && typeof head === 'number'
  if (read !== 'person' || !isOwn || head < first || head >= last || tokens[head]?.deprel === 'compound') return false
  const words = name.split(' ')
  return !words.some((word) => gazetteer.honorifics.has(word.toLowerCase()) || gazetteer.titles.longestAt([word], 0))
}

const ARTICLE = /^(?:the|an?)$/i

/** Each cue counts once, however often it stands. */
function cued(group: readonly Mention[], gazetteer: Gazetteer): Scores {
  const cues = new Map(
    group.flatMap((mention) => typeCues(mention, gazetteer)).map((cue) => [`${cue.type} ${cue.cue}`, cue]),
  )
  const scores: Scores = new Map()
  for (const { type, weight } of cues.values()) add(scores, type, weight)
  return scores
}

interface Weighed {
  type: NameType
  weight: number
}

function listed({ name, words }: Mention, gazetteer: Gazetteer): Weighed[] {
  const { organization, place, knownOrganizations } = gazetteer
  return [
    ...(organization(name) || knownOrganizations.has(name) ? [{ type: 'organization' as const, weight: LISTED }] : []),
    ...(place(name)
      ? [{ type: 'place' as const, weight: WELL_KNOWN.has(place(name)?.kind ?? '') ? KNOWN : PLACED }]
      : []),
    ...(isCalledLikeSomebody(name, words, gazetteer) ? [{ type: 'person' as const, weight: GIVEN }] : []),
  ]
}

/** A first name and a word or two more, none of them what bodies and buildings are called. */
export function isCalledLikeSomebody(name: string, words: readonly string[], gazetteer: Gazetteer): boolean {
  const { firstNames, given, heads, facilityHeads, buildings, organization, place } = gazetteer
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2 || words.length > 3 || organization(name) || place(name)) return false
  if (heads.has(last) || facilityHeads.has(last) || buildings.has(last)) return false
  return firstNames.has(first) || given.has(name.split(' ')[0] ?? '')
}

const mostVoted = (scores: ReadonlyMap<NameType, number>): NameType =>
  Array.from(scores).reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]
