import { type Dependencies, isRelation, openerOf } from './dependencies.ts'

/** What stands before a noun and belongs to its phrase. */
const BEFORE = ['det', 'amod', 'compound', 'nummod', 'nmod', 'flat', 'advmod', 'obl:unmarked', 'fixed', 'goeswith']
/** What stands right behind it and does. */
const BEHIND = ['flat', 'fixed', 'goeswith', 'compound']
/** Prepositions whose phrase belongs to the noun. */
const OF = 'of'
/** How many words such a phrase may have. */
const LONGEST = 10

/** The tokens of the phrase that turns on a noun, `to` exclusive: without clauses, appositions and what is joined to it. */
export function phraseOf(tree: Dependencies, at: number): { from: number; to: number } {
  const { tokens, children, first, last } = tree
  let from = at
  let to = at + 1
  for (const child of children[at] ?? []) {
    if (child < at && BEFORE.some((relation) => isRelation(tokens[child], relation)))
      from = Math.min(from, first[child] ?? child)
    if (child < at) continue
    const isOf = isRelation(tokens[child], 'nmod') && openerOf(tree, child) === OF
    const end = (last[child] ?? child) + 1
    if (BEHIND.some((relation) => isRelation(tokens[child], relation)) && child - to <= 1) to = Math.max(to, child + 1)
    else if (isOf && (first[child] ?? child) <= to && end - at <= LONGEST) to = Math.max(to, shortened(tree, child) + 1)
  }
  return { from, to }
}

/** The last token of an "of" phrase, itself without clauses. */
const shortened = (tree: Dependencies, at: number): number => phraseOf(tree, at).to - 1
