import type { Token } from '../../language/reader.ts'
import type { BodyNoun, CoreferenceGrammar, PersonNoun } from './grammar.ts'
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
}

const NOT_MEANT = {
  type: 'of another type',
  kind: 'of another kind by its name, the lists or what the text calls it',
  unknown: 'nothing tells that it is of such a kind',
  modifier: 'not called by the words before the noun',
  gender: 'the gender that the text gives does not agree',
  number: 'the number does not agree',
} as const

/** Whom a definite noun for persons or bodies may stand for. */
export function considerNominal(asked: Asked): Candidate[] {
  const { noun } = asked.phrase
  const person = asked.grammar.personNoun(noun)
  const body = asked.grammar.bodyNoun(noun)
  if (body) return considerBody(asked, body)
  return person && !person.kin ? considerPerson(asked, person) : []
}

function considerPerson(asked: Asked, person: PersonNoun): Candidate[] {
  const named = asked.calledBy(asked.phrase.noun)
  const called = named.map((naming) => judged(naming, againstPerson(asked, person, naming, named.length > 1)))
  if (called.length > 0 || !isEpithet(asked, person)) return called
  return [
    ...called,
    ...asked
      .near()
      .filter(({ naming }) => asked.step - naming.step <= NEAR && naming.referent.animacy !== 'thing')
      .map(({ naming, score }) => weighed(naming, score, againstAnybody(person, naming))),
  ]
}

/** Does the noun describe somebody who was named: one that anybody may have, or one with a former office, an age, a place where he is from? */
function isEpithet({ phrase, grammar, isPlace }: Asked, { gender, anybody }: PersonNoun): boolean {
  if (grammar.isFreshNoun(phrase.noun)) return false
  const telling = phrase.before.some(
    (token) => grammar.isEpithet(token.text.toLowerCase()) || grammar.isDemonym(token.text) || isPlace(token),
  )
  return phrase.isSpecified ? telling && gender === null : anybody || telling
}

/** How many sentences back somebody may stand who is called so for the first time. */
const NEAR = 1

const judged = (naming: Naming, ruledOut: string | null): Candidate => ({
  naming,
  ruledOut,
  score: ruledOut === null ? naming.sentence : Number.NEGATIVE_INFINITY,
})

/** Who is called so for the first time must lead by far: the lead counts less. */
const DOUBT = 10
const weighed = (naming: Naming, score: number, ruledOut: string | null): Candidate => ({
  naming,
  ruledOut,
  score: ruledOut === null ? score / DOUBT : Number.NEGATIVE_INFINITY,
})

const againstAnybody = (person: PersonNoun, naming: Naming): string | null =>
  naming.referent.number !== 'one' ? NOT_MEANT.number : disagreesInGender(person, naming.referent)

/** Where the text calls nobody else so, where he is from may be new. */
const againstPerson = (asked: Asked, person: PersonNoun, { referent }: Naming, several: boolean): string | null =>
  disagreesInGender(person, referent) ?? disagreesInWords(asked, referent, true, !several)

function disagreesInGender({ gender }: PersonNoun, { said, likely }: Referent): string | null {
  const own = said ?? likely
  return gender !== null && own !== null && own !== gender ? NOT_MEANT.gender : null
}

/** Names and nouns before the noun must be words that the referent is called by; an adjective that names no country may be new. */
function disagreesInWords(
  { phrase, grammar, isPlace }: Asked,
  { words }: Referent,
  strict: boolean,
  fromAnywhere = false,
): string | null {
  const foreign = modifiersOf(phrase).some((token) => {
    const word = token.text.toLowerCase()
    if (words.has(word)) return false
    if (fromAnywhere && (grammar.isDemonym(token.text) || isPlace(token))) return false
    if (token.upos === 'PROPN' || grammar.personNoun(`${word} ${phrase.noun}`)) return true
    return strict && (token.upos === 'NOUN' || grammar.isDemonym(token.text))
  })
  return foreign ? NOT_MEANT.modifier : null
}

/** What is told more of (`the state of …`) is told which one it is. */
function considerBody(asked: Asked, body: BodyNoun): Candidate[] {
  if (asked.phrase.isSpecified) return []
  const known = asked.ofKind(body.kind).map((naming) => judged(naming, againstBody(asked, body, naming.referent, true)))
  if (known.some(({ ruledOut }) => ruledOut === null) || body.strict) return known
  const near = asked.near().map(({ naming, score }) => {
    const ruledOut = againstBody(asked, body, naming.referent, false)
    return { naming, ruledOut, score: ruledOut === null ? score : Number.NEGATIVE_INFINITY }
  })
  return [...known, ...near]
}

/** Types that a noun for an organisation may stand for. */
const BODIES = new Set(['organization', 'facility', 'group'])

function againstBody(
  asked: Asked,
  { type, kind, strict }: BodyNoun,
  referent: Referent,
  known: boolean,
): string | null {
  const own = referent.entity?.type
  if (own === undefined) return referent.animacy === 'person' ? NOT_MEANT.type : null
  if (type === 'organization' ? !BODIES.has(own) : own !== type) return NOT_MEANT.type
  if (!known && referent.kinds.size > 0 && !referent.kinds.has(kind)) return NOT_MEANT.kind
  if (!known && (strict || type === 'place')) return NOT_MEANT.unknown
  return disagreesInWords(asked, referent, strict || !known)
}
