import type { Token } from '../../language/reader.ts'
import { childIn, childrenIn, type Dependencies, isRelation, lemmaAt, openerOf } from './dependencies.ts'
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
  'nsubj',
  'case',
  'nmod:unmarked',
]

export interface Edges {
  /** Words that are no part of it: the verb that it takes part in, clauses behind it. */
  without: readonly number[]
  /** Times of that verb, which are no part of it unless inside a clause. */
  times: readonly number[]
  /** Is it somebody, who may do what an infinitive or gerund behind says: `urged the owners to sell`, `accused them of hiding it`? */
  isDoer: boolean
}

const isOpened = (tree: Dependencies, clause: number): boolean =>
  !isRelation(tree.tokens[clause], 'acl:relcl') && openerOf(tree, clause) !== ''

/**
 * The phrase that turns on a noun, with what tells more of it right behind: `a slate of new functions`, `the key that opens the door`. It ends
 * before a comma and before what is joined to it.
 */
export function wholePhraseOf(tree: Dependencies, at: number, { without, times, isDoer }: Edges): Stretch {
  const { from, to } = phraseOf(tree, at)
  const asks = isDoer ? childrenIn(tree, at, 'acl').filter((child) => isOpened(tree, child)) : []
  const end = endOf(tree, at, { noun: at, longest: from + LONGEST_PHRASE, without: [...without, ...asks], times }, to)
  return { from, to: Math.max(to, withoutOpeners(tree, at, end)) }
}

/** The clause that turns on a word, from what opens it, as far as it goes without a break, up to words that are no part of it. */
export function wholeClauseOf(tree: Dependencies, at: number, without: readonly number[] = []): Stretch {
  // `declared in a letter that …`, read as what is declared in it.
  const opener = childrenIn(tree, at, 'mark').find((child) => child < at && lemmaAt(tree, child) === 'that') ?? -1
  let from = opener >= 0 ? opener : (tree.first[at] ?? at)
  while (from < at && tree.tokens[from]?.upos === 'PUNCT') from++
  const end = endOf(tree, at, { noun: -1, longest: from + LONGEST_CLAUSE, without, times: [] }, at + 1)
  return { from, to: withoutOpeners(tree, at, end) }
}

