import { rarityOf } from '../rarity.ts'
import type { Party, Sight } from '../sight.ts'
import { type Compared, type Feature, wordsAlike } from './compared.ts'
import { goToOnePlace } from './going.ts'
import { areDisjoint, asNumber, countShared, meets } from './sets.ts'

type PartyOf = (sight: Sight) => Party
const actorsOf: PartyOf = ({ actors }) => actors
const affectedOf: PartyOf = ({ affected }) => affected
const placesOf: PartyOf = ({ places }) => places

const areSame = (a: Party, b: Party): boolean => meets(a.entities, b.entities)
const areOfOneHead = (a: Party, b: Party): boolean => meets(a.heads, b.heads)
/** Is somebody of the one whom somebody of the other speaks or plays for, lies in, or is named with? */
const isSpokenFor = (a: Party, b: Party): boolean =>
  !areSame(a, b) && (meets(a.entities, b.around) || meets(b.entities, a.around) || meets(a.around, b.around))
/** Both name somebody, and nobody of the one has to do with the other's. */
const areOthers = (a: Party, b: Party): boolean =>
  a.entities.length > 0 && b.entities.length > 0 && !areSame(a, b) && !isSpokenFor(a, b)
const areOtherPersons = (a: Party, b: Party): boolean =>
  a.persons.length > 0 && b.persons.length > 0 && !meets(a.persons, b.persons)
const areOtherBodies = (a: Party, b: Party): boolean =>
  a.organizations.length > 0 && b.organizations.length > 0 && areOthers(a, b)
/** The same kind of thing, each told by other words: a night train, a goods train. */
const isOtherOfKind = (a: Party, b: Party): boolean =>
  areOfOneHead(a, b) && a.modifiers.length > 0 && b.modifiers.length > 0 && !meets(a.modifiers, b.modifiers)

/** Two persons of one surname are two, whatever else is alike. */
const areNamesakes = (a: Party, b: Party): boolean => areOtherPersons(a, b) && meets(a.surnames, b.surnames)
/** Somebody by what they are beside somebody by name, or anybody beside somebody: no word need be the same. */
const mayBeOne = (a: Party, b: Party): boolean =>
  (a.isAnybody && (b.isPerson || b.persons.length > 0)) || (a.isPerson && b.persons.length > 0)
const mayBeOneOf = (a: Party, b: Party): boolean => !areOfOtherGender(a, b) && (mayBeOne(a, b) || mayBeOne(b, a))
/** A man and a woman. */
const areOfOtherGender = (a: Party, b: Party): boolean =>
  a.genders.length > 0 && b.genders.length > 0 && !meets(a.genders, b.genders)

/** Both are told, by whatever words, and none of these are the same. */
const areUnlike = (a: Party, b: Party): boolean =>
  !areSame(a, b) && !isSpokenFor(a, b) && !mayBeOneOf(a, b) && areDisjoint(a.words, b.words)

/** May those whom the one does not name be those whom the other does, since its document tells of them? */
const mayBeThose = (a: Sight, b: Sight, of: PartyOf): boolean =>
  of(a).isUnnamed && of(b).persons.length > 0 && of(b).persons.every((id) => a.topics.has(id))
const areUntold = (a: Sight, b: Sight, of: PartyOf): boolean => mayBeThose(a, b, of) || mayBeThose(b, a, of)

/** The same, where no noun of the one may stand for somebody of the other's. */
const areToldUnlike = (a: Sight, b: Sight, of: PartyOf): boolean => areUnlike(of(a), of(b)) && !areUntold(a, b, of)

/** In one article: what it is done to is told in both, by words that have nothing in common, nobody of the one may be somebody of the other, and neither denies the other (`bribed two men`, `bribed nobody`). */
export const isDoneToOthers = (a: Sight, b: Sight): boolean =>
  a.claim.document_id === b.claim.document_id &&
  a.claim.polarity === b.claim.polarity &&
  areToldUnlike(a, b, affectedOf) &&
  !isElsewhere(affectedOf(a)) &&
  !isElsewhere(affectedOf(b))
/** Whoever visits a border visits its town, too: of places and things by name nothing tells which lies in which. */
const isElsewhere = ({ entities, persons, organizations }: Party): boolean =>
  entities.length > 0 && persons.length + organizations.length === 0

/** Does a noun of the one stand for who acts in the other, or for whom it is done to? */
export const isUntold = (a: Sight, b: Sight): boolean => areUntold(a, b, actorsOf) || areUntold(a, b, affectedOf)

