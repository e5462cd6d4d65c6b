import { foldWords } from '../../language/fold.ts'
import { rolesetClassesFor } from '../../language/roleset_classes.ts'
import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import { contentWords } from './content_words.ts'
import { rarityOf, type Weighed, weigh } from './rarity.ts'
import type { MatchClaim, StoryRole } from './story_claim.ts'
import { verbOf } from './verb_of.ts'

/** Those that have a part in an event, as pairs of claims are compared by them. */
export interface Party {
  /** Ids of whom the words stand for. */
  entities: readonly string[]
  persons: readonly string[]
  organizations: readonly string[]
  /** Last words of the names of persons that have a given name, too: who has none may be any of them. */
  surnames: readonly string[]
  /** Whom these speak for or lie in, and what else is named in the words. */
  around: readonly string[]
  /** Heads of the words that stand for no entity. */
  heads: readonly string[]
  /** Content words of all of them, names and all. */
  words: ReadonlySet<string>
  /** Somebody, by nothing but what they are: "the leaders". */
  isUnnamed: boolean
  /** Several of them. */
  areUnnamed: boolean
  /** Somebody without a name, by whatever words; by words that fit anybody: "a man". */
  isPerson: boolean
  isAnybody: boolean
  /** What the nouns for somebody say of their gender. */
  genders: readonly string[]
  /** Somebody whom the document has named before: "the company". */
  isBackward: boolean
  /** Content words besides heads, of those that stand for no entity. */
  modifiers: readonly string[]
}

/** A claim as pairs are compared: what is asked of each claim many times is made once. Days are counted from 1970. */
export interface Sight {
  claim: MatchClaim
  /** By what words it is told what is done. */
  told: Weighed
  /** How common the word for what is done is, 0 to 1: what is done all the time tells little. */
  common: number
  classes: readonly string[]
  actors: Party
  /** Recipients and objects: which of the two somebody is hangs on the verb. */
  affected: Party
  places: Party
  /** The same of somebody to whom it happens: whoever dies is whom somebody kills. */
  undergone(): Sight
  /** Everybody and everything of the claim: ids, and content words of all participants. */
  ids: ReadonlySet<string>
  entities: ReadonlySet<string>
  words: ReadonlySet<string>
  /** How much these tell together. */
  telling: number
  around: Weighed
  named: ReadonlySet<string>
  /** Those of the sentence, and those whom nouns of the claim stand for. */
  namedPersons: ReadonlySet<string>
  names: ReadonlySet<string>
  topic: Weighed
  topics: ReadonlySet<string>
  topicNames: ReadonlySet<string>
  earliest: number | null
  latest: number | null
  published: number | null
}

const classesOf = rolesetClassesFor('en')

export function toSight(claim: MatchClaim): Sight {
  const [actors, affected] = [
    partyOf(claim.participants, ['actor']),
    partyOf(claim.participants, ['recipient', 'object']),
  ]
  return sightOf(claim, actors, affected)
}

function sightOf(claim: MatchClaim, actors: Party, affected: Party): Sight {
  const { participants, frame, time } = claim
  const places = partyOf(participants, ['place'])
  const words = new Set(participants.flatMap((one) => one.words))
  const entities = [actors, affected, places].flatMap((party) => party.entities)
  return {
    claim,
    told: weigh(claim.told_by),
    ...{ actors, affected, places },
    undergone: once(() => sightOf(claim, affected, actors)),
    common: 1 - rarityOf(verbOf(claim)),
    classes: frame === null ? [] : (classesOf?.(frame) ?? []),
    entities: new Set(entities),
    ids: new Set([...entities, ...participants.flatMap(({ holds }) => holds)]),
    words,
    telling: tellingOf(words),
    around: weigh(claim.sentence),
    named: new Set(claim.named),
    namedPersons: new Set([...claim.named_persons, ...actors.persons, ...affected.persons]),
    names: new Set(claim.names),
    topic: weigh(claim.topic),
    topics: new Set(claim.topics),
    topicNames: new Set(claim.topic_names),
    earliest: dayOf(time?.earliest ?? null),
    latest: dayOf(time?.latest ?? null),
    published: dayOf(claim.published),
  }
}

function tellingOf(words: Iterable<string>): number {
  let sum = 0
  for (const word of words) sum += rarityOf(word)
  return sum
}

type MatchParticipant = MatchClaim['participants'][number]

const nameWordsOf = ({ name, name_words }: MatchParticipant): readonly string[] => name_words ?? contentWords(name)

function partyOf(participants: MatchClaim['participants'], roles: readonly StoryRole[]): Party {
  const own = participants.filter(({ role }) => roles.includes(role))
  const named = own.filter(({ entity }) => entity !== null)
  const others = own.filter(({ entity }) => entity === null)
  return {
    entities: named.flatMap(({ entity }) => entity ?? []),
    persons: named.flatMap(({ entity, type }) => (entity !== null && type === 'person' ? [entity] : [])),
    organizations: named.flatMap(({ entity, type }) => (entity !== null && type === 'organization' ? [entity] : [])),
    surnames: named.flatMap((one) => (one.type === 'person' ? surnameIn(nameWordsOf(one)) : [])),
    words: new Set(own.flatMap((one) => (one.entity === null ? one.words : [...one.words, ...nameWordsOf(one)]))),
    around: own.flatMap(({ ups, holds }) => [...ups, ...holds]),
    heads: others.flatMap(({ head }) => head ?? []),
    isUnnamed: own.length > 0 && own.every(isUnnamed),
    areUnnamed: own.length > 0 && own.every((one) => isUnnamed(one) && isPlural(one)),
    isPerson: own.length > 0 && own.every((one) => isPerson(one, personNouns())),
    isAnybody: own.length > 0 && own.every((one) => isPerson(one, anybody())),
    genders: others.flatMap(({ head }) => genders().get(head ?? '') ?? []),
    isBackward: own.length > 0 && own.every(isBackward),
    modifiers: others.flatMap(({ words, head }) => words.filter((word) => word !== head)),
  }
}

const surnameIn = (words: readonly string[]): string[] => (words.length > 1 ? words.slice(-1) : [])

const isUnnamed = ({ entity, holds, head, words }: MatchParticipant): boolean =>
  entity === null && holds.length === 0 && head !== null && words.length === 1 && personNouns().has(head)

const isPerson = ({ entity, holds, head }: MatchParticipant, nouns: ReadonlySet<string>): boolean =>
  entity === null && holds.length === 0 && head !== null && nouns.has(head)

const isPlural = ({ head, name }: MatchParticipant): boolean => foldWords(name).at(-1) !== head

const DEFINITE = /^the /i

const isBackward = ({ entity, holds, words, name }: MatchParticipant): boolean =>
  entity === null && holds.length === 0 && words.length === 1 && DEFINITE.test(name)

const personNouns = once(() => new Set(readLexicon('en', 'person_nouns').map(({ noun = '' }) => noun)))

const genders = once(
  () =>
    new Map(
      readLexicon('en', 'gendered_nouns').flatMap(({ noun, gender }) => (noun && gender ? [[noun, gender]] : [])),
    ),
)

/** Nouns by which anybody may be called of whom nothing is known. */
const anybody = once(
  () => new Set(readLexicon('en', 'gendered_nouns').flatMap(({ noun = '', anybody }) => (anybody ? [noun] : []))),
)

const MILLISECONDS = 86_400_000
const dayOf = (day: string | null): number | null => {
  const time = day === null ? Number.NaN : Date.parse(day)
  return Number.isNaN(time) ? null : Math.floor(time / MILLISECONDS)
}
