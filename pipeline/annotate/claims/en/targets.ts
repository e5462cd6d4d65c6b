import { conjunctsOf } from '../../clause/conjuncts.ts'
import { childIn, childrenIn, type Dependencies, isRelation, openerOf } from '../../clause/dependencies.ts'
import type { EventClass } from '../../events/grammar.ts'
import type { Kind, Knowledge, Part, Predicate, Role } from '../grammar.ts'
import { eventNouns } from './event_nouns.ts'
import { NEGATIONS } from './nominal.ts'

/** How many nouns may lie between what an event acts on and whoever that is of. */
const DEPTH = 2
const AFFECTED = new Set<Kind>(['person', 'body', 'place'])

interface Sentence {
  tree: Dependencies
  knowledge: Knowledge
}

/**
 * Whom an event of a class is aimed at, where nobody is among its parts: whose what it acts on is (`rejected NAME's offer`, `opposes the
 * sale by the bank`), who should do what is asked for (`demanded that the court …`), against whom a protest or threat is. And where what it
 * acts on is, where no place is among them.
 */
export function targetsOf(
  tree: Dependencies,
  predicate: Predicate,
  event_class: EventClass | null,
  knowledge: Knowledge,
): Part[] {
  const sentence = { tree, knowledge }
  const has = (role: Role): boolean => predicate.parts.some((part) => part.role === role)
  const recipients = event_class === null || has('recipient') ? [] : recipientsOf(sentence, predicate, event_class)
  return [
    ...recipients.map((at): Part => ({ role: 'recipient', at })),
    ...(has('place')
      ? []
      : placesOf(sentence, predicate, event_class !== null).map((at): Part => ({ role: 'place', at }))),
  ]
}

const thingsOf = ({ parts }: Predicate): number[] => parts.filter(({ role }) => role === 'object').map(({ at }) => at)

const WHERE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across'])
/** `imposed a curfew in TOWN`, `suspended deliveries to camps in PROVINCE`. */
function placesOf({ tree, knowledge }: Sentence, predicate: Predicate, isDeep: boolean): number[] {
  const placeIn = (noun: number): number | undefined =>
    childrenIn(tree, noun, 'nmod').find(
      (child) =>
        knowledge.kindAt(child) === 'place' && WHERE.has(openerOf(tree, child)) && isOne(tree, child, knowledge),
    )
  return thingsOf(predicate)
    .flatMap((thing) => {
      const found = [thing, ...(isDeep ? childrenIn(tree, thing, 'nmod') : [])]
        .map(placeIn)
        .find((at) => at !== undefined)
      return found === undefined ? [] : [found]
    })
    .slice(0, 1)
}

/** `in state and local votes`, read as in a state: a noun for one has a word before it. */
const isOne = (tree: Dependencies, at: number, { isNamed }: Knowledge): boolean =>
  isNamed(at) ||
  tree.tokens[at]?.xpos !== 'NN' ||
  childIn(tree, at, 'det', 'nmod:poss', 'amod', 'nummod', 'compound') >= 0

