import type { Token } from '../../language/reader.ts'
import type { CoreferenceGrammar } from './grammar.ts'
import { modifiersOf, type NounPhrase } from './noun_phrase.ts'
import type { Naming, Referent } from './referent.ts'
import type { Candidate } from './salience.ts'

/** What is asked to tell whom a noun stands for. */
export interface Asked {
  phrase: NounPhrase
  grammar: CoreferenceGrammar
  /** How many sentences the narrator has said. */
  step: number
  /** Referents that are called by a noun, or are of a kind, named last at the end. */
  calledBy: (noun: string) => readonly Naming[]
  ofKind: (kind: string) => readonly Naming[]
  /** Is the word part of the name of a place? */
  isPlace: (token: Token) => boolean
  /** The best naming of everybody spoken of shortly before. */
  near: () => readonly Candidate[]
  /** How well known somebody is where the noun stands, from a naming however far back. */
  salience: (naming: Naming) => number
  /** Is it said by whoever is named there? */
  saysSo: (naming: Naming) => boolean
}

export const NOT_MEANT = {
  type: 'of another type',
  kind: 'of another kind by its name, the lists or what the text calls it',
  unknown: 'nothing tells that it is of such a kind',
  modifier: 'not called by the words before the noun',
  gender: 'the gender that the text gives does not agree',
  number: 'the number does not agree',
  party: 'of another party',
  speaker: 'says it, and would be "I"',
} as const

/** Names and nouns before the noun must be words that the referent is called by; an adjective that names no country may be new. */
export function disagreesInWords(
  { phrase, grammar, isPlace }: Asked,
  { words }: Referent,
  strict: boolean,
  fromAnywhere = false,
): string | null {
  const parties = partiesOf(words, grammar)
  const foreign = modifiersOf(phrase).some((token) => {
    const word = token.text.toLowerCase()
    if (words.has(word) || parties.has(grammar.partyOf(word) ?? '')) return false
    if (fromAnywhere && (grammar.isDemonym(token.text) || isPlace(token))) return false
    if (token.upos === 'PROPN' || grammar.personNoun(`${word} ${phrase.noun}`)) return true
    return strict && (token.upos === 'NOUN' || grammar.isDemonym(token.text))
  })
  return foreign ? NOT_MEANT.modifier : null
}

/** The parties that words tell, whichever of their names these use. */
export const partiesOf = (words: Iterable<string>, grammar: CoreferenceGrammar): Set<string> =>
  new Set(Array.from(words).flatMap((word) => grammar.partyOf(word) ?? []))
