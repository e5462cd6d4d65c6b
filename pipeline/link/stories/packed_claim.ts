import { contentWords } from './content_words.ts'
import { toBag } from './rarity.ts'
import { type MatchClaim, ROLES, type StoryClaim } from './story_claim.ts'

/** A claim in few characters of JSON, since it may travel under several keys: words as one text, parts by their place. Its id begins with its document's. */
export type PackedClaim = ReturnType<typeof packClaim>

export const packClaim = (claim: StoryClaim) =>
  [
    claim.document_id,
    claim.id.slice(claim.document_id.length),
    claim.published,
    claim.published_above,
    claim.action,
    claim.frame,
    claim.event_class,
    claim.polarity,
    claim.status,
    claim.participants.map(
      ({ role, entity, type, name, ups, holds, words, head }) =>
        [ROLES.indexOf(role), entity, type, nameOf(entity, name), ups, holds, toText(words), head] as const,
    ),
    claim.time && ([claim.time.earliest, claim.time.latest, claim.time.at_night] as const),
    claim.weekday?.day ?? null,
    claim.amounts.map(({ low, high, mod, unit, of }) => [low, high, mod, unit, of] as const),
    claim.sentence_number,
    toBag(claim.told_by),
    toBag(claim.sentence),
    claim.named,
    placesIn(claim.named, claim.named_persons),
    toText(claim.names),
    toBag(claim.topic),
    claim.topics,
    toText(claim.topic_names),
  ] as const

export function unpackClaim([
  document_id,
  place,
  published,
  published_above,
  action,
  frame,
  event_class,
  polarity,
  status,
  participants,
  time,
  weekday,
  amounts,
  sentence_number,
  told_by,
  sentence,
  named,
  named_persons,
  names,
  topic,
  topics,
  topic_names,
]: PackedClaim): MatchClaim {
  return {
    id: document_id + place,
    ...{
      document_id,
      published,
      published_above,
      action,
      frame,
      event_class,
      polarity,
      status,
    },
    ...{ named, topics },
    named_persons: named_persons.map((place) => named[place] as string),
    participants: participants.map(([role, entity, type, name, ups, holds, words, head]) => ({
      role: ROLES[role] as (typeof ROLES)[number],
      ...{ entity, type, ups, holds, words: toWords(words), head },
      name: entity === null ? name : '',
      name_words: entity === null ? null : toWords(name),
    })),
    time: time && { earliest: time[0], latest: time[1], at_night: time[2] },
    weekday: weekday === null ? null : { day: weekday },
    amounts: amounts.map(([low, high, mod, unit, of]) => ({ low, high, mod, unit, of })),
    sentence_number,
    ...{ told_by, sentence, names: toWords(names), topic, topic_names: toWords(topic_names) },
  }
}

/** Of an entity the content words of its name, which are all that is asked of it. */
const nameOf = (entity: string | null, name: string): string => (entity === null ? name : toText(contentWords(name)))

/** Where some of all stand. */
const placesIn = (all: readonly string[], some: readonly string[]): number[] => some.map((one) => all.indexOf(one))

/** No word holds white space. */
const toText = (words: readonly string[]): string => words.join(' ')
const toWords = (text: string): string[] => (text === '' ? [] : text.split(' '))
