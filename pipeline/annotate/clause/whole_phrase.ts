import { childIn, childrenIn, type Dependencies, isRelation, openerOf } from './dependencies.ts'
import { phraseOf } from './noun_phrase.ts'

/** Tokens in a row, `to` exclusive. */
export interface Stretch {
  from: number
  to: number
}

/** How many words a phrase may have with what stands behind its head, and a clause. */
const LONGEST_PHRASE = 24
const LONGEST_CLAUSE = 40

/** What a phrase or clause does not hold: what is said beside it, what is joined to it, and who does what it says. */
const BESIDE = [
  'parataxis',
  'discourse',
  'vocative',
  'dislocated',
  'orphan',
  'list',
  'dep',
  'punct',
  'cc',
  'conj',
  'appos',
  'nsubj',
  'case',
  'nmod:unmarked',
]

export interface Edges {
  /** Words that are no part of it: the verb that it takes part in, times. */
  without: readonly number[]
  /** Is it somebody, who may do what an infinitive or gerund behind says: `urged the owners to sell`, `accused them of hiding it`? */
  isDoer: boolean
}

const isOpened = (tree: Dependencies, clause: number): boolean =>
  !isRelation(tree.tokens[clause], 'acl:relcl') && openerOf(tree, clause) !== ''

/**
 * The phrase that turns on a noun, with what tells more of it right behind: `a slate of new functions`, `the key that opens the door`. It ends
 * before a comma and before what is joined to it.
 */
export function wholePhraseOf(tree: Dependencies, at: number, { without, isDoer }: Edges): Stretch {
  const { from, to } = phraseOf(tree, at)
  const asks = isDoer ? childrenIn(tree, at, 'acl').filter((child) => isOpened(tree, child)) : []
  const end = endOf(tree, at, { noun: at, longest: from + LONGEST_PHRASE, without: [...without, ...asks] }, to)
  return { from, to: Math.max(to, withoutOpeners(tree, at, end)) }
}

/** The clause that turns on a word, from what opens it, as far as it goes without a break. */
export function wholeClauseOf(tree: Dependencies, at: number): Stretch {
  let from = tree.first[at] ?? at
  while (from < at && tree.tokens[from]?.upos === 'PUNCT') from++
  const end = endOf(tree, at, { noun: -1, longest: from + LONGEST_CLAUSE, without: [] }, at + 1)
  return { from, to: withoutOpeners(tree, at, end) }
}

const QUOTE_MARK = /^["“”'‘’]+$/
const isQuoteMark = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.upos === 'PUNCT' && QUOTE_MARK.test(tokens[at]?.text ?? '')

const OPENING = new Set(['SCONJ', 'CCONJ', 'DET', 'PART', 'AUX', 'PUNCT'])
/** `the notion that`, read as a whole: what opens something that was read elsewhere ends no phrase. */
function withoutOpeners({ tokens }: Dependencies, at: number, end: number): number {
  let to = end
  while (to > at + 1 && OPENING.has(tokens[to - 1]?.upos ?? '')) to--
  return to
}

interface Bounds {
  /** The head of a noun's phrase, which what is joined to it is no part of; -1 for clauses. */
  noun: number
  /** Where it ends at last. */
  longest: number
  without: readonly number[]
}

/** Where what hangs on a word ends, from `to` on, `to` exclusive. */
function endOf(tree: Dependencies, at: number, bounds: Bounds, to: number): number {
  let end = to
  for (const child of tree.children[at] ?? []) {
    if (child < end) continue
    if (child === end && isQuoteMark(tree, child)) {
      end++
      continue
    }
    if (!isPart(tree, at, child, bounds) || (tree.first[child] ?? child) > end) return end
    const next = endOf(tree, child, bounds, child + 1)
    if (next > bounds.longest) return end
    end = next
  }
  return end
}

function isPart(tree: Dependencies, at: number, child: number, { noun, without }: Bounds): boolean {
  const [first, last] = [tree.first[child] ?? child, tree.last[child] ?? child]
  if (without.some((word) => first <= word && word <= last)) return false
  if (SCENES.has(openerOf(tree, child)) && (noun >= 0 || isRelation(tree.tokens[child], 'advcl'))) return false
  if (isRelation(tree.tokens[child], 'conj')) return at !== noun && isListed(tree, at, child)
  return (
    (isQuoteMark(tree, first) || tree.tokens[first]?.upos !== 'PUNCT') &&
    !BESIDE.some((relation) => isRelation(tree.tokens[child], relation))
  )
}

/** What opens words that say when or why something is done. */
const SCENES = new Set([
  ...['after', 'before', 'during', 'since', 'until', 'till', 'amid', 'despite', 'because of', 'according to', 'due to'],
  ...['as', 'while', 'when', 'because', 'if', 'unless', 'once', 'following', 'ahead of'],
])

/** `of apples, pears and plums`, `to sell and move`: words of one kind, the last with an "and"; not a sentence of its own. */
function isListed(tree: Dependencies, at: number, child: number): boolean {
  const isVerb = tree.tokens[child]?.upos === 'VERB'
  if (isVerb !== (tree.tokens[at]?.upos === 'VERB') || childIn(tree, child, 'nsubj', 'cop') >= 0) return false
  const isBehindComma = tree.tokens[tree.first[child] ?? child]?.upos === 'PUNCT'
  return !(isVerb && isBehindComma) && childrenIn(tree, at, 'conj').some((one) => childIn(tree, one, 'cc') >= 0)
}
