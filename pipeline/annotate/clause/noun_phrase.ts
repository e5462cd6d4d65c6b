import { isOneName } from './conjuncts.ts'
import { childIn, type Dependencies, isRelation, lemmaAt, openerOf } from './dependencies.ts'

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
    if (isOneOf(tree, child, BEHIND) && child - to <= 1) to = Math.max(to, endOfFlat(tree, child))
    if (isOneName(tree, child) && (first[child] ?? child) === to) to = phraseOf(tree, child).to
    if (isRelation(tokens[child], 'nmod') && openerOf(tree, child) === OF)
      to = Math.max(to, endOfPhrase(tree, child, at, to))
  }
  to = Math.max(to, endOfAmount(tree, at), endOfTitled(tree, at, to))
  if (tokens[at]?.xpos === GERUND) to = Math.max(to, endOfObject(tree, at))
  for (let word = from; word < at; word++) if (isNoPart(tree, word, at) && !isOfAmount(tree, word, at)) from = word + 1
  while (
    from < at &&
    (MARKS.has(tokens[from]?.upos ?? '') ||
      SHORT_NOT.has(tokens[from]?.text ?? '') ||
      isNotOf(tree, from) ||
      isOpener(tree, from))
  )
    from++
  return { from, to }
}

/** `is not the first`: no part of what is denied. */
const isNotOf = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.text === 'not' &&
  tokens[at + 1]?.upos === 'DET' &&
  tokens[at + 1]?.xpos === 'DT' &&
  !ALL.has(tokens[at + 1]?.text ?? '')
const ALL = new Set(['all', 'every', 'any', 'each'])

const SUPERLATIVE = new Set(['JJS', 'RBS'])
/** The preposition of something inside a phrase that begins with it; not that of `at least five`. */
const isOpener = ({ tokens }: Dependencies, at: number): boolean =>
  tokens[at]?.upos === 'ADP' &&
  tokens[at]?.xpos === 'IN' &&
  isRelation(tokens[at], 'case') &&
  !SUPERLATIVE.has(tokens[at + 1]?.xpos ?? '')

const COMPARED = new Set(['more', 'less', 'fewer'])
const THAN = 'than'
const NUMBERS = new Set(['NUM', 'SYM', 'PROPN'])
/** Where `more than £5m` ends, read as more of something; 0 where it is none. */
function endOfAmount(tree: Dependencies, at: number): number {
  const { tokens } = tree
  if (!COMPARED.has(lemmaAt(tree, at)) && !COMPARED.has(tokens[at]?.text.toLowerCase() ?? '')) return 0
  if (tokens[at + 1]?.text !== THAN) return 0
  let to = at + 2
  while (NUMBERS.has(tokens[to]?.upos ?? '') && /[\d$£€%]|illion/.test(tokens[to]?.text ?? '')) to++
  return to > at + 2 ? to : 0
}

/** Where `BODY chairman NAME` ends, read as a body and who stands beside it; 0 where it is none. */
function endOfTitled(tree: Dependencies, at: number, to: number): number {
  const name = childIn(tree, at, 'appos')
  return isTitledBehind(tree, at, to) ? phraseOf(tree, name).to : 0
}

/** Does the name of somebody with a title stand right behind a name, with nothing between? */
export function isTitledBehind(tree: Dependencies, at: number, to: number): boolean {
  const name = childIn(tree, at, 'appos')
  return (
    name > at && tree.first[name] === to && childIn(tree, name, 'nmod:desc') === to && tree.tokens[at]?.upos === 'PROPN'
  )
}

/** Where `NAME NAME` ends, the second read as flat to the first. */
function endOfFlat(tree: Dependencies, at: number): number {
  const next = childIn(tree, at, 'flat')
  return next === at + 1 ? endOfFlat(tree, next) : at + 1
}

const GERUND = 'VBG'
/** `closing the mine`: what is done belongs to it. */
const endOfObject = (tree: Dependencies, at: number): number => {
  const object = childIn(tree, at, 'obj')
  return object < at ? 0 : phraseOf(tree, object).to
}

const FINITE = new Set(['VB', 'VBD', 'VBP', 'VBZ'])
/** The preposition of the noun (`even after the talks`), or a verb that was read into its phrase: what stands before it is another's. */
function isNoPart({ tokens }: Dependencies, word: number, at: number): boolean {
  const token = tokens[word]
  if (token?.upos === 'AUX') return true
  const head = token?.head ?? -1
  const isOwn = head === at || (tokens[head]?.deprel === 'nmod:desc' && tokens[head]?.head === at)
  if (isOwn && OPENERS.some((relation) => isRelation(token, relation))) return true
  if (token?.upos !== 'VERB' || !FINITE.has(token.xpos)) return false
  // `a carried interest`, `quick-install kits`, `drag shows` keep theirs, `helped transform places` does not.
  const isWithin = isRelation(token, 'amod') || isRelation(token, 'compound')
  return !isWithin || (token.xpos === 'VB' && HELPS.has(tokens[word - 1]?.lemma ?? '') && token.text === token.lemma)
}
const OPENERS = ['case', 'mark']
/** Verbs behind which another has no "to". */
const HELPS = new Set(['help', 'let', 'make'])

/** `a loss of $5m`, read as an amount before which a loss stands. */
const isOfAmount = ({ tokens, children }: Dependencies, word: number, at: number): boolean =>
  tokens[at]?.upos === 'SYM' &&
  tokens[word]?.text === OF &&
  (children[at] ?? []).some((child) => child < word && tokens[child]?.upos === 'NOUN')

const isOneOf = ({ tokens }: Dependencies, at: number, relations: readonly string[]): boolean =>
  relations.some((relation) => isRelation(tokens[at], relation))

/** What a phrase does not begin with. */
const MARKS = new Set(['PUNCT', 'CCONJ'])
const SHORT_NOT = new Set(["n't", 'n’t'])

/** Where an "of" phrase right behind the noun ends, itself without clauses; 0 where it is not there or too long. */
function endOfPhrase(tree: Dependencies, phrase: number, at: number, to: number): number {
  if ((tree.first[phrase] ?? phrase) > to) return 0
  const end = phraseOf(tree, phrase).to
  return end - at <= LONGEST ? end : 0
}
