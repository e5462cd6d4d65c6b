import type { Clause } from './item.ts'
import { isWord } from './item.ts'
import { groupOf, type NounGroup, nounGroupAfter, nounGroupBefore } from './noun_group.ts'
import { treeSubject } from './tree.ts'
import { groupStart, isAuxiliary, isParticiple, isVerb, type VerbGroup } from './verb_group.ts'

/** How far before the verb the one may stand that it shares its subject with. */
const REACH = 14

/** The noun group before a verb; for "…, adding" and "… and added", the subject of the verb before it, from item `floor` on. */
export function subjectOf(clause: Clause, verb: VerbGroup, floor: number): NounGroup | null {
  if (!sharesSubject(clause, verb)) return subjectBefore(clause, verb)
  for (let i = verb.from - 1; i >= Math.max(0, floor - REACH); i--) {
    const subject = isVerb(clause.items[i]) ? subjectAround(clause, i) : null
    if (subject) return subject
  }
  return null
}

function sharesSubject(clause: Clause, verb: VerbGroup): boolean {
  const lead = clause.items[verb.from - 1]
  if (!isParticiple(clause, verb)) return isWord(lead, clause.words.shared_joint)
  return lead !== undefined && (lead.word === ',' || lead.quote !== null)
}

const subjectAround = (clause: Clause, verb: number): NounGroup | null =>
  nounGroupBefore(clause, groupStart(clause, verb)) ?? nounGroupAfter(clause, verb + 1)

/** The subject that stands before its verb: the noun group there, else what the tree says; none of a passive. */
export function subjectBefore(clause: Clause, verb: VerbGroup): NounGroup | null {
  const tree = treeSubject(clause.items, verb.at)
  if (tree === null) return null
  return nounGroupBefore(clause, verb.from) ?? (tree && tree.to < verb.at ? groupOf(clause, tree) : null)
}

/** The subject that stands after its verb; what follows an auxiliary and its verb is an object. */
export function subjectBehind(clause: Clause, verb: VerbGroup): NounGroup | null {
  if (isAuxiliary(clause.items[verb.at - 1])) return null
  const tree = treeSubject(clause.items, verb.at)
  if (tree === null) return null
  return nounGroupAfter(clause, verb.at + 1) ?? (tree && tree.from > verb.at ? groupOf(clause, tree) : null)
}
