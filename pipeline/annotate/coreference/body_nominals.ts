import { type Asked, disagreesInWords, NOT_MEANT } from './asked.ts'
import type { BodyNoun } from './grammar.ts'
import { modifiersOf } from './noun_phrase.ts'
import type { Naming, Referent } from './referent.ts'
import type { Candidate } from './salience.ts'

/**
 * What a definite noun for a body, a place or an event may stand for: what is of its kind wherever it was named, and by most nouns what was
 * named shortly before and is of no other kind. What is told more of (`the state of …`) is told which one it is, but for `the maker of …`.
 */
export function considerBody(asked: Asked, body: BodyNoun): Candidate[] {
  if (asked.phrase.isSpecified && !body.telling) return []
  const tells = body.telling && tellsMore(asked)
  const considered = namingsOf(asked, body).map((naming) => toCandidate(asked, body, naming, tells))
  return body.telling ? soleOrCalled(asked, considered) : considered
}

const tellsMore = ({ phrase }: Asked): boolean => phrase.isSpecified || modifiersOf(phrase).length > 0

/** A noun that tells something new (`the brewer`) stands for who is called so, else for the only one that it may stand for. */
function soleOrCalled({ phrase }: Asked, considered: Candidate[]): Candidate[] {
  const called = considered.filter(({ naming }) => naming.referent.nouns.has(phrase.noun))
  if (called.length > 0) return called
  return considered.filter(({ ruledOut }) => ruledOut === null).length > 1 ? [] : considered
}

function namingsOf({ ofKind, near }: Asked, body: BodyNoun): Naming[] {
  const known = [body.kind, ...body.also].flatMap(ofKind)
  const close = body.strict || body.type === 'place' ? [] : near().map(({ naming }) => naming)
  const byReferent = new Map<Referent, Naming>()
  for (const naming of [...known, ...close]) byReferent.set(naming.referent, naming)
  return Array.from(byReferent.values()).filter(({ referent }) => referent.entity !== null || isOf(body, referent))
}

const isOf = ({ kind, also }: BodyNoun, { kinds }: Referent): boolean => [kind, ...also].some((one) => kinds.has(one))

/** How much it counts that something is known to be of the noun's own kind. */
const KNOWN = 1.5
/** Several bodies may be called so: the lead counts less than that of a pronoun. */
const DOUBT = 3

function toCandidate(asked: Asked, body: BodyNoun, naming: Naming, tells: boolean): Candidate {
  const ruledOut = against(asked, body, naming.referent, tells)
  const bonus = naming.referent.kinds.has(body.kind) ? KNOWN : 0
  const score = ruledOut === null ? (asked.salience(naming) + bonus) / DOUBT : Number.NEGATIVE_INFINITY
  return { naming, ruledOut, score }
}

/** Types that a noun for an organisation may stand for. */
const BODIES = new Set(['organization', 'facility', 'group'])

function against(asked: Asked, body: BodyNoun, referent: Referent, tells: boolean): string | null {
  const { entity, kinds } = referent
  if (!entity) return null
  if (body.type === 'organization' ? !BODIES.has(entity.type) : entity.type !== body.type) return NOT_MEANT.type
  const known = isOf(body, referent)
  if (!known && Array.from(kinds).some((kind) => !body.under.includes(kind))) return NOT_MEANT.kind
  return tells ? null : disagreesInWords(asked, referent, body.strict || !known)
}
