import { childIn, type Dependencies, headOf, isRelation } from './dependencies.ts'
import { FINITE } from './finite.ts'

const PAST = 'VBD'
/**
 * The verb that a verb is joined to, with which it shares its subject. A plain past behind a content clause in another tense goes on with
 * the verb of speech above it: `ruled that they had spied and ordered …`.
 */
export function joinedVerb(tree: Dependencies, at: number): number {
  const { tokens } = tree
  const head = headOf(tree, at)
  const above = headOf(tree, head)
  const goesOn =
    isRelation(tokens[head], 'ccomp') &&
    above >= 0 &&
    tokens[at]?.xpos === PAST &&
    tokens[above]?.xpos === PAST &&
    childIn(tree, head, 'aux') >= 0 &&
    childIn(tree, at, 'aux', 'nsubj') < 0
  return goesOn ? above : (openRelative(tree, head, at) ?? head)
}

/** How many words a clause behind a comma may have for what is joined to it. */
const REACH = 30
/** `met a clerk, who left the bank and told …`: a clause behind a comma goes on until the next one; null where there is none. */
function openRelative(tree: Dependencies, head: number, at: number): number | null {
  const { tokens, first } = tree
  const opener = first[at] ?? at
  if (tokens[opener]?.upos !== 'CCONJ' || !FINITE.has(tokens[at]?.xpos ?? '')) return null
  let comma = opener - 1
  const floor = Math.max(head, opener - REACH)
  while (comma > floor && tokens[comma]?.text !== ',') comma--
  const word = comma > floor ? tokens[comma + 1] : undefined
  const verb = word?.head ?? -1
  const isOpen = word?.xpos === 'WP' && isRelation(word, 'nsubj') && isRelation(tokens[verb], 'acl:relcl')
  return isOpen && verb < opener && tokens[verb]?.xpos === tokens[at]?.xpos ? verb : null
}
