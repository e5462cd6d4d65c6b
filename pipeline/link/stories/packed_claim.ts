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
        [ROLES.indexOf(role), entity, type, name, ups, holds, toText(words), head] as const,
    ),
    claim.time && ([claim.time.earliest, claim.time.latest, claim.time.at_night] as const),
    claim.weekday?.day ?? null,
    claim.amounts.map(({ low, high, mod, unit, of }) => [low, high, mod, unit, of] as const),
    claim.sentence_number,
    toText(claim.sentence),
    claim.named,
    toText(claim.names),
    toText(claim.topic),
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
  sentence,
  named,
  names,
  topic,
  topics,
  topic_names,
]: PackedClaim): MatchClaim {
  return {
    ...{
      id: document_id + place,
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
    participants: participants.map(([role, entity, type, name, ups, holds, words, head]) => ({
      ...{ role: ROLES[role] as (typeof ROLES)[number], entity, type, name, ups, holds, words: toWords(words), head },
    })),
    time: time && { earliest: time[0], latest: time[1], at_night: time[2] },
    weekday: weekday === null ? null : { day: weekday },
    amounts: amounts.map(([low, high, mod, unit, of]) => ({ low, high, mod, unit, of })),
    sentence_number,
    ...{ sentence: toWords(sentence), names: toWords(names), topic: toWords(topic), topic_names: toWords(topic_names) },
  }
}

/** No word holds white space. */
const toText = (words: readonly string[]): string => words.join(' ')
const toWords = (text: string): string[] => (text === '' ? [] : text.split(' '))
