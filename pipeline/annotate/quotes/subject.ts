import { type Cue, isParticiple } from './cue.ts'
import { groupOf, type SourceSpan, sourceAfter, sourceBefore } from './source.ts'
import { treeSubject } from './tree.ts'
import { type Item, isTag } from './units.ts'

const VERBS = new Set(['VERB', 'AUX'])
const GROUP = new Set(['AUX', 'ADV', 'PART'])
const JOINTS = new Set(['and', 'but'])
/** How far before the verb the one may stand that it shares its subject with. */
const REACH = 14

/** The noun group before a verb; for "…, adding" and "… and added", the subject of the verb before it, from item `floor` on. */
export function subjectOf(items: readonly Item[], cue: Cue, floor: number): SourceSpan | null {
  const lead = items[cue.from - 1]
  const shared = isParticiple(items, cue) ? lead?.word === ',' || lead?.quote : JOINTS.has(lead?.word ?? '')
  if (!shared) return subjectBefore(items, cue)
  for (let i = cue.from - 1; i >= Math.max(0, floor - REACH); i--) {
    const subject = isTag(items[i], VERBS) ? subjectAround(items, i) : null
    if (subject) return subject
  }
  return null
}

function subjectAround(items: readonly Item[], verb: number): SourceSpan | null {
  let from = verb
  while (from > 0 && isTag(items[from - 1], GROUP)) from--
  return sourceBefore(items, from) ?? sourceAfter(items, verb + 1)
}

/** The subject that stands before its verb: the noun group there, else what the tree says; none of a passive. */
export function subjectBefore(items: readonly Item[], cue: Cue): SourceSpan | null {
  const tree = treeSubject(items, cue.at)
  if (tree === null) return null
  return sourceBefore(items, cue.from) ?? (tree && tree.to < cue.at ? groupOf(items, tree) : null)
}

const AUXILIARY = new Set(['AUX'])
/** The subject that stands after its verb; what follows an auxiliary and its verb is an object. */
export function subjectBehind(items: readonly Item[], cue: Cue): SourceSpan | null {
  if (isTag(items[cue.at - 1], AUXILIARY)) return null
  const tree = treeSubject(items, cue.at)
  if (tree === null) return null
  return sourceAfter(items, cue.at + 1) ?? (tree && tree.from > cue.at ? groupOf(items, tree) : null)
}
