import { childIn, childrenIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from './dependencies.ts'
import { FINITE } from './finite.ts'
import { antecedentOf, isRelativeWord } from './relative_word.ts'

export interface ObjectWords {
  /** Verbs that have no object. */
  alone: ReadonlySet<string>
  /** Nouns whose "that" opens what they are of: `the fear that`. */
  contents: ReadonlySet<string>
  /** Verbs that always have an object. */
  needy: ReadonlySet<string>
  /** Verbs that tell somebody what their clause says. */
  tellers: ReadonlySet<string>
}

/**
 * The direct object of each word in the active, by its head; -1 where it has none. That of a relative clause is the noun before it;
 * verbs that stand alone share none with what is joined to them. Linear.
 */
export function directObjects(tree: Dependencies, words: ObjectWords): number[] {
  const { alone } = words
  const objects = tree.tokens.map((_, at) => objectAt(tree, at, words))
  for (const at of tree.order) {
    const lower = lowerVerb(tree, objects, at)
    if (lower >= 0) [objects[lower], objects[at]] = [objects[at] ?? -1, -1]
    const shared = isRelation(tree.tokens[at], 'conj') ? sharedObject(tree, objects, at) : null
    for (const by of shared?.by ?? []) if (shared && !alone.has(lemmaAt(tree, by))) objects[by] = shared.object
  }
  return objects
}

/** `the car that they wanted to sell`: the verb below, whose object the noun is; -1 where it is the verb's own. */
function lowerVerb(tree: Dependencies, objects: readonly number[], at: number): number {
  const object = objects[at] ?? -1
  if (object < 0 || object > at || !isRelation(tree.tokens[at], 'acl')) return -1
  const lower = childrenIn(tree, at, 'xcomp').find((child) => tree.tokens[child]?.upos === 'VERB') ?? -1
  return lower >= 0 && (objects[lower] ?? -1) < 0 && childIn(tree, at, 'obj') < at ? lower : -1
}

/** `kissed and embraced NAME`: the object of verbs side by side in one form, which hangs on the first or last of them. */
function sharedObject(
  tree: Dependencies,
  objects: readonly number[],
  at: number,
): { by: number[]; object: number } | null {
  const before = headOf(tree, at)
  if (!isShared(tree, before, at)) return null
  const [earlier, own] = [objects[before] ?? -1, objects[at] ?? -1]
  if (own < 0 && earlier > at) return { by: [at], object: earlier }
  if (earlier >= 0 || own < at) return null
  if (isSideBySide(tree, before, at)) return { by: [before], object: own }
  return isEndOfList(tree, before, at) ? { by: allBefore(tree, before, at), object: own } : null
}

/** Joined verbs of one subject. */
const isShared = (tree: Dependencies, before: number, at: number): boolean =>
  tree.tokens[before]?.upos === 'VERB' && tree.tokens[at]?.upos === 'VERB' && childIn(tree, at, 'nsubj') < 0

const allBefore = (tree: Dependencies, before: number, at: number): number[] => [
  before,
  ...childrenIn(tree, before, 'conj').filter((verb) => verb < at),
]

const BETWEEN = ['conj', 'cc', 'punct']
/** `funded, built and ran the plant`: nothing but verbs, commas and an "and" from the first verb to the last. */
const isEndOfList = ({ tokens }: Dependencies, before: number, at: number): boolean =>
  at - before > 2 &&
  tokens.slice(before + 1, at).every((token) => BETWEEN.some((relation) => isRelation(token, relation))) &&
  tokens.slice(before + 1, at).every(({ upos, deprel }) => deprel !== 'conj' || upos === 'VERB') &&
  tokens.slice(before + 1, at).some(({ upos }) => upos === 'CCONJ')

/** Only "and" or "or" stands between, and nothing else completes the first. */
const isSideBySide = (tree: Dependencies, before: number, at: number): boolean =>
  at - before === 2 &&
  isRelation(tree.tokens[at - 1], 'cc') &&
  childIn(tree, before, 'obl', 'ccomp', 'xcomp', 'compound:prt', 'advmod') < before

function objectAt(tree: Dependencies, at: number, words: ObjectWords): number {
  const own = childIn(tree, at, 'obj')
  if (own >= 0 && !isBehindPreposition(tree, own))
    return isRelativeWord(tree, own) ? antecedentOf(tree, at) : ownedBehind(tree, own)
  const addressed = childIn(tree, at, 'iobj')
  if (addressed >= 0) return addressed
  if (isObjectRelative(tree, at) || isReadAsContent(tree, at, words)) return unlessWhen(tree, antecedentOf(tree, at))
  if (isReadAsSaid(tree, at, words)) return childIn(tree, headOf(tree, at), 'obj')
  return isContactClause(tree, at) ? unlessWhen(tree, (tree.first[at] ?? at) - 1) : -1
}

/** `rejected candidate NAME's offer`, read as a candidate whom an offer tells more of: what is owned. */
export function ownedBehind(tree: Dependencies, noun: number): number {
  const owned = childIn(tree, noun, 'acl:relcl')
  if (owned < 0) return noun
  const isNoun = tree.tokens[owned]?.upos === 'NOUN' && childIn(tree, owned, 'cop', 'nsubj') < 0
  const owner = isNoun ? childIn(tree, owned, 'nmod:poss') : -1
  return owner >= 0 && tree.first[owned] === noun + 1 ? owned : noun
}

/** `the ring that the thief wanted`, read as what the ring says. */
function isReadAsContent(tree: Dependencies, at: number, { alone, contents, needy }: ObjectWords): boolean {
  const { tokens } = tree
  if (tokens[at]?.upos !== 'VERB' || tokens[at]?.deprel !== 'acl' || openerOf(tree, at) !== 'that') return false
  const lowest = childrenIn(tree, at, 'xcomp').find((child) => tokens[child]?.upos === 'VERB') ?? at
  const lemma = lemmaAt(tree, lowest)
  const isMissed = contents.has(lemmaAt(tree, headOf(tree, at))) ? needy.has(lemma) : !alone.has(lemma)
  return (
    isMissed &&
    [at, lowest].every((verb) => childIn(tree, verb, 'obj', 'ccomp', 'cop', 'aux:pass') < 0) &&
    childIn(tree, lowest, 'xcomp') < 0
  )
}

/** `the day he left`, `the way they work`: when, how and why are no objects. */
const unlessWhen = (tree: Dependencies, noun: number): number => (WHEN.has(lemmaAt(tree, noun)) ? -1 : noun)
const WHEN = new Set(['time', 'day', 'night', 'week', 'month', 'year', 'moment', 'way', 'reason'])

/** `the server the senator used`, read as hanging on the verb: a clause right behind a noun, with a subject and nothing that opens it. */
function isContactClause({ tokens, children, first }: Dependencies, at: number): boolean {
  const isFiniteVerb = FINITE.has(tokens[at]?.xpos ?? '')
  if (!isFiniteVerb || !isRelation(tokens[at], 'advcl') || tokens[(first[at] ?? at) - 1]?.upos !== 'NOUN') return false
  const own = children[at] ?? []
  return (
    own.some((child) => isRelation(tokens[child], 'nsubj') && first[child] === first[at]) &&
    !own.some((child) => COMPLETE.some((relation) => isRelation(tokens[child], relation)))
  )
}
/** `boost the troops (that) it has deployed`, read as what is told to them: a verb that needs an object, in a clause right behind one. */
function isReadAsSaid(tree: Dependencies, at: number, { needy, tellers }: ObjectWords): boolean {
  const { tokens, children, first, last } = tree
  if (tokens[at]?.upos !== 'VERB' || !isRelation(tokens[at], 'ccomp') || !needy.has(lemmaAt(tree, at))) return false
  const head = headOf(tree, at)
  const object = tellers.has(lemmaAt(tree, head)) ? -1 : childIn(tree, head, 'obj')
  const mark = childIn(tree, at, 'mark')
  const from = mark === first[at] && lemmaAt(tree, mark) === 'that' ? mark + 1 : (first[at] ?? at)
  const own = (children[at] ?? []).filter((child) => child !== from - 1)
  return (
    object >= 0 &&
    last[object] === (first[at] ?? at) - 1 &&
    own.some((child) => isRelation(tokens[child], 'nsubj') && first[child] === from) &&
    !own.some((child) => COMPLETE.some((relation) => isRelation(tokens[child], relation)))
  )
}

/** What opens a clause, or completes its verb. */
const COMPLETE = ['mark', 'obj', 'ccomp', 'xcomp', 'cop', 'advmod', 'cc', 'aux:pass']

/** `the car the brothers sold`: a relative clause with a subject of its own, and no other word that stands for the noun. */
function isObjectRelative(tree: Dependencies, at: number): boolean {
  const { tokens, children } = tree
  const isBare = isRelation(tokens[at], 'acl') && childIn(tree, at, 'mark') < 0
  if (!(isBare || isRelation(tokens[at], 'acl:relcl')) || tokens[at]?.upos !== 'VERB') return false
  const own = children[at] ?? []
  const subject = own.find((child) => isRelation(tokens[child], 'nsubj'))
  return (
    subject !== undefined &&
    !isRelativeWord(tree, subject) &&
    !own.some(
      (child) => isRelativeWord(tree, child) && lemmaAt(tree, child) !== 'that' && lemmaAt(tree, child) !== 'which',
    )
  )
}

/** `emerged during day one of the trial`, read as what emerged: a preposition stands before all of it, and not that of a number (`at least five men`). */
export function isBehindPreposition(tree: Dependencies, at: number): boolean {
  const first = tree.first[at] ?? at
  const [opener, next] = [tree.tokens[first], tree.tokens[first + 1]]
  if (childIn(tree, at, 'nummod') >= 0) return false
  return first < at && opener?.xpos === 'IN' && opener.upos === 'ADP' && next?.upos !== 'NUM' && next?.upos !== 'SYM'
}
