import { type Dependencies, headOf, isRelation, lemmaAt, openerOf } from '../../clause/dependencies.ts'
import type { Predicate } from '../grammar.ts'

/** What opens what was earlier, later or said elsewhere. */
const APART = new Set([
  'after',
  'before',
  'until',
  'till',
  'since',
  'ahead of',
  'according to',
  'following',
  'including',
])
/** What opens what something is called, where a time stands before its noun: `as the host of May's show`. */
const LIKE = new Set(['as', 'like', 'than'])
const NOMINAL = ['nmod', 'compound', 'obl', 'amod', 'nummod', 'conj']
/** How many nouns may lie between. */
const CLIMB = 4
const OWN = new Set(['for', 'of'])

/** `ahead of Tuesday's vote`, `according to a report in May`, `figures for January`: when something else was, and not what the verb says. */
export function isOtherTime(tree: Dependencies, time: number, { at, parts }: Predicate): boolean {
  if (isRelation(tree.tokens[time], 'obl')) return false
  let noun = headOf(tree, time)
  if (isRelation(tree.tokens[time], 'nmod') && OWN.has(openerOf(tree, time)) && parts.some((part) => part.at === noun))
    return true
  const isOwned = isRelation(tree.tokens[time], 'nmod:poss') || openerOf(tree, time) === ''
  for (let i = 0; i < CLIMB && noun >= 0 && noun !== at; i++) {
    if (isApart(tree, noun) || (isOwned && LIKE.has(openerOf(tree, noun)))) return true
    if (!NOMINAL.some((relation) => isRelation(tree.tokens[noun], relation))) return false
    noun = headOf(tree, noun)
  }
  return false
}

/** `ahead of the vote`, of which the adverb is read as a word of its own. */
function isApart(tree: Dependencies, noun: number): boolean {
  const [opener, first] = [openerOf(tree, noun), tree.first[noun] ?? noun]
  return APART.has(opener) || (opener === 'of' && [first, first - 1].some((at) => lemmaAt(tree, at) === 'ahead'))
}
