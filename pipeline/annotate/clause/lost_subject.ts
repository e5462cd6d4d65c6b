import { childIn, childrenIn, type Dependencies, isBehindMark, isOfKind, isRelation, openerOf } from './dependencies.ts'
import { isFiniteVerb } from './finite.ts'
import { nounBefore } from './noun_before.ts'

const NOUNS = new Set(['NOUN', 'PROPN'])
/** Relations of verbs whose subject is not that of what they hang on. */
const OWN_CLAUSE = ['root', 'ccomp', 'parataxis']
/**
 * What a subject is read as besides: somebody who is addressed (`NAME, who fell, called …`), a part of the verb (`NAME ditches the plan`), a
 * clause; and a name that is written as somebody's (`Rowan's plans to close shops`).
 */
const MISTAKEN = ['vocative', 'compound', 'advcl']
/** What a subject is read as behind that: `In a bid to win, NAME called …`. */
const BESIDE = ['appos', 'conj']

/** The subject of a finite verb that none was given to, by nouns in front of it that were read as something else; -1 where there is none. Linear. */
export function lostSubject(tree: Dependencies, at: number, isTime: (at: number) => boolean): number {
  const { tokens } = tree
  if (tokens[at]?.upos !== 'VERB') return -1
  if (isRelation(tokens[at], 'xcomp')) return appositionBefore(tree, at)
  if (!OWN_CLAUSE.some((relation) => isRelation(tokens[at], relation))) return -1
  if (!isFiniteVerb(tree, at) || tokens[at]?.xpos === 'VBP') return -1
  const before = (tree.children[at] ?? []).filter((child) => child < at)
  const isOne = (noun: number): boolean => NOUNS.has(tokens[noun]?.upos ?? '') && openerOf(tree, noun) === ''
  const mistaken = before.findLast(
    (child) => isOne(child) && !isTime(child) && MISTAKEN.some((relation) => isOfKind(tokens[child]?.deprel, relation)),
  )
  const named = childIn(tree, at, 'nmod:poss')
  if (named >= 0 && named < at && tokens[named]?.upos === 'PROPN' && tokens[at]?.xpos === 'VBZ') return named
  if (mistaken !== undefined && childIn(tree, mistaken, 'cop', 'nsubj') < 0) return mistaken
  for (const front of childrenIn(tree, at, 'obl', 'advcl')) {
    const found = front < at ? besideIn(tree, front, isTime) : -1
    if (found >= 0) return found
  }
  return -1
}

const PAST_OR_THIRD = new Set(['VBD', 'VBZ'])
const SELF = /sel(?:f|ves)$/
/** `To prevent it, the town itself bought the land`, read as preventing to buy: the noun before a verb that is no infinitive. */
function appositionBefore(tree: Dependencies, at: number): number {
  if (!PAST_OR_THIRD.has(tree.tokens[at]?.xpos ?? '') || openerOf(tree, at) !== '') return -1
  const noun = nounBefore(tree, SELF.test(tree.tokens[at - 1]?.text ?? '') ? at - 1 : at)
  return noun >= 0 && isRelation(tree.tokens[noun], 'appos') ? noun : -1
}

/** The first noun behind a comma inside what stands in front, which none but a noun of another kind stands before: no `TOWN, STATE`. */
function besideIn(tree: Dependencies, front: number, isTime: (at: number) => boolean): number {
  const { tokens } = tree
  for (let at = front + 1; at <= (tree.last[front] ?? front); at++) {
    const token = tokens[at]
    if (!NOUNS.has(token?.upos ?? '') || !BESIDE.some((relation) => isRelation(token, relation))) continue
    const above = tokens[token?.head ?? -1]
    const isAlike = above?.upos === 'PROPN' && token?.upos === 'PROPN'
    if (isBehindMark(tree, at) && !isAlike && !isTime(at) && childIn(tree, at, 'case', 'cc') < 0) return at
  }
  return -1
}
