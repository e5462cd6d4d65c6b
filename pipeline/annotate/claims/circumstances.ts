import type { QuantityAnnotation, TimeAnnotation } from '../../record/records.ts'
import { childIn, headOf, isRelation } from '../clause/dependencies.ts'
import type { ClaimGrammar, Predicate } from './grammar.ts'
import type { Placed, Scene } from './scene.ts'

/** Relations over which a time or amount belongs to what its head belongs to. */
const THROUGH = [
  'nmod',
  'obl',
  'obj',
  'iobj',
  'nsubj',
  'nummod',
  'compound',
  'flat',
  'conj',
  'advmod',
  'dep',
  'case',
  'amod',
  'det',
  'fixed',
]
/** How many words may lie between. */
const CLIMB = 5

/** The predicate that a word belongs to by the tree, through words that only lead to one; null where a clause lies between. */
function predicateOf(scene: Scene, at: number, owners: ReadonlyMap<number, Predicate>): Predicate | null {
  const { tree } = scene
  let word = at
  for (let i = 0; i < CLIMB && word >= 0; i++) {
    if (i === 1 && isOfOneOnly(scene, at, word)) return owners.get(word) ?? null
    const owner =
      i > 0 || !THROUGH.some((relation) => isRelation(tree.tokens[word], relation)) ? owners.get(word) : undefined
    if (owner) return owner
    if (!isThrough(scene, word)) return null
    word = headOf(tree, word)
  }
  return null
}

const BEFORE_NOUN = ['nummod', 'compound', 'amod']
/** `over her career and her 2008 bid`: what stands before a noun that is joined to another, or is somebody's, tells that noun apart. */
const isOfOneOnly = ({ tree }: Scene, at: number, noun: number): boolean =>
  at < noun &&
  BEFORE_NOUN.some((relation) => isRelation(tree.tokens[at], relation)) &&
  (isRelation(tree.tokens[noun], 'conj') || childIn(tree, noun, 'nmod:poss') >= 0)

const NOUNS = new Set(['NOUN', 'ADJ'])
/** What somebody becomes passes on what hangs on it, too. */
const isThrough = ({ tree }: Scene, at: number): boolean =>
  THROUGH.some((relation) => isRelation(tree.tokens[at], relation)) ||
  (isRelation(tree.tokens[at], 'xcomp') && NOUNS.has(tree.tokens[at]?.upos ?? ''))

/** Predicates by their own words and those that lead to them. */
export function ownersOf(predicates: readonly Predicate[]): Map<number, Predicate> {
  const owners = new Map<number, Predicate>()
  for (const predicate of predicates) for (const word of predicate.governors) owners.set(word, predicate)
  for (const predicate of predicates) owners.set(predicate.at, predicate)
  return owners
}

/** The times of each predicate. One that opens the sentence is also that of what is joined to its verb, and of the "when" of that. */
export function timesOf(
  scene: Scene,
  predicates: readonly Predicate[],
  owners: ReadonlyMap<number, Predicate>,
  { isOtherTime }: Pick<ClaimGrammar, 'isOtherTime'>,
): Map<Predicate, TimeAnnotation[]> {
  const timed = scene.times.map((time): [Predicate | null, Placed<TimeAnnotation>] => [
    timedBy(scene, time, owners),
    time,
  ])
  const own = timed.filter(([owner, { head }]) => owner !== null && !isOtherTime(scene.tree, head, owner))
  const found = gathered(own.map(([owner, time]) => [owner, time.found]))
  for (const [first, times] of Array.from(found)) {
    const opening = times.filter(({ start, end }) => opens(scene, start, end))
    if (opening.length === 0) continue
    for (const other of predicates) if (!found.has(other) && sharesTime(scene, other, first)) found.set(other, opening)
  }
  return found
}

/** The predicate that a time is of. How long something lasts is no time of what is done with it: `two days of mourning`, `a four-year war`. */
function timedBy(scene: Scene, { found, head, last }: Placed<TimeAnnotation>, owners: ReadonlyMap<number, Predicate>) {
  const { tokens } = scene.tree
  const owner = predicateOf(scene, head, owners)
  if (owner === null || found.type !== 'DURATION') return owner
  const isOfNoun = BEFORE_NOUN.some((relation) => isRelation(tokens[head], relation)) && tokens[head]?.head !== owner.at
  return isOfNoun || tokens[last]?.xpos === 'HYPH' || owner.parts.some(({ at }) => at === head) ? null : owner
}

/** Nothing but a preposition and marks stands before it in its sentence. */
const opens = ({ tree }: Scene, start: number, end: number): boolean =>
  tree.tokens.every((token) => token.start >= start || LEADS.has(token.upos)) && end > start
const LEADS = new Set(['ADP', 'PUNCT', 'CCONJ', 'ADV', 'DET', 'SCONJ'])

const BESIDE = ['conj', 'parataxis', 'advcl']
/** Is a predicate joined to another, or what went on when it happened? */
function sharesTime({ tree }: Scene, { at }: Predicate, { at: first }: Predicate): boolean {
  let word = at
  for (let i = 0; i < CLIMB && word >= 0; i++) {
    if (word === first) return i > 0
    const isJoined = isRelation(tree.tokens[word], 'advcl')
      ? (tree.children[word] ?? []).some((child) => tree.tokens[child]?.xpos === 'WRB')
      : true
    if (!isJoined || !BESIDE.some((relation) => isRelation(tree.tokens[word], relation))) return false
    word = headOf(tree, word)
  }
  return false
}

/** Kinds that a verb has beside it without a noun that takes part: `sold for 3 million`, `rose 4%`, `won 3-1`. */
const BESIDE_VERB = new Set<QuantityAnnotation['kind']>(['money', 'percent', 'ratio'])
const COUNTED = new Set<QuantityAnnotation['kind']>(['count', 'money', 'percent', 'ratio', 'other'])
/** The amounts of each predicate: of who takes part, or beside the verb. */
export function amountsOf(
  scene: Scene,
  predicates: readonly Predicate[],
  owners: ReadonlyMap<number, Predicate>,
): Map<Predicate, QuantityAnnotation[]> {
  const pairs = scene.quantities
    .filter(({ found }) => COUNTED.has(found.kind))
    .flatMap((quantity): [Predicate | null, QuantityAnnotation][] => {
      const counted = countedBy(scene, quantity)
      const partaking = predicates.filter(({ parts }) =>
        parts.some(({ at, role }) => role !== 'place' && counted.includes(at)),
      )
      const beside = BESIDE_VERB.has(quantity.found.kind) ? [predicateOf(scene, quantity.head, owners)] : []
      const all = partaking.length > 0 ? partaking : beside
      return all.map((predicate) => [predicate, quantity.found])
    })
  return gathered(pairs)
}

/** The head of a quantity, and the noun that it counts. */
function countedBy({ tree }: Scene, { first, last, head }: Placed<QuantityAnnotation>): number[] {
  const noun = headOf(tree, head)
  const counts = isRelation(tree.tokens[head], 'nummod') || isRelation(tree.tokens[head], 'compound')
  const inside = Array.from({ length: last - first }, (_, i) => first + i)
  return counts && noun >= 0 ? [...inside, noun] : inside
}

function gathered<T>(pairs: readonly (readonly [Predicate | null, T])[]): Map<Predicate, T[]> {
  const found = new Map<Predicate, T[]>()
  for (const [predicate, one] of pairs) {
    if (!predicate) continue
    const held = found.get(predicate)
    if (held) held.push(one)
    else found.set(predicate, [one])
  }
  return found
}