/** Are those who do it together in the one, by name or by nothing but what they are, the two between whom it is in the other? Its document tells of these most. */
export const mayBeBoth = (a: Sight, b: Sight): boolean => {
  const persons = new Set([...b.actors.persons, ...b.affected.persons])
  if (persons.size < 2) return false
  const { areUnnamed, persons: together } = a.actors
  return areUnnamed
    ? Array.from(persons).every((id) => a.topics.has(id))
    : together.length > 1 && together.every((id) => persons.has(id))
}

/** How unlike the heads are where both parties have one and share none, 0 to 1. */
function headsApart(a: Party, b: Party): number {
  if (a.heads.length === 0 || b.heads.length === 0 || areSame(a, b) || mayBeOneOf(a, b)) return 0
  if (a.heads.some((head) => b.words.has(head)) || b.heads.some((head) => a.words.has(head))) return 0
  let most = 0
  for (const head of a.heads) for (const other of b.heads) most = Math.max(most, wordsAlike(head, other))
  return 1 - most
}

/** How much the word tells that both have and that tells most, 0 to 1. */
function rarestShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let most = 0
  for (const word of some) if (others.has(word)) most = Math.max(most, rarityOf(word))
  return most
}

/** Share of what the words of those who take part tell, of the one that tells less, that the other has, too, 0 to 1. */
function sharedTelling({ words, telling }: Sight, { words: others, telling: othersTelling }: Sight): number {
  const least = Math.min(telling, othersTelling)
  if (least === 0) return 0
  let shared = 0
  for (const word of words) if (others.has(word)) shared += rarityOf(word)
  return shared / least
}

const shareParty = ({ a, b }: Compared, of: PartyOf): boolean => areSame(of(a), of(b)) || areOfOneHead(of(a), of(b))

const holds = (name: string, expected: number, test: (a: Sight, b: Sight) => boolean): Feature => ({
  ...{ name, expected },
  of: ({ a, b }) => asNumber(test(a, b)),
})

