import { isOfOne } from '../../clause/agreement.ts'
import { conjunctsOf } from '../../clause/conjuncts.ts'
import { isBehindPreposition, ownedBehind } from '../../clause/deep_object.ts'
import { childIn, childrenIn, headOf, isBehindMark, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import { joinedVerb } from '../../clause/joined_verb.ts'
import { nounBefore } from '../../clause/noun_before.ts'
import { isRelativeWord } from '../../clause/relative_word.ts'
import type { Kind, Part, Role } from '../grammar.ts'
import { bareNounOf } from './bare_noun.ts'
import { eventNounAt, NEGATIONS, nominalParts } from './nominal.ts'
import { obliqueParts } from './obliques.ts'
import type { Reading } from './reading.ts'
import { verbClasses } from './verb_classes.ts'

/** Who does it, whom or what it happens to, to whom and where: by deep syntax, in the active's terms. */
export function verbParts(reading: Reading, at: number): Part[] {
  const { passive, objects } = reading
  const bare = bareNounOf(reading, at)
  const [subject, object] = [subjectsOf(reading, at), bare < 0 ? (objects[at] ?? -1) : -1]
  const isState = passive[at] === true && isStateAt(reading, at)
  const actors = passive[at] && !isState ? agentsOf(reading, at) : subject.filter((one) => !isWhen(reading, at, one))
  const direct = directOf(reading, at, passive[at] ? -1 : object).filter((one) => one !== bare)
  const patients = passive[at] && !isState ? [...subject, ...direct] : direct
  const given = isGiven(reading, at) ? direct.slice(1) : passive[at] && !isState && subject.length > 0 ? direct : []
  const core = [
    ...meansFor(reading, at, actors, patients).map(asActor),
    ...patientParts(reading, patients, verbClasses().makes.has(lemmaAt(reading.tree, at))).map((part) =>
      given.includes(part.at) ? asThing(part) : part,
    ),
  ]
  const parts = [
    ...core,
    ...obliqueParts(reading, at, patients.length > 0, bare),
    ...warnedOf(reading, at, patients),
    ...helpedOf(reading, at, patients),
  ]
  if (actors.length === 0) return withSender(reading, parts)
  return patients.length > 0 ? parts : [...parts, ...inThem(reading, at, actors).map(asActor)]
}

/** `needs luck to propel him`: what is done to whoever the sentence is about, without "himself", is done by what he needs. */
function meansFor({ tree, knowledge }: Reading, at: number, actors: number[], patients: readonly number[]): number[] {
  const [actor = -1, patient = -1] = [actors[0], patients[0]]
  if (openerOf(tree, at) !== 'to' || tree.tokens[patient]?.xpos !== 'PRP' || !knowledge.isSame(actor, patient))
    return actors
  const means = nounBefore(tree, tree.first[at] ?? at)
  return means < 0 || means === actor ? actors : [means]
}

/** `This summer, try a boat`: when somebody is told to do it. `NAME, who …, on Friday won`: nobody, whatever a tree has. */
const isWhen = ({ tree, knowledge }: Reading, at: number, subject: number): boolean =>
  knowledge.kindAt(subject) === 'time' &&
  ((tree.tokens[at]?.xpos === 'VB' && childIn(tree, at, 'aux') < 0) || childIn(tree, subject, 'case') >= 0)

/** `warned that NAME would pay`: whom the warning is about. */
function warnedOf({ tree, subjects, knowledge }: Reading, at: number, patients: readonly number[]): Part[] {
  const subject = subjects[childIn(tree, at, 'ccomp')] ?? -1
  if (patients.length > 0 || subject < 0 || !verbClasses().about.has(lemmaAt(tree, at))) return []
  return knowledge.isNamed(subject) ? [{ role: 'recipient', at: subject }] : []
}

/** `helped clubs adapt`, read as clubs that adapt: whom somebody makes or helps do something. */
function helpedOf(reading: Reading, at: number, patients: readonly number[]): Part[] {
  const { tree } = reading
  const clause = childIn(tree, at, 'ccomp')
  const subject = childIn(tree, clause, 'nsubj')
  const isBareClause =
    ['VB', 'VBP'].includes(tree.tokens[clause]?.xpos ?? '') && childIn(tree, clause, 'mark', 'aux') < 0
  if (patients.length > 0 || subject < at || !isBareClause || !verbClasses().by_object.has(lemmaAt(tree, at))) return []
  return patientParts(reading, joined(reading, subject), false)
}

/** Who does it, or suffers it in the passive: with what is joined to it, also where that was read as another clause. */
function subjectsOf(reading: Reading, at: number): number[] {
  const { tree, subjects } = reading
  const found = subjects[at] ?? -1
  const head = headOf(tree, at)
  // `A and B met and talked`: what is joined shares all of them.
  const before = isRelation(tree.tokens[at], 'conj') && childIn(tree, at, 'nsubj') < 0 ? joinedVerb(tree, at) : -1
  if (found >= 0 && before >= 0 && before < at && subjects[before] === found) return subjectsOf(reading, before)
  const joint = childIn(tree, at, 'cc')
  const isSplit =
    isRelation(tree.tokens[at], 'conj') &&
    joint > head &&
    joint < found &&
    found < at &&
    isBare(reading, head) &&
    !saysMore(reading, head, joint)
  const last = lastOfList(reading, at, found)
  if (last >= 0) return [last]
  const beside = besideSubject(reading, at, found)
  return [...(isSplit ? [head] : []), ...beside, ...joined(reading, personBehind(reading, at, found))]
}

/** `A and B, who is leaving`: the last of them, where the verb is that of one. */
function lastOfList({ tree }: Reading, at: number, found: number): number {
  const word = childrenIn(tree, at, 'nsubj').find((child) => RELATIVE.has(tree.tokens[child]?.xpos ?? '')) ?? -1
  const last = word < 0 ? -1 : nounBefore(tree, word)
  return last > found && isRelation(tree.tokens[last], 'conj') && headOf(tree, last) === found && isOfOne(tree, at)
    ? last
    : -1
}

/** `A and B saw it`, where either was read as a subject of its own, or as a part of a verb that looks like a noun. */
function besideSubject({ tree }: Reading, at: number, found: number): number[] {
  const joint = childIn(tree, at, 'cc')
  const other = childIn(tree, at, 'compound')
  if (tree.tokens[at]?.upos === 'NOUN' && found >= 0 && found < joint && joint < other && other < at) return [other]
  if (!childrenIn(tree, found, 'cc').some((child) => tree.tokens[child]?.deprel === 'cc')) return []
  return childrenIn(tree, at, 'nsubj').filter((child) => child < found && BARE.has(tree.tokens[child]?.upos ?? ''))
}

/** Does a participle, read as an adjective or clause behind the noun, say what it did: `Forty houses burned, and …`? */
const saysMore = ({ tree }: Reading, head: number, joint: number): boolean =>
  tree.tokens
    .slice(head + 1, joint)
    .some(({ upos, deprel, head: up }, i) => upos === 'VERB' || (deprel === 'amod' && (up ?? 0) <= head + i))

const BARE = new Set(['NOUN', 'PROPN'])
const isBare = ({ tree, subjects }: Reading, at: number): boolean =>
  BARE.has(tree.tokens[at]?.upos ?? '') && (subjects[at] ?? -1) < 0 && childIn(tree, at, 'cop', 'nsubj') < 0

/** How many nouns may lie between. */
const CLIMB = 4
/** `those in the party who …`: "who" is whoever the body or place is said of, "which" no person: else the noun before its clause. */
function personBehind(reading: Reading, at: number, found: number): number {
  const { tree, knowledge } = reading
  const word = childrenIn(tree, at, 'nsubj').find((child) => RELATIVE.has(tree.tokens[child]?.xpos ?? '')) ?? -1
  if (word < 0 || found < 0) return found
  const isPerson = (noun: number): boolean => knowledge.kindAt(noun) === 'person'
  const nearest = nounBefore(tree, word)
  if (lemmaAt(tree, word) === 'which') return isPerson(found) && nearest >= 0 && !isPerson(nearest) ? nearest : found
  if (lemmaAt(tree, word) !== 'who' || isPerson(found)) return found
  let noun = found
  for (let i = 0; i < CLIMB && isRelation(tree.tokens[noun], 'nmod'); i++) {
    noun = headOf(tree, noun)
    if (isPerson(noun)) return noun
  }
  // `put voters on rolls who …`
  const object = reading.objects[headOf(tree, found)] ?? -1
  return [nearest, object].find((other) => other >= 0 && isPerson(other)) ?? found
}
const RELATIVE = new Set(['WP', 'WDT'])

/** `gave her more delegates`: whom something is given, and what. */
const isGiven = ({ tree }: Reading, at: number): boolean =>
  childIn(tree, at, 'iobj') >= 0 && childIn(tree, at, 'obj') > childIn(tree, at, 'iobj')
const asThing = (part: Part): Part => ({ ...part, role: 'object' })

const asActor = (at: number): Part => ({ role: 'actor', at })

/** `are engaged in talks`: they do it. */
const isStateAt = ({ tree }: Reading, at: number): boolean =>
  verbClasses().state.has(lemmaAt(tree, at)) && childIn(tree, at, 'obl:agent') < 0

/** `the talks between A and B go on`: those whose talks they are. */
function inThem(reading: Reading, at: number, actors: readonly number[]): number[] {
  if (!verbClasses().phase.has(lemmaAt(reading.tree, at))) return []
  return actors.flatMap((actor) => {
    const noun = eventNounAt(reading, actor)
    return noun ? nominalParts(reading, actor, noun).flatMap((part) => (part.role === 'actor' ? [part.at] : [])) : []
  })
}

/** `sending parcels from A to B`, where nobody is said to do it: A does. */
function withSender({ tree }: Reading, parts: Part[]): Part[] {
  const isBehind = (part: Part, opener: string): boolean => openerOf(tree, part.at) === opener
  if (!parts.some((part) => isBehind(part, 'to'))) return parts
  return parts.map((part) => (part.role === 'recipient' && isBehind(part, 'from') ? asActor(part.at) : part))
}

const joined = (reading: Reading, at: number): number[] =>
  at < 0
    ? []
    : withoutApposed(reading, withoutTitle(reading, withoutCity(reading, conjunctsOf(reading.tree, at, NEGATIONS))))

/** `the panel and its host, NAME, the former banker`: what stands behind the "and" of a list without one is said of its last. */
function withoutApposed({ tree, knowledge }: Reading, found: number[]): number[] {
  const last = found.findLastIndex((one) => childIn(tree, one, 'cc') >= 0)
  const [one = -1, next = -1] = last < 0 ? [] : found.slice(last)
  if (next < 0 || !isBehindMark(tree, next)) return found
  const isItsName = !knowledge.isNamed(one) && knowledge.isNamed(next) && knowledge.kindAt(next) === 'person'
  return [...found.slice(0, last), isItsName ? next : one]
}

/** `author and candidate NAME`, `BODY chairman and chief executive NAME`: what somebody is, and is too. */
function withoutTitle({ tree, knowledge }: Reading, found: number[]): number[] {
  const [title = -1, name = -1] = found
  const token = tree.tokens[title]
  const isTitle =
    token?.xpos.endsWith('S') === false &&
    NOUNS.has(token.upos) &&
    knowledge.kindAt(title) === 'person' &&
    !knowledge.isNamed(title) &&
    childIn(tree, title, 'det', 'nmod:poss', 'nummod', 'appos', 'flat') < 0
  const isName = childIn(tree, name, 'cc') === title + 1 && childIn(tree, name, 'det', 'nmod:poss') < 0
  const isOfTitle = isName && (childIn(tree, name, 'appos', 'nmod:desc') >= 0 || tree.tokens[name]?.upos === 'PROPN')
  return isTitle && isOfTitle ? found.slice(1) : found
}
const NOUNS = new Set(['NOUN', 'PROPN'])

/** `TOWN, STATE, officer NAME`: places before a person without an "and" say where he is from. */
function withoutCity({ tree, knowledge }: Reading, found: number[]): number[] {
  const last = found.at(-1) ?? -1
  const isList = found.some((one) => childIn(tree, one, 'cc') >= 0)
  const isOfPlace = found.slice(0, -1).every((one) => knowledge.kindAt(one) === 'place')
  return found.length > 1 && !isList && isOfPlace && knowledge.kindAt(last) === 'person' ? [last] : found
}

/** The objects that hang on the verb, whoever receives first; else the one found by other means. */
function directOf(reading: Reading, at: number, found = -1): number[] {
  const own = childrenIn(reading.tree, at, 'iobj', 'obj').filter(
    (child) =>
      !isRelativeWord(reading.tree, child) &&
      !isBehindPreposition(reading.tree, child) &&
      (reading.knowledge.kindAt(child) !== 'time' || isTerm(reading, child)),
  )
  const [first, ...others] = own.length > 0 ? own : found < 0 ? [] : [found]
  const said = others.filter((other) => !SAID_OF_OBJECT.has(reading.tree.tokens[other]?.upos ?? ''))
  const direct = first === undefined ? [] : [first, ...said]
  return [...direct.flatMap((one) => joined(reading, ownedBehind(reading.tree, one))), ...listedOf(reading, at, direct)]
}

/** `seized gloves, a knife (the weapon) and other things`: nouns behind the object that were read as joined to the verb. */
function listedOf({ tree, knowledge }: Reading, at: number, objects: readonly number[]): number[] {
  const last = objects.at(-1) ?? -1
  if (last < at) return []
  return childrenIn(tree, at, 'conj').filter(
    (child) =>
      child > last &&
      NOUNS.has(tree.tokens[child]?.upos ?? '') &&
      childIn(tree, child, 'nsubj', 'cop', 'obj', 'aux', 'case', 'mark') < 0 &&
      knowledge.kindAt(child) !== 'time',
  )
}

/** `seeks another four years`: how long something is to last, and no day. */
const isTerm = ({ tree }: Reading, at: number): boolean =>
  isRelation(tree.tokens[at], 'obj') && tree.tokens[at]?.upos === 'NOUN' && childIn(tree, at, 'nummod') >= 0

/** What is said of the first object: `keep it whole`, `want it all`. */
const SAID_OF_OBJECT = new Set(['ADJ', 'ADV', 'DET', 'VERB'])

function agentsOf(reading: Reading, at: number): number[] {
  const { tree } = reading
  const own = [at, joinedPassive(reading, at)].map((verb) => childrenIn(tree, verb, 'obl:agent'))
  const found = own.find((agents) => agents.length > 0) ?? agentsBehind(reading, at)
  return found.filter((agent) => isAgent(reading, agent)).flatMap((agent) => joined(reading, agent))
}

/** No day, and no way in which it is done: `passed by a wide margin`. */
const isAgent = ({ tree, knowledge }: Reading, at: number): boolean =>
  knowledge.kindAt(at) !== 'time' && tree.tokens[at]?.upos !== 'ADJ' && !verbClasses().way.has(lemmaAt(tree, at))

const LISTING = new Set(['VERB', 'CCONJ', 'PUNCT', 'ADV'])
/** `was struck and killed by a driver`: the last of verbs in the passive that nothing stands between, who does that does all; -1 where there is none. */
function joinedPassive({ tree, passive }: Reading, at: number): number {
  const first = isRelation(tree.tokens[at], 'conj') ? headOf(tree, at) : at
  const last = childrenIn(tree, first, 'conj').at(-1) ?? -1
  const isOne = last > at && passive[last] === true && childIn(tree, last, 'nsubj', 'aux') < 0
  return isOne && tree.tokens.slice(at, last).every(({ upos }) => LISTING.has(upos)) ? last : -1
}

/** `was seen as a win by some`, `was warned for weeks, by aides`: read as who the win or the weeks are by. */
const agentsBehind = ({ tree, knowledge }: Reading, at: number): number[] =>
  childrenIn(tree, at, 'obl')
    .filter((child) => child > at && (openerOf(tree, child) === 'as' || knowledge.kindAt(child) === 'time'))
    .flatMap((child) =>
      childrenIn(tree, child, 'nmod').filter(
        (one) => openerOf(tree, one) === 'by' && knowledge.kindAt(one) === 'person',
      ),
    )

const AFFECTED = new Set<Kind>(['person', 'body', 'place'])
/** Persons, bodies and places are affected, things acted on; what is made or ends is a thing, unless it has a name: `opened a clinic`. */
function patientParts(reading: Reading, patients: readonly number[], makes: boolean): Part[] {
  const { knowledge } = reading
  return patients.flatMap((at): Part[] => {
    const kind = knowledge.kindAt(at)
    if (kind === 'nobody' || (kind === 'time' && !isTerm(reading, at))) return []
    const isMade = makes && kind !== 'person' && !knowledge.isNamed(at)
    const role: Role = AFFECTED.has(kind) && !isMade ? 'recipient' : 'object'
    return [{ role, at }]
  })
}
