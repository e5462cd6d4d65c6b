import type { BodyNoun, CoreferenceGrammar, PersonNoun } from './grammar.ts'
import type { NounPhrase } from './noun_phrase.ts'
import type { Naming, Referent } from './referent.ts'
import type { Candidate } from './salience.ts'

/** What is asked to tell whom a noun stands for. */
export interface Asked {
  phrase: NounPhrase
  grammar: CoreferenceGrammar
  /** The number of its sentence. */
  sentence: number
  /** Referents that are called by a noun, or are of a kind, named last at the end. */
  calledBy: (noun: string) => readonly Naming[]
  ofKind: (kind: string) => readonly Naming[]
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
  const called = asked.calledBy(asked.phrase.noun).map((naming) => judged(naming, againstPerson(asked, person, naming)))
  if (called.some(({ ruledOut }) => ruledOut === null)) return called
  if (!person.anybody || asked.phrase.isSpecified) return called
  return [
    ...called,
    ...asked
      .near()
      .filter(({ naming }) => asked.sentence - naming.sentence <= NEAR && naming.referent.animacy !== 'thing')
      .map(({ naming, score }) => ({ ...judged(naming, againstAnybody(person, naming)), score })),
  ]
}

/** How many sentences back somebody may stand who is called so for the first time. */
const NEAR = 1

const judged = (naming: Naming, ruledOut: string | null): Candidate => ({
  naming,
  ruledOut,
  score: ruledOut === null ? naming.sentence : Number.NEGATIVE_INFINITY,
})

const againstAnybody = (person: PersonNoun, naming: Naming): string | null =>
  naming.referent.number !== 'one' ? NOT_MEANT.number : disagreesInGender(person, naming.referent)

const againstPerson = (asked: Asked, person: PersonNoun, { referent }: Naming): string | null =>
  disagreesInGender(person, referent) ?? disagreesInWords(asked, referent, true)

function disagreesInGender({ gender }: PersonNoun, { said, likely }: Referent): string | null {
  const own = said ?? likely
  return gender !== null && own !== null && own !== gender ? NOT_MEANT.gender : null
}

/** Names and nouns before the noun must be words that the referent is called by; an adjective that names no country may be new. */
function disagreesInWords({ phrase, grammar }: Asked, { words }: Referent, strict: boolean): string | null {
  const foreign = phrase.modifiers.some(({ text, upos }) => {
    const word = text.toLowerCase()
    if (words.has(word)) return false
    if (upos === 'PROPN' || grammar.personNoun(`${word} ${phrase.noun}`)) return true
    return strict && (upos === 'NOUN' || grammar.isDemonym(text))
  })
  return foreign ? NOT_MEANT.modifier : null
}

function considerBody(asked: Asked, body: BodyNoun): Candidate[] {
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
