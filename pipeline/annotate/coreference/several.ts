import type { Discourse } from './discourse.ts'
import type { BodyNoun, CoreferenceGrammar, PersonNoun } from './grammar.ts'
import { toGroup } from './groups.ts'
import type { NounPhrase } from './noun_phrase.ts'
import { isCountry, type Naming, type Referent } from './referent.ts'
import type { Site } from './salience.ts'

/** How many are asked for (`both`, `the three`), null where no word tells; and who may be one of them, `sure` where the text calls him so. */
interface Sought {
  count: number | null
  mayBe: (referent: Referent) => boolean
  sure: (referent: Referent) => boolean
}

/** How many sentences back they may stand. */
const REACH = 3

/**
 * Whom a definite noun for several stands for (`the two countries`, `both leaders`): those joined last who are so many and of such a kind, else
 * the last so many of the kind. Null where nobody, or more than so many, stand there.
 */
export function severalMeant(
  phrase: NounPhrase,
  site: Site,
  discourse: Discourse,
  grammar: CoreferenceGrammar,
): Referent | null {
  const sought = soughtBy(phrase, grammar)
  if (!sought) return null
  const near = discourse.namingsFrom(site.step - REACH)
  const joined = near.findLast(({ referent }) => isSought(referent, sought))
  if (joined) return joined.referent
  return sought.count === null ? null : lastOf(near, sought.count, sought, site)
}

const isSought = ({ members }: Referent, { count, mayBe, sure }: Sought): boolean =>
  members.length > 0 &&
  (count === null || members.length === count) &&
  members.every(({ referent }) => referent.entity !== null && mayBe(referent) && (count !== null || sure(referent)))

/**
 * The last of a kind, as many as are asked for, by sentences: where one more stands beside them nobody knows which are meant, but for who says so
 * in the sentence itself (`NAME said the two met`). Those that are called so come before others.
 */
function lastOf(near: readonly Naming[], count: number, { mayBe, sure }: Sought, site: Site): Referent | null {
  const [own, earlier] = [
    near.filter(({ sentence }) => sentence === site.sentence),
    near.filter(({ sentence }) => sentence !== site.sentence),
  ]
  for (const isOf of [(one: Referent): boolean => mayBe(one) && sure(one), mayBe])
    for (const namings of [own, earlier, near]) {
      const found = lastSentencesWith(namings, count, isOf)
      if (found?.size === count) return toGroup(Array.from(found.values()).toReversed())
    }
  return null
}

/** Who is of a kind in so many of the last sentences as have enough of them; null where people stand there who may be meant, too. */
function lastSentencesWith(namings: readonly Naming[], count: number, isOf: (referent: Referent) => boolean) {
  const found = new Map<Referent, Naming>()
  let sentence = -1
  for (const naming of namings.toReversed()) {
    if (naming.sentence !== sentence && found.size >= count) break
    sentence = naming.sentence
    const { referent } = naming
    if (isOpenMany(referent)) return null
    if (referent.entity === null || !isOf(referent)) continue
    if (!found.has(referent) || naming.form === 'name') found.set(referent, naming)
  }
  return found
}

/** People of whom the text does not say who they are may be those that are meant. */
const isOpenMany = ({ number, animacy, members, entity }: Referent): boolean =>
  number === 'many' && animacy !== 'thing' && members.length === 0 && entity === null

function soughtBy(phrase: NounPhrase, grammar: CoreferenceGrammar): Sought | null {
  const { noun, before } = phrase
  const count = before.map(({ text }) => grammar.countOf(text.toLowerCase())).find((n) => n !== null) ?? null
  const own = grammar.countOf(noun)
  if (own !== null) return ofPersons(own, grammar.personNoun(PERSONS) ?? ANYBODY, PERSONS)
  if (grammar.isRelational(noun)) return count === null ? null : ofAnyKind(count)
  const [body, person] = [grammar.bodyNoun(noun), grammar.personNoun(noun)]
  if (body) return ofBodies(count, body)
  return person && !person.kin ? ofPersons(count, person, noun) : null
}

const PERSONS = 'person'
const ANYBODY: PersonNoun = { gender: null, kin: false, anybody: true }

function ofPersons(count: number | null, { gender }: PersonNoun, noun: string): Sought {
  const mayBe = ({ animacy, number, said, likely }: Referent): boolean =>
    animacy === 'person' && number === 'one' && (gender === null || (said ?? likely ?? gender) === gender)
  return { count, mayBe, sure: ({ nouns }) => nouns.has(noun) }
}

function ofBodies(count: number | null, { type, kind, also, strict }: BodyNoun): Sought {
  const isOf = ({ kinds }: Referent): boolean => [kind, ...also].some((one) => kinds.has(one))
  const isOpen = ({ kinds }: Referent): boolean => !strict && type === 'organization' && kinds.size === 0
  return {
    count,
    mayBe: (referent) => referent.entity?.type === type && (isOf(referent) || isOpen(referent)),
    sure: isOf,
  }
}

/** `the two sides`: whoever they are, but for places that are no countries. */
const ofAnyKind = (count: number): Sought => ({
  count,
  mayBe: (referent) => referent.entity !== null && (referent.entity.type !== 'place' || isCountry(referent)),
  sure: () => true,
})
