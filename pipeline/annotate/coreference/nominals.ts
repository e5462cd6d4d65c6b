import type { Asked } from './asked.ts'
import { considerBody } from './body_nominals.ts'
import { considerPerson } from './person_nominals.ts'
import type { Candidate } from './salience.ts'

/** Whom a definite noun for persons or bodies may stand for. */
export function considerNominal(asked: Asked): Candidate[] {
  const { noun } = asked.phrase
  const person = asked.grammar.personNoun(noun)
  const body = asked.grammar.bodyNoun(noun)
  if (body) return considerBody(asked, body)
  return person && !person.kin ? considerPerson(asked, person) : []
}
