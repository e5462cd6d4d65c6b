import { largest } from '../../../extremes.ts'
import type { StoryParticipant, StoryRole } from '../story_claim.ts'
import type { Kind } from './difference.ts'
import { mayBeOne } from './place.ts'
import type { ToldClaim } from './told_claim.ts'
import { weekdaysBetween } from './weekday.ts'

/** In how many respects two claims must be alike to tell of one occasion; in one more each where only one of them says who does it, or to what. */
const ENOUGH = 2
/** Days between the publications of two articles of one occasion, where no day of the event is shared: a plan is made for longer. */
const FRESH = 7
const FRESH_BY_KIND: Partial<Record<Kind, number>> = { date: 14, status: 14, polarity: 14, participant: 3 }

/**
 * Do two claims tell of one occasion, but for what is compared? A story may hold claims of several, and whoever is in the news does much of one kind:
 * only where who, what, where and when fit, as far as both say, and in two respects at least, does a difference tell anything.
 */
export function isOneOccasion(claim: ToldClaim, other: ToldClaim, kind: Kind): boolean {
  const [those, others] = [affectedBy(claim, kind), affectedBy(other, kind)]
  const [actors, affected] = [
    likenessOf(actorsOf(claim, kind), actorsOf(other, kind), kind),
    affectedLikeness(claim, other, kind),
  ]
  const isBeside = claim.document_id === other.document_id
  if (actors === 'apart' || !isFresh(claim, other, kind)) return false
  if (isBeside && (isDenial(claim, other) || isDisputed(claim, other, kind))) return true
  if (affected === 'apart' || (isBeside && (affected !== 'alike' || actors !== 'alike'))) return false
  if (isDenial(claim, other) && actors === 'alike') return true
  const told = [
    actors,
    affected,
    toLikeness(sharesPhrase(those, others)),
    kind === 'place' ? 'open' : placeLikeness(claim, other),
  ]
  const respects = [
    ...told,
    kind === 'number' ? 'open' : toLikeness(sharesAmount(claim, other)),
    kind === 'date' ? 'open' : dayLikeness(claim, other),
    toLikeness(sharesWords(claim, other)),
    toLikeness((kind === 'number' || isPutOff(claim, other, kind)) && sharesName(claim, other)),
  ]
  if (respects.includes('apart')) return false
  if (kind === 'number' && !told.includes('alike') && !areNearOnePlace(claim, other)) return false
  if (kind === 'number' && claim.action !== other.action && dayLikeness(claim, other) !== 'alike') return false
  if (kind !== 'number' && actors !== 'alike' && affected !== 'alike') return false
  const halfTold =
    kind === 'participant'
      ? 0
      : Number(isHalfTold(affected, those, others)) +
        Number(isHalfTold(actors, actorsOf(claim, kind), actorsOf(other, kind)))
  return respects.filter((respect) => respect === 'alike').length >= ENOUGH + halfTold
}

/** One says who it is, or both in words that do not tell whether they are one. */
const isHalfTold = (
  likeness: Likeness,
  those: readonly StoryParticipant[],
  others: readonly StoryParticipant[],
): boolean => likeness === 'open' && those.length + others.length > 0

/** `open`: one of them does not say, or there is no telling. */
type Likeness = 'alike' | 'open' | 'apart'

const toLikeness = (isAlike: boolean): Likeness => (isAlike ? 'alike' : 'open')

const actorsOf = (claim: ToldClaim, kind: Kind): StoryParticipant[] => comparableOf(claim, ['actor'], kind)

/** Whom and what it is done to; what stands as a place in the one may be it, too. Where both say and nothing fits, it is another event. */
function affectedLikeness(claim: ToldClaim, other: ToldClaim, kind: Kind): Likeness {
  const [those, others] = [affectedBy(claim, kind), affectedBy(other, kind)]
  if (those.length > 0 && others.length > 0) {
    const likeness = likenessOf(those, others, kind)
    return likeness === 'open' && kind !== 'participant' && those.every(isTold) && others.every(isTold)
      ? 'apart'
      : likeness
  }
  const [one, another] = those.length > 0 ? [those, placesOf(other, kind)] : [others, placesOf(claim, kind)]
  return likenessOf(one, another, kind) === 'alike' ? 'alike' : 'open'
}

const affectedBy = (claim: ToldClaim, kind: Kind): StoryParticipant[] =>
  comparableOf(claim, ['recipient', 'object'], kind)