function recipientsOf(sentence: Sentence, predicate: Predicate, event_class: EventClass): number[] {
  const { at, governors } = predicate
  const heads = [at, ...governors]
  const things = thingsOf(predicate)
  const beyond = BEYOND.get(event_class) ?? []
  const ways: (() => number[])[] = [
    ...things.map((thing) => () => ownersOf(sentence, thing, DEPTH)),
    () => makersOf(sentence, at),
    ...beyond.flatMap((find) => [...heads, ...things].map((head) => () => find(sentence, head))),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

/** Openers of whoever a thing is of or against, the surest first. */
const OWNING = [
  new Set(['against', 'on', 'upon', 'to', 'with', 'towards', 'toward']),
  new Set(['of', 'from', 'by', 'for', 'between', 'among', 'at', 'over']),
]
/** Whose a thing is, or whoever it is against: behind prepositions, before it, of what it is of. */
function ownersOf(sentence: Sentence, noun: number, depth: number): number[] {
  const { tree } = sentence
  if (depth === 0) return []
  const phrases = childrenIn(tree, noun, 'nmod').filter((child) => child > noun)
  const suffers = depth < DEPTH && isSuffered(sentence, noun)
  for (const openers of OWNING) {
    const owner = phrases.find(
      (child) =>
        openers.has(openerOf(tree, child)) &&
        isAffected(sentence, child) &&
        !(suffers && !DOING.has(openerOf(tree, child))),
    )
    if (owner !== undefined) return conjunctsOf(tree, owner, NEGATIONS)
  }
  const before = ownerBefore(sentence, noun)
  if (before.length > 0) return before
  for (const child of phrases) {
    const found = OF_THINGS.has(openerOf(tree, child)) ? ownersOf(sentence, child, depth - 1) : []
    if (found.length > 0) return found
  }
  return agentOf(sentence, noun)
}

const DOING = new Set(['by', 'between', 'among', 'against'])
/** `concern over the killing of NAME`: that is done to whom it is of, and the concern is about who does it. */
const isSuffered = ({ tree }: Sentence, noun: number): boolean =>
  eventNouns().get(tree.tokens[noun]?.text.toLowerCase() ?? '')?.of === 'patient'

const OF_THINGS = new Set(['of', 'to', 'for', 'into', 'on', 'in', 'over', 'about', 'against'])

/** `rejected calls by NAME`, read as beside the verb. */
const makersOf: Find = (sentence, at) =>
  childrenIn(sentence.tree, at, 'obl').filter(
    (child) =>
      sentence.tree.tokens[child]?.deprel !== 'obl:agent' &&
      openerOf(sentence.tree, child) === 'by' &&
      isAffected(sentence, child),
  )

/** `NAME's offer`, `the NAME offer`; nobody inside the noun's own name. */
function ownerBefore({ tree, knowledge }: Sentence, noun: number): number[] {
  const owner = childIn(tree, noun, 'nmod:poss')
  if (owner >= 0 && isAffected({ tree, knowledge }, owner)) return conjunctsOf(tree, owner, NEGATIONS)
  if (knowledge.isNamed(noun) || isCapital(tree, noun)) return []
  const adjective = childrenIn(tree, noun, 'amod', 'compound').find(
    (child) => child < noun && (knowledge.isNamed(child) || knowledge.isOfCountry(child)),
  )
  return adjective === undefined ? [] : [adjective]
}

/** `the TOWN Accord`. */
const isCapital = ({ tokens }: Dependencies, at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '')

/** `crimes committed by NAME`. */
function agentOf(sentence: Sentence, noun: number): number[] {
  const { tree } = sentence
  return childrenIn(tree, noun, 'acl').flatMap((clause) =>
    childrenIn(tree, clause, 'obl:agent').filter((agent) => isAffected(sentence, agent)),
  )
}

const isAffected = ({ tree, knowledge }: Sentence, at: number): boolean =>
  AFFECTED.has(knowledge.kindAt(at)) &&
  tree.tokens[at]?.upos !== 'PRON' &&
  tree.tokens[at]?.upos !== 'NUM' &&
  !isOwn({ tree, knowledge }, at)

/** `apologized for his staff's words`: somebody's own, who has no name. */
const isOwn = ({ tree, knowledge }: Sentence, at: number): boolean =>
  !knowledge.isNamed(at) && tree.tokens[childIn(tree, at, 'nmod:poss')]?.xpos === 'PRP$'

type Find = (sentence: Sentence, at: number) => number[]

/** `agreed to lend NAME money`, `threatened to close the border with NAME`: of whom what is agreed, threatened or asked for is. */
const whoseComplement: Find = (sentence, at) => {
  const { tree } = sentence
  const clause = childrenIn(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl').find((child) => child > at)
  if (clause === undefined) return []
  const affected = childrenIn(tree, clause, 'iobj', 'obj', 'obl').filter((child) => child > clause)
  for (const one of affected) {
    if (isAffected(sentence, one) && !SCENES.has(openerOf(tree, one))) return conjunctsOf(tree, one, NEGATIONS)
    const found = isRelation(tree.tokens[one], 'obl') ? [] : ownersOf(sentence, one, DEPTH)
    if (found.length > 0) return found
  }
  return []
}
const SCENES = new Set(['in', 'at', 'near', 'after', 'before', 'during', 'without', 'as', 'until', 'since'])

/** `demanded that the court …`, `the call for the court to …`: who should do it. */
const whoShould: Find = (sentence, at) => {
  const clause = childIn(sentence.tree, at, 'ccomp', 'acl', 'advcl')
  const subject = clause < 0 ? -1 : childIn(sentence.tree, clause, 'nsubj')
  return subject >= 0 && isAffected(sentence, subject) ? conjunctsOf(sentence.tree, subject, NEGATIONS) : []
}

const CONDITIONS = new Set(['unless', 'if'])
/** `threatened to strike unless the board …`. */
const whoMayAvert: Find = (sentence, at) => {
  const { tree } = sentence
  const clauses = [at, childIn(tree, at, 'xcomp')].flatMap((head) => childrenIn(tree, head, 'advcl'))
  const clause = clauses.find((child) => CONDITIONS.has(openerOf(tree, child)))
  const subject = clause === undefined ? -1 : childIn(tree, clause, 'nsubj')
  return subject >= 0 && isAffected(sentence, subject) ? [subject] : []
}

/** `marched to demand the minister's resignation`, `in protest against the court's ruling`: of whom what it is for is. */
const whoItIsFor: Find = (sentence, at) => {
  const { tree } = sentence
  const purposes = childrenIn(tree, at, 'advcl', 'acl', 'xcomp').filter(
    (child) => !isRelation(tree.tokens[child], 'acl:relcl'),
  )
  const things = purposes.flatMap((child) => childrenIn(tree, child, 'obj', 'obl'))
  const beside = childrenIn(tree, at, 'obl', 'nmod').filter((child) =>
    ['in', 'over', 'against', 'at', 'for'].includes(openerOf(tree, child)),
  )
  for (const thing of [...things, ...beside]) {
    const found = ownersOf(sentence, thing, DEPTH)
    if (found.length > 0) return found
  }
  return []
}

const BEYOND: ReadonlyMap<EventClass, readonly Find[]> = new Map([
  ['AGREE', [whoseComplement]],
  ['REQUEST', [whoShould, whoseComplement]],
  ['THREATEN', [whoMayAvert, whoseComplement]],
  ['PROTEST', [whoItIsFor]],
])
