import { wordGroupFor } from '../../language/word_likeness.ts'
import { isGoing } from './features/going.ts'
import { meaningsOf } from './features/meanings.ts'
import { rarityOf } from './rarity.ts'
import type { StoryClaim, StoryParticipant } from './story_claim.ts'
import { verbOf } from './verb_of.ts'

/** Things of a claim by which it meets others: the first ones. */
const MOST_THINGS = 5
/** Names of its sentence, or long words of it where it names nobody, that count besides. */
const MOST_BESIDE = 4
/** Words that its document says most, with which what is done counts besides. */
const MOST_TOPICS = 4
/** Of these so many count with each meaning of the verb. */
const MOST_WITH_MEANINGS = 2
/** Days of publication that are one key; each claim has two such keys, half of one apart, so that what is close shares one. */
const SPAN = 14
const MILLISECONDS = 86_400_000

const FORTNIGHT = 'fortnight'
const GOING = 'goes'
const ABOUT = 'about'
const MEANING = 'meaning'

/**
 * What claims of one event have in common, if not all of it: what is done (verbs of like company, or of one class) with one of those who take part;
 * the verb itself with somebody who stands in the sentence, and with what the document is about; who takes part, on one day or in articles of one fortnight, or going somewhere; two who take part.
 */
export function keysOf(claim: StoryClaim): string[] {
  const things = thingsOf(claim).slice(0, MOST_THINGS)
  const beside = besidesOf(claim, things)
  const [named, days] = [actingOf(claim), daysOf(claim)]
  const meanings = meaningsOf(verbOf(claim)).map((id) => `${MEANING} ${id}`)
  const keys = [
    ...things.map((thing) => `${actionOf(claim)} ${thing}`),
    ...beside.map((thing) => `${claim.action} ${thing}`),
    ...claim.topic.slice(0, MOST_TOPICS).map((word) => `${ABOUT} ${claim.action} ${word}`),
    ...meanings.flatMap((meaning) => things.slice(0, MOST_WITH_MEANINGS).map((thing) => `${meaning} ${thing}`)),
    ...meanings.flatMap((meaning) =>
      claim.topic.slice(0, MOST_WITH_MEANINGS).map((word) => `${ABOUT} ${meaning} ${word}`),
    ),
    ...(claim.event_class === null ? [] : named.map((id) => `${claim.event_class} ${id}`)),
    ...(goesSomewhere(claim) ? named.map((id) => `${GOING} ${id}`) : []),
    ...days.flatMap((day) => things.map((thing) => `${day} ${thing}`)),
    ...fortnightsOf(claim).flatMap((fortnight) => named.map((id) => `${FORTNIGHT} ${fortnight} ${id}`)),
    ...twos(things),
  ]
  return Array.from(new Set(keys))
}

/** Is all that claims of the key share who acts, and when that was told? */
export const isOfFortnight = (key: string): boolean => key.startsWith(`${FORTNIGHT} `)

/** Does the key tell little, so that two of the kind are needed besides another? */
export const isSlight = (key: string): boolean => isOfFortnight(key) || key.startsWith(`${ABOUT} `)

const groupOf = wordGroupFor('en')

/** Verbs of like company count as one; others stand for themselves. */
const actionOf = (claim: StoryClaim): string => {
  const group = groupOf?.(verbOf(claim)) ?? 0
  return group === 0 ? claim.action : String(group)
}

/** Ids of those who take part or are named in their words, and heads of words that name nobody, each once. */
function thingsOf({ participants }: StoryClaim): string[] {
  const ids = participants.flatMap(({ entity, holds }) => [...(entity === null ? [] : [entity]), ...holds])
  const heads = participants.flatMap(({ entity, head }) => (entity === null ? (head ?? []) : []))
  return Array.from(new Set([...ids, ...heads]))
}

function besidesOf({ named, topics, sentence }: StoryClaim, things: readonly string[]): string[] {
  const others = Array.from(new Set([...named, ...topics])).filter((id) => !things.includes(id))
  const words = sentence.toSorted((a, b) => rarityOf(b) - rarityOf(a) || b.length - a.length)
  return [...others, ...(others.length === 0 ? words : [])].slice(0, MOST_BESIDE)
}

const goesSomewhere = (claim: StoryClaim): boolean =>
  isGoing(claim) && claim.participants.some(({ role }) => role === 'place')

const isActing = ({ entity, type }: StoryParticipant): boolean =>
  entity !== null && type !== 'place' && type !== 'group'

const actingOf = ({ participants }: StoryClaim): string[] =>
  Array.from(new Set(participants.filter(isActing).flatMap(({ entity }) => entity ?? []))).slice(0, MOST_THINGS)

function daysOf({ time }: StoryClaim): string[] {
  const { earliest = null, latest = null } = time ?? {}
  return earliest !== null && earliest === latest ? [earliest] : []
}

function fortnightsOf({ published }: StoryClaim): string[] {
  if (published === null) return ['undated']
  const day = Date.parse(published) / MILLISECONDS
  return Number.isNaN(day) ? [] : [0, SPAN / 2].map((shift) => `${shift}.${Math.floor((day + shift) / SPAN)}`)
}

function twos(things: readonly string[]): string[] {
  const sorted = things.toSorted()
  return sorted.flatMap((thing, i) => sorted.slice(i + 1).map((other) => `${thing} ${other}`))
}
