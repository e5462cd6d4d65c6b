import type { Token } from '../../language/reader.ts'

export type Gender = 'female' | 'male'

export interface Pronoun {
  /** `either`: persons or things, in their plural; `speaker`: whoever says the words that it stands in. */
  who: 'person' | 'thing' | 'either' | 'speaker'
  number: 'one' | 'many'
  gender: Gender | null
  case: 'subject' | 'object' | 'owner' | 'self'
}

/** A noun for a body, a place or an event. */
export interface BodyNoun {
  type: string
  kind: string
  /** What else it may stand for: a company, for a bank. */
  also: readonly string[]
  /** What else may be called so: a listed company may be a bank. */
  under: readonly string[]
  /** It stands only for what is of its kind by name, or is called so: a ministry, but not a company. */
  strict: boolean
  /** What stands beside it may tell something new: `the maker of shoes`, `the shoe retailer`. */
  telling: boolean
}

export interface PersonNoun {
  gender: Gender | null
  /** Somebody else's: a wife, a friend. */
  kin: boolean
  /** Anybody may be called so of whom nothing is known: a man, a star. */
  anybody: boolean
}

/** How one language refers back to what was named. Words are given in small letters. */
export interface CoreferenceGrammar {
  pronoun(token: Token): Pronoun | null
  bodyNoun(lemma: string): BodyNoun | null
  personNoun(lemma: string): PersonNoun | null
  /** Kinds that the words of a name tell: `ministry`. */
  kindsOfName(words: readonly string[]): readonly string[]
  /** Kinds of the lists (`media`) in the nouns' terms. */
  kindsOfList(kind: string): readonly string[]
  /** What somebody with a title is called besides. */
  nounsOfTitle(word: string): readonly string[]
  /** The gender that a word before a name, or a title, tells. */
  genderOfTitle(word: string): Gender | null
  /** The gender that most who bear a given name have. */
  genderOfGiven(name: string): Gender | null
  isDefinite(word: string): boolean
  isIndefinite(word: string): boolean
  /** Is the word an adjective of a country, so that it tells which body is meant? */
  isDemonym(word: string): boolean
  /** Does the word before a noun tell that it describes somebody who was named: `former`? */
  isEpithet(word: string): boolean
  /** The party that a word tells. */
  partyOf(word: string): string | null
  /** Does the noun bring in somebody new more often than not: a spokesman, a lawyer? */
  isFreshNoun(noun: string): boolean
  /** Does the noun mean many without a plural of its own: people, police? */
  isAlwaysMany(noun: string): boolean
  /** Does the word join several to one: "and"? */
  isAnd(word: string): boolean
  /** How many a word says: `both`, `two`, `the pair`. */
  countOf(word: string): number | null
  /** May the noun stand for anybody and anything beside another of the kind: a side, a rival? */
  isRelational(noun: string): boolean
  /** Is the noun for so many of what is behind its "of": a majority, a group? */
  isCounting(noun: string): boolean
  /** Is whoever has the office known by it: a prime minister, a king? */
  isSoleOffice(noun: string): boolean
  /** May the word be a verb of speech? */
  isSpeechVerb(word: string): boolean
}
