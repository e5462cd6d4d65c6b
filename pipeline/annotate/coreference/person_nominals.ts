import { type Asked, disagreesInWords, NOT_MEANT, partiesOf } from './asked.ts'
import type { PersonNoun } from './grammar.ts'
import type { Naming, Referent } from './referent.ts'
import type { Candidate } from './salience.ts'

/** Whom a definite noun for persons may stand for: who is called so, else who was described so shortly before, or alone was named so far. */
export function considerPerson(asked: Asked, person: PersonNoun): Candidate[] {
  const named = asked.calledBy(asked.phrase.noun)
  const called = named.map((naming) => judged(naming, againstPerson(asked, person, naming, named.length > 1)))
  if (called.some(({ ruledOut }) => ruledOut !== NOT_MEANT.party)) return called
  return [...called, ...(isEpithet(asked, person) ? described(asked, person) : opening(asked))]
}

const described = (asked: Asked, person: PersonNoun): Candidate[] =>
  asked
    .near()
    .filter(({ naming }) => asked.step - naming.step <= NEAR && naming.referent.animacy !== 'thing')
    .map(({ naming, score }) => weighed(naming, score, againstAnybody(asked, person, naming)))

/** How many sentences open an article. */
const OPENING = 3
/** `NAME has resigned. The prime minister said …`: the one person whom an article opens with, by his office. */
function opening({ step, phrase, near, grammar }: Asked): Candidate[] {
  if (
    !grammar.isSoleOffice(phrase.noun) ||
    step > OPENING ||
    phrase.isSpecified ||
    phrase.before.some(({ upos }) => upos === 'PROPN')
  )
    return []
  const persons = near().filter(
    ({ naming }) => naming.referent.animacy === 'person' && naming.referent.number === 'one',
  )
  return persons.length === 1 && persons[0]?.naming.isSubject ? persons : []
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

/** Who is called so for the first time must lead by far: the lead counts less. */
const DOUBT = 10
const weighed = (naming: Naming, score: number, ruledOut: string | null): Candidate => ({
  naming,
  ruledOut,
  score: ruledOut === null ? score / DOUBT : Number.NEGATIVE_INFINITY,
})

const againstAnybody = (asked: Asked, person: PersonNoun, { referent }: Naming): string | null =>
  referent.number !== 'one'
    ? NOT_MEANT.number
    : (disagreesInGender(person, referent) ?? disagreesInParty(asked, referent))

/** Where the text calls nobody else so, where he is from may be new. */
const againstPerson = (asked: Asked, person: PersonNoun, naming: Naming, several: boolean): string | null => {
  const { referent } = naming
  if (asked.saysSo(naming)) return NOT_MEANT.speaker
  return (
    disagreesInGender(person, referent) ??
    disagreesInParty(asked, referent) ??
    disagreesInWords(asked, referent, several || !person.anybody, !several)
  )
}

function disagreesInGender({ gender }: PersonNoun, { said, likely }: Referent): string | null {
  const own = said ?? likely
  return gender !== null && own !== null && own !== gender ? NOT_MEANT.gender : null
}

/** Is he known to be of a party, and said here to be of another? */
function disagreesInParty({ phrase, grammar }: Asked, { words }: Referent): string | null {
  const said = phrase.before.flatMap(({ text }) => grammar.partyOf(text.toLowerCase()) ?? [])
  if (said.length === 0) return null
  const own = partiesOf(words, grammar)
  return own.size > 0 && !said.some((party) => own.has(party)) ? NOT_MEANT.party : null
}

const judged = (naming: Naming, ruledOut: string | null): Candidate => ({
  naming,
  ruledOut,
  score: ruledOut === null ? naming.sentence : Number.NEGATIVE_INFINITY,
})
