import { type Dependencies, isRelation, openerOf } from './dependencies.ts'

/** What stands before a noun and belongs to its phrase. */
const BEFORE = ['det', 'amod', 'compound', 'nummod', 'nmod', 'flat', 'advmod', 'obl:unmarked', 'fixed', 'goeswith']
/** What stands right behind it and does. */
const BEHIND = ['flat', 'fixed', 'goeswith', 'compound', 'nummod']
/** Prepositions whose phrase belongs to the noun. */
const OF = 'of'
/** How many words such a phrase may have. */
const LONGEST = 10

/** Tokens in a row, `to` exclusive. */
interface Stretch {
  from: number
  to: number
}

/** The tokens of the phrase that turns on a noun: without clauses, appositions and what is joined to it. */
export function phraseOf(tree: Dependencies, at: number): Stretch {
  const { tokens, children, first } = tree
  let from = at
  let to = at + 1
  for (const child of children[at] ?? []) {
    if (child < at && isOneOf(tree, child, BEFORE)) from = Math.min(from, first[child] ?? child)
    if (child < at) continue
    if (isOneOf(tree, child, BEHIND) && child - to <= 1) to = Math.max(to, child + 1)
    if (isRelation(tokens[child], 'nmod') && openerOf(tree, child) === OF)
      to = Math.max(to, endOfPhrase(tree, child, at, to))
  }
  while (from < at && MARKS.has(tokens[from]?.upos ?? '')) from++
  return { from, to }
}

const isOneOf = ({ tokens }: Dependencies, at: number, relations: readonly string[]): boolean =>
  relations.some((relation) => isRelation(tokens[at], relation))

/** What a phrase does not begin with. */
const MARKS = new Set(['PUNCT', 'CCONJ'])

/** Where an "of" phrase right behind the noun ends, itself without clauses; 0 where it is not there or too long. */
function endOfPhrase(tree: Dependencies, phrase: number, at: number, to: number): number {
  if ((tree.first[phrase] ?? phrase) > to) return 0
  const end = phraseOf(tree, phrase).to
  return end - at <= LONGEST ? end : 0
}