/** Who takes part, and where. */
export const PARTICIPANTS: readonly Feature[] = [
  holds('same actor', 1, (a, b) => areSame(actorsOf(a), actorsOf(b))),
  holds('actor spoken for', 0.5, (a, b) => isSpokenFor(actorsOf(a), actorsOf(b))),
  holds('actors of one head', 0.6, (a, b) => areOfOneHead(actorsOf(a), actorsOf(b))),
  holds('other actor', -0.7, (a, b) => areOthers(actorsOf(a), actorsOf(b))),
  holds('another person acts', -1.5, (a, b) => areOtherPersons(actorsOf(a), actorsOf(b))),
  holds(
    'another person acts, nothing else shared',
    -4,
    (a, b) =>
      areOtherPersons(actorsOf(a), actorsOf(b)) && areDisjoint(a.words, b.words) && countShared(a.ids, b.ids) === 0,
  ),
  holds('another body acts', -1.5, (a, b) => areOtherBodies(actorsOf(a), actorsOf(b))),
  { name: 'actors of unlike heads', expected: -1, of: ({ a, b }) => headsApart(a.actors, b.actors) },
  holds('another actor of the kind', -0.7, (a, b) => isOtherOfKind(actorsOf(a), actorsOf(b))),
  holds('actors unlike', -0.8, (a, b) => areToldUnlike(a, b, actorsOf)),
  holds(
    'a noun for whom the other names acts',
    -0.4,
    (a, b) => mayBeOneOf(actorsOf(a), actorsOf(b)) && areDisjoint(actorsOf(a).words, actorsOf(b).words),
  ),
  holds('somebody of another gender acts', -1.5, (a, b) => areOfOtherGender(actorsOf(a), actorsOf(b))),
  holds('namesake acts', -3, (a, b) => areNamesakes(actorsOf(a), actorsOf(b))),
  holds('same affected', 1.5, (a, b) => areSame(affectedOf(a), affectedOf(b))),
  holds('affected spoken for', 0.3, (a, b) => isSpokenFor(affectedOf(a), affectedOf(b))),
  holds('affected of one head', 0.8, (a, b) => areOfOneHead(affectedOf(a), affectedOf(b))),
  holds('other affected', -0.7, (a, b) => areOthers(affectedOf(a), affectedOf(b))),
  holds('another person is affected', -2, (a, b) => areOtherPersons(affectedOf(a), affectedOf(b))),
  { name: 'affected of unlike heads', expected: -1.2, of: ({ a, b }) => headsApart(a.affected, b.affected) },
  holds('another affected of the kind', -0.5, (a, b) => isOtherOfKind(affectedOf(a), affectedOf(b))),
  holds('affected unlike', -1, (a, b) => areToldUnlike(a, b, affectedOf)),
  holds(
    'a noun for whom the other names is affected',
    -0.4,
    (a, b) => mayBeOneOf(affectedOf(a), affectedOf(b)) && areDisjoint(affectedOf(a).words, affectedOf(b).words),
  ),
  holds('somebody of another gender is affected', -1.5, (a, b) => areOfOtherGender(affectedOf(a), affectedOf(b))),
  holds('namesake is affected', -3, (a, b) => areNamesakes(affectedOf(a), affectedOf(b))),
  holds(
    'both parties unlike',
    -2,
    (a, b) => areUnlike(actorsOf(a), actorsOf(b)) && areUnlike(affectedOf(a), affectedOf(b)),
  ),
  holds(
    'nothing shared',
    -1.5,
    (a, b) => areDisjoint(a.words, b.words) && countShared(a.ids, b.ids) === 0 && !isUntold(a, b),
  ),
  {
    name: 'same action, by whom a noun may stand for',
    expected: 2,
    of: ({ a, b, sameAction }) => asNumber(sameAction && areUntold(a, b, actorsOf)),
  },
  {
    name: 'same action, to whom a noun may stand for',
    expected: 2,
    of: ({ a, b, sameAction }) => asNumber(sameAction && areUntold(a, b, affectedOf)),
  },
  {
    name: 'same action, together in one, between the same two in the other',
    expected: 2,
    of: ({ a, b, sameAction }) => asNumber(sameAction && (mayBeBoth(a, b) || mayBeBoth(b, a))),
  },
  {
    name: 'one document tells of other actors',
    expected: -0.8,
    of: ({ a, b, sameDocument }) => asNumber(sameDocument && areUnlike(a.actors, b.actors)),
  },
  {
    name: 'one document tells of others affected',
    expected: -0.8,
    of: ({ a, b, sameDocument }) => asNumber(sameDocument && areUnlike(a.affected, b.affected)),
  },
  holds(
    'actor of one affected in the other',
    0.4,
    (a, b) => meets(a.actors.entities, b.affected.entities) || meets(b.actors.entities, a.affected.entities),
  ),
  { name: 'shared entities', expected: 0.5, of: ({ a, b }) => Math.min(3, countShared(a.ids, b.ids)) },
  { name: 'seldom word of participants shared', expected: 1, of: ({ a, b }) => rarestShared(a.words, b.words) },
  holds('affected in one alone', -0.3, (a, b) => a.affected.words.size > 0 !== b.affected.words.size > 0),
  holds('no shared entity', -0.7, (a, b) => areDisjoint(a.ids, b.ids)),
  { name: 'shared words of participants', expected: 1, of: ({ a, b }) => sharedTelling(a, b) },
  holds('no participants in one', -0.3, (a, b) => a.words.size === 0 || b.words.size === 0),
  {
    name: 'same action, one party shared',
    expected: 1,
    of: (pair) => asNumber(pair.sameAction && (shareParty(pair, actorsOf) || shareParty(pair, affectedOf))),
  },
  {
    name: 'same action, no party shared',
    expected: -1,
    of: (pair) => asNumber(pair.sameAction && !shareParty(pair, actorsOf) && !shareParty(pair, affectedOf)),
  },
  {
    name: 'like verbs, one party shared',
    expected: 1.5,
    of: (pair) => pair.likeAction * asNumber(shareParty(pair, actorsOf) || shareParty(pair, affectedOf)),
  },
  {
    name: 'verbs of one meaning, one party shared',
    expected: 1,
    of: (pair) => pair.oneMeaning * asNumber(shareParty(pair, actorsOf) || shareParty(pair, affectedOf)),
  },
  {
    name: 'same action, a common word, not both parties shared',
    expected: -1,
    of: (pair) =>
      pair.sameAction && !(shareParty(pair, actorsOf) && shareParty(pair, affectedOf)) ? pair.a.common : 0,
  },
  {
    name: 'both parties shared',
    expected: 0.8,
    of: (pair) => asNumber(shareParty(pair, actorsOf) && shareParty(pair, affectedOf)),
  },
  {
    name: 'other action, shared words of participants',
    expected: 0.5,
    of: ({ a, b, sameAction }) => (sameAction ? 0 : sharedTelling(a, b)),
  },
  {
    name: 'both go to one place',
    expected: 2,
    of: ({ a, b, sameAction }) => asNumber(!sameAction && goToOnePlace(a, b)),
  },
  holds('same place', 0.8, (a, b) => areSame(placesOf(a), placesOf(b))),
  holds('place within place', 0.2, (a, b) => isSpokenFor(placesOf(a), placesOf(b))),
  holds('other place', -0.8, (a, b) => areOthers(placesOf(a), placesOf(b))),
]