const QUOTE_MARK = /^["“”'‘’]+$/
const isQuoteMark = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.upos === 'PUNCT' && QUOTE_MARK.test(tokens[at]?.text ?? '')

const isOpening = (token: Token | undefined): boolean =>
  OPENING.has(token?.upos ?? '') || (token?.upos === 'ADP' && isRelation(token, 'case'))
const OPENING = new Set(['SCONJ', 'CCONJ', 'DET', 'PART', 'AUX', 'PUNCT'])
/** `the notion that`, read as a whole: what opens something that was read elsewhere ends no phrase. */
function withoutOpeners({ tokens }: Dependencies, at: number, end: number): number {
  let to = end
  while (to > at + 1 && isOpening(tokens[to - 1])) to--
  return to
}

interface Bounds {
  /** The head of a noun's phrase, which what is joined to it is no part of; -1 for clauses. */
  noun: number
  /** Where it ends at last. */
  longest: number
  without: readonly number[]
  times: readonly number[]
}

/** Where what hangs on a word ends, from `to` on, `to` exclusive. */
function endOf(tree: Dependencies, at: number, bounds: Bounds, to: number): number {
  let end = to
  for (const child of tree.children[at] ?? []) {
    // What is inside already may go on: `the dangers of a talk between A and B`.
    if (at < child && child < end && isPart(tree, at, child, bounds)) end = endWithin(tree, child, bounds, end)
    if (child < end) continue
    if (child === end && (isQuoteMark(tree, child) || INNER.has(tree.tokens[child]?.xpos ?? ''))) {
      end++
      continue
    }
    if (!isPart(tree, at, child, bounds) || (tree.first[child] ?? child) > end) return end
    const next = endOf(tree, child, bounds, child + 1)
    if (next > bounds.longest || isCutShort(tree, child, next)) return end
    end = next
  }
  return end
}

/** The hyphen of `know-how`, the end of `TOWN's`. */
const INNER = new Set(['HYPH', 'POS'])

/** `a talk given after the vote`: a participle alone, without what it was said of. */
const isCutShort = (tree: Dependencies, at: number, end: number): boolean =>
  end === at + 1 &&
  isRelation(tree.tokens[at], 'acl') &&
  tree.first[at] === at &&
  (tree.last[at] ?? at) > at &&
  tree.tokens[at + 1]?.upos !== 'PUNCT'

function endWithin(tree: Dependencies, at: number, bounds: Bounds, to: number): number {
  const end = endOf(tree, at, bounds, to)
  return end > bounds.longest ? to : end
}

function isPart(tree: Dependencies, at: number, child: number, { noun, without, times }: Bounds): boolean {
  const [first, last] = [tree.first[child] ?? child, tree.last[child] ?? child]
  const isClause = CLAUSES.some((relation) => isRelation(tree.tokens[child], relation))
  if ([...without, ...(isClause ? [] : times)].some((word) => first <= word && word <= last)) return false
  const isName = openerOf(tree, child) === 'as' && at !== noun && isRelation(tree.tokens[child], 'obl')
  const isScene = SCENES.has(openerOf(tree, child)) && (noun >= 0 || isRelation(tree.tokens[child], 'advcl'))
  if (isScene && !isName && !isOfContent(tree, at, child)) return false
  if (isRelation(tree.tokens[child], 'conj')) return at !== noun && isListed(tree, at, child)
  return (
    (isQuoteMark(tree, first) || tree.tokens[first]?.upos !== 'PUNCT') &&
    !(isRelation(tree.tokens[child], 'appos') && at === noun) &&
    !BESIDE.some((relation) => isRelation(tree.tokens[child], relation))
  )
}

const CLAUSES = ['acl', 'advcl', 'ccomp', 'xcomp', 'csubj']

/** What opens words that say when or why something is done. */
const SCENES = new Set([
  ...['after', 'before', 'during', 'since', 'until', 'till', 'amid', 'despite', 'because of', 'according to', 'due to'],
  ...['as', 'while', 'when', 'because', 'if', 'unless', 'once', 'following', 'ahead of'],
])

const CONDITIONS = new Set(['if', 'unless', 'because'])
/** `warned that they would strike if …`: what is said hangs on it. */
const isOfContent = (tree: Dependencies, at: number, child: number): boolean =>
  CONDITIONS.has(openerOf(tree, child)) && isRelation(tree.tokens[at], 'ccomp')

/** `that he knew and that he left`, `to sell it, and to move`. */
const isOpenedAlike = (tree: Dependencies, at: number, child: number): boolean =>
  ALIKE.has(openerOf(tree, child)) && openerOf(tree, child) === openerOf(tree, at)
const ALIKE = new Set(['that', 'to', 'whether'])

/** `to blame judges and women from TOWN`, read as joined to the verb: a noun behind its object. */
const isOfObject = (tree: Dependencies, at: number, child: number): boolean =>
  tree.tokens[child]?.upos === 'NOUN' &&
  childIn(tree, at, 'obj') > at &&
  childIn(tree, child, 'nsubj', 'cop', 'obj', 'aux', 'case', 'mark') < 0

/** `of apples, pears and plums`, `to sell and move`: words of one kind, the last with an "and"; not a sentence of its own. */
function isListed(tree: Dependencies, at: number, child: number): boolean {
  if (isOpenedAlike(tree, at, child) || isOfObject(tree, at, child)) return true
  const isVerb = tree.tokens[child]?.upos === 'VERB'
  if (isVerb !== (tree.tokens[at]?.upos === 'VERB') || childIn(tree, child, 'nsubj', 'cop') >= 0) return false
  const isBehindComma = tree.tokens[tree.first[child] ?? child]?.upos === 'PUNCT'
  return !(isVerb && isBehindComma) && childrenIn(tree, at, 'conj').some((one) => childIn(tree, one, 'cc') >= 0)
}