/** Without what is compared: places where it is places, what holds the amount where it is amounts. */
function comparableOf(
  { participants, amounts }: ToldClaim,
  roles: readonly StoryRole[],
  kind: Kind,
): StoryParticipant[] {
  return participants
    .filter(({ role }) => roles.includes(role))
    .filter(({ type }) => kind !== 'place' || (type !== 'place' && type !== 'facility'))
    .filter(({ text }) => kind !== 'number' || !amounts.some((amount) => text.includes(amount.text)))
}

const placesOf = ({ participants }: ToldClaim, kind: Kind): StoryParticipant[] =>
  kind === 'place' ? [] : participants.filter(({ role }) => role === 'place')

/** It has a name, or a word that says what it is. */
const isTold = ({ entity, head }: StoryParticipant): boolean => entity !== null || head !== null

/** Of two lists: as the pair that is most alike, unless each names somebody whom the other does not. Who is not told may be anybody. */
function likenessOf(those: readonly StoryParticipant[], others: readonly StoryParticipant[], kind: Kind): Likeness {
  if (kind !== 'participant' && isNamedAlone(those, others) && isNamedAlone(others, those)) return 'apart'
  const pairs = those.flatMap((one) => others.map((other) => likeness(one, other, kind)))
  const order: readonly Likeness[] = ['apart', 'open', 'alike']
  return pairs.length === 0 ? 'open' : (order[largest(pairs.map((pair) => order.indexOf(pair)))] as Likeness)
}

const isNamedAlone = (those: readonly StoryParticipant[], others: readonly StoryParticipant[]): boolean =>
  others.every(({ entity }) => entity !== null) &&
  those.some((one) => one.entity !== null && !others.some((other) => likeness(one, other, 'date') === 'alike'))

/** Two names are one or not, unless it is names that are compared; two phrases by their heads; a phrase may stand for a name. */
function likeness(a: StoryParticipant, b: StoryParticipant, kind: Kind): Likeness {
  if (holdsName(a, b) || holdsName(b, a)) return 'alike'
  if (a.entity !== null && b.entity !== null) {
    if (a.entity === b.entity || a.name === b.name) return 'alike'
    return kind === 'participant' ? 'open' : 'apart'
  }
  if (a.entity !== null || b.entity !== null) return nameLikeness(a, b)
  if (a.head === null || b.head === null) return 'open'
  if (a.head !== b.head) return 'apart'
  return kind === 'number' && !isOfOneName(a, b) ? 'open' : 'alike'
}

const CAPITAL = /^\p{Lu}/u

/** Much of one kind is counted: whose it is tells which. */
const isOfOneName = ({ holds }: StoryParticipant, { holds: others }: StoryParticipant): boolean =>
  (holds.length === 0 && others.length === 0) || holds.some((id) => others.includes(id))

/** One document does not know a name: it may be the other's, or plainly another. */
function nameLikeness(a: StoryParticipant, b: StoryParticipant): Likeness {
  if (isNameIn(a, b)) return 'alike'
  return isBareName(a) && isBareName(b) && !a.words.some((word) => b.words.includes(word)) ? 'apart' : 'open'
}

/** Words all of which begin with a capital. */
const isBareName = ({ text, entity }: StoryParticipant): boolean =>
  entity !== null || text.split(' ').every((word) => CAPITAL.test(word))

/** One document does not know the name that stands in both, word by word. */
const isNameIn = ({ words, text }: StoryParticipant, { words: others, text: other }: StoryParticipant): boolean =>
  words.join() === others.join() && words.length > 1 && CAPITAL.test(text) && CAPITAL.test(other)

/** "The town of" somewhere is the place; what belongs to somebody, whose name stands before it, is not they. */
const holdsName = ({ holds, text }: StoryParticipant, { entity, text: name }: StoryParticipant): boolean =>
  entity !== null && holds.includes(entity) && text.endsWith(lastWord(name))

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** A phrase of several words, word by word: more than a head that much else has. */
const sharesPhrase = (those: readonly StoryParticipant[], others: readonly StoryParticipant[]): boolean =>
  those.some(({ words }) => words.length > 1 && others.some((other) => words.join() === other.words.join()))

/** Sentences that name places none of which may be one tell of two events. */
function placeLikeness(claim: ToldClaim, other: ToldClaim): Likeness {
  if (claim.places.some(({ entity }) => other.places.some((place) => place.entity === entity))) return 'alike'
  if (claim.near.length === 0 || other.near.length === 0) return 'open'
  return claim.near.some((place) => other.near.some((another) => mayBeOne(place, another))) ? 'open' : 'apart'
}

