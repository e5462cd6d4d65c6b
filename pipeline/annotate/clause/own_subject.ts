import { childIn, childrenIn, type Dependencies, headOf, isRelation, lemmaAt, openerOf } from './dependencies.ts'
import { FINITE } from './finite.ts'
import { lostSubject } from './lost_subject.ts'
import { nounBefore } from './noun_before.ts'
import { antecedentOf, isRelativeWord } from './relative_word.ts'

/** The subject that hangs on the word; of several the nearest before it. A relative word stands for the noun before its clause. */
export function ownSubject(
  tree: Dependencies,
  at: number,
  isTime: (at: number) => boolean,
  tellers: ReadonlySet<string>,
): number {
  let found = -1
  for (const child of likely(tree, childrenIn(tree, at, 'nsubj', 'csubj'), isTime))
    if (found < 0 || child < at) found = child
  if (isSpent(tree, at, found, isTime)) return -1
  if (found < 0) found = strayedSubject(tree, at, isTime)
  if (found < 0) found = lostSubject(tree, at, isTime)
  if (isSince(tree, at, found, isTime)) return tree.order[0] ?? -1
  if (found < at && found >= 0 && isRelation(tree.tokens[found], 'csubj') && tree.tokens[found]?.xpos !== 'VB')
    return inClause(tree, found, tellers)
  return found >= 0 && isRelativeWord(tree, found) ? whoBefore(tree, at, found, tellers) : found
}

/** The noun that a relative word stands for, also where its clause was read as what is told: `got a man who admitted it`. */
function whoBefore(tree: Dependencies, at: number, word: number, tellers: ReadonlySet<string>): number {
  const noun = antecedentOf(tree, at)
  const isTold = tellers.has(lemmaAt(tree, headOf(tree, at))) || lemmaAt(tree, word) !== 'who'
  return noun >= 0 || isTold || tree.tokens[word - 1]?.upos === 'PUNCT' ? noun : nounBefore(tree, word)
}

/** `spent the weekend painting`, read as what a weekend does. */
const isSpent = (tree: Dependencies, at: number, found: number, isTime: (at: number) => boolean): boolean =>
  found > headOf(tree, at) &&
  found < at &&
  isTime(found) &&
  tree.tokens[at]?.xpos === 'VBG' &&
  childIn(tree, at, 'aux') < 0 &&
  headOf(tree, at) >= 0

const SINCE = new Set(['since', 'until', 'till', 'before', 'after'])
/** `The tenants who had rented it since May left it`, read as what May left: the noun that the whole sentence turns on does. */
const isSince = (tree: Dependencies, at: number, found: number, isTime: (at: number) => boolean): boolean =>
  found >= 0 &&
  SINCE.has(openerOf(tree, at)) &&
  NOUNS.has(tree.tokens[tree.order[0] ?? -1]?.upos ?? '') &&
  isTime(found)

/** `The plan, NAME said, would …`: what stands before who says so, where both were read as parts of "said"; -1 where it does not. */
function interruptedSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean): number {
  const speech = isRelation(tree.tokens[at], 'ccomp') ? headOf(tree, at) : childIn(tree, at, 'parataxis')
  if (speech < 0 || speech > at || tree.tokens[at]?.upos !== 'VERB') return -1
  const [first = -1, who = -1] = childrenIn(tree, speech, 'nsubj', 'obl:unmarked').filter((child) => child < speech)
  const isCut = first >= 0 && tree.tokens[tree.last[first] ?? first]?.text === ',' && !isTime(first)
  return isCut && isRelation(tree.tokens[who], 'nsubj') ? first : -1
}

/** The subject of a finite verb that was read as something else of it or of what stands before it; -1 where there is none. */
function strayedSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean): number {
  const interrupted = interruptedSubject(tree, at, isTime)
  if (interrupted >= 0) return interrupted
  const isPersonal = childrenIn(tree, at, 'aux').some((child) => FINITE.has(tree.tokens[child]?.xpos ?? ''))
  if (!isPersonal) return -1
  // `Number Nine has accepted`, read as a measure.
  const measure = childIn(tree, at, 'obl:unmarked')
  if (measure === tree.first[at] && !isTime(measure)) return measure
  // `NAME, having paid, is leaving`, read as who paid only.
  const participle = childIn(tree, at, 'advcl')
  const inside =
    participle >= 0 && participle < at && openerOf(tree, participle) === '' ? childIn(tree, participle, 'nsubj') : -1
  if (inside >= 0 && inside < participle && tree.tokens[inside + 1]?.text === ',') return inside
  // `… with A and after NAME had tried`, read as one of a list.
  const first = tree.first[at] ?? at
  const isStray = isRelation(tree.tokens[at], 'parataxis') && childIn(tree, at, 'cc', 'mark') < 0
  return isStray && NOUNS.has(tree.tokens[first - 1]?.upos ?? '') && tree.tokens[first]?.upos !== 'PUNCT'
    ? nounBefore(tree, first)
    : -1
}

const NOUNS = new Set(['NOUN', 'PROPN'])
/**
 * The subject that a clause was read around: `the critics say the plan has …`, `leaflets warning the school would …` tell it of their object,
 * `the taxpayers reporting gains would …` of the noun before. A gerund that no noun stands before is one itself.
 */
function inClause(tree: Dependencies, at: number, tellers: ReadonlySet<string>): number {
  const isGerund = tree.tokens[at]?.xpos === 'VBG'
  if (tellers.has(lemmaAt(tree, at))) return childIn(tree, at, 'obj')
  if (isGerund && !NOUNS.has(tree.tokens[at - 1]?.upos ?? '')) return at
  return nounBefore(tree, at)
}

/** Of several read as subjects those that are rather: no days (`the court this month ruled`), no clauses, no adjectives. */
function likely(tree: Dependencies, found: number[], isTime: (at: number) => boolean): number[] {
  if (found.length < 2) return found
  const rather = [
    (child: number) => !isTime(child),
    (child: number) => isRelation(tree.tokens[child], 'nsubj'),
    (child: number) => tree.tokens[child]?.upos !== 'ADJ',
    (child: number) => tree.tokens[child]?.upos !== 'SYM',
  ]
  let left = found
  const [name = -1, title = -1] = found
  // `NAME, president of the club has left`: who it is, then what.
  if (tree.tokens[name]?.upos === 'PROPN' && tree.tokens[tree.first[title] ?? 0]?.text === ',') return [name]
  for (const isLikely of rather) if (left.some(isLikely)) left = left.filter(isLikely)
  return left.length < 2 ? left : left.filter((child) => !isObjectInside(tree, child, left[0] as number))
}

/** `the wish to back NAME grew`: what stands right behind a verb without an object inside the first of them is that. */
function isObjectInside(tree: Dependencies, child: number, first: number): boolean {
  const verb = (tree.first[child] ?? child) - 1
  const isInside = first < verb && verb <= (tree.last[first] ?? first) && tree.tokens[verb]?.upos === 'VERB'
  return isInside && verb >= 0 && childIn(tree, verb, 'obj') < 0
}