const areNearOnePlace = ({ near }: ToldClaim, { near: others }: ToldClaim): boolean =>
  near.some(({ entity }) => others.some((other) => other.entity === entity))

const sharesAmount = (claim: ToldClaim, other: ToldClaim): boolean =>
  claim.amounts.some((a) => other.amounts.some((b) => a.low !== null && a.low === b.low && a.unit === b.unit))

/** Content words that two sentences of one event share, at least, in number and as a share of those of the shorter one. */
const FEWEST_WORDS = 3
const SHARE = 0.4

function sharesWords(claim: ToldClaim, other: ToldClaim): boolean {
  const shared = claim.sentence.filter((word) => other.sentence.includes(word)).length
  return shared >= FEWEST_WORDS && shared >= SHARE * Math.min(claim.sentence.length, other.sentence.length)
}

/** A name stands in both sentences that takes no part. */
function sharesName(claim: ToldClaim, other: ToldClaim): boolean {
  const taking = new Set(
    [...claim.participants, ...other.participants].flatMap(({ entity, holds }) => [entity, ...holds]),
  )
  return claim.named.some((id) => !taking.has(id) && other.named.includes(id))
}

const DAY = 86_400_000
/** Days that are told so exactly that sharing them tells something. */
const EXACT = 2

function dayLikeness(claim: ToldClaim, another: ToldClaim): Likeness {
  const [time, other] = [claim.time, another.time]
  if ((weekdaysBetween(claim, another) ?? 0) > 1) return 'apart'
  if (!time?.earliest || !time.latest || !other?.earliest || !other.latest) return 'open'
  const apart = Math.max(daysFrom(time.latest, other.earliest), daysFrom(other.latest, time.earliest))
  if (apart > 0) return apart > 1 ? 'apart' : 'open'
  const width = Math.max(daysFrom(time.earliest, time.latest), daysFrom(other.earliest, other.latest))
  return toLikeness(width < EXACT)
}

/** Does each give a day that is not the other's? */
export const areOnOtherDays = (claim: ToldClaim, other: ToldClaim): boolean => dayLikeness(claim, other) === 'apart'

const daysFrom = (day: string, other: string): number => (Date.parse(other) - Date.parse(day)) / DAY

/** Published so near to each other that what both tell is the same, or of an event whose day both give. */
function isFresh(claim: ToldClaim, other: ToldClaim, kind: Kind): boolean {
  if (kind !== 'date' && dayLikeness(claim, other) === 'alike') return true
  if (claim.published === null || other.published === null) return kind !== 'participant'
  return Math.abs(daysFrom(claim.published, other.published)) <= (FRESH_BY_KIND[kind] ?? FRESH)
}

/** Whoever denies it need not say again whom and what. */
const isDenial = (claim: ToldClaim, other: ToldClaim): boolean => claim.status === 'denied' || other.status === 'denied'

/** Of what is planned the day alone may change: what else is told of both stands. */
const isPutOff = (claim: ToldClaim, other: ToldClaim, kind: Kind): boolean =>
  kind === 'date' && claim.status === 'planned' && other.status === 'planned' && claim.action === other.action

/** Do two who are cited in one article say of somebody by name that they did it, and that they did not, in words that differ in nothing else? */
const isDisputed = (claim: ToldClaim, other: ToldClaim, kind: Kind): boolean =>
  kind === 'polarity' &&
  claim.action === other.action &&
  areOtherVoices(claim, other) &&
  claim.participants.some(({ role, entity }) => role === 'actor' && entity !== null) &&
  isSaidOf(claim.participants, other.participants) &&
  isSaidOf(other.participants, claim.participants)

const isSaidOf = (those: readonly StoryParticipant[], others: readonly StoryParticipant[]): boolean =>
  those.every((one) =>
    others.some(
      (other) => one.role === other.role && (one.text === other.text || likeness(one, other, 'date') === 'alike'),
    ),
  )

/** Somebody is cited for each, and not the same. */
function areOtherVoices(claim: ToldClaim, other: ToldClaim): boolean {
  const [voice, another] = [claim.sources.at(-1)?.name ?? null, other.sources.at(-1)?.name ?? null]
  return voice !== null && another !== null && voice !== another
}
