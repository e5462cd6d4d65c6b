import type { Token } from '../../language/reader.ts'
import { CLOSING_MARK, OPENING_MARK } from '../clause/quote_marks.ts'
import type { CoreferenceGrammar } from './grammar.ts'
import { isPart } from './syntax.ts'

/** A noun with what stands before it. */
export interface NounPhrase {
  /** Tokens: the first, and the noun. */
  first: number
  head: number
  noun: string
  number: 'one' | 'many'
  determiner: 'definite' | 'indefinite' | 'owner' | null
  /** What stands before the noun. */
  before: readonly Token[]
  /** What follows tells more of it: `of …`, `who …`. */
  isSpecified: boolean
}

const HYPHENS = new Set(['-', '‐', '‑'])
const PLURAL = /^NNP?S$/
const OWNER = 'nmod:poss'
const SPECIFYING = new Set(['nmod', 'acl', 'acl:relcl'])

/** The phrase that turns on the noun at token `head`; `specified` are the tokens that words behind them tell more of. */
export function nounPhraseAt(
  tokens: readonly Token[],
  head: number,
  specified: ReadonlySet<number>,
  grammar: CoreferenceGrammar,
): NounPhrase {
  const noun = tokens[head] as Token
  const first = startOf(tokens, head)
  const before = first === head ? NO_WORDS : tokens.slice(first, head)
  return {
    first,
    head,
    noun: nounOf(tokens, head, grammar),
    number: isMany(noun, grammar) ? 'many' : 'one',
    determiner:
      determinerOf(before, head, grammar) ?? (grammar.isDefinite(noun.text.toLowerCase()) ? 'definite' : null),
    before,
    isSpecified: specified.has(head),
  }
}

const S = /s$/i
/** A noun read as many that looks like one (`the thrift`) is one, but for those that always do: `police`. */
const isMany = ({ xpos, text, lemma }: Token, grammar: CoreferenceGrammar): boolean =>
  PLURAL.test(xpos) &&
  (S.test(text) || lemma.toLowerCase() !== text.toLowerCase() || grammar.isAlwaysMany(text.toLowerCase()))

const NO_WORDS: readonly Token[] = []

const MODIFIERS = new Set(['NOUN', 'PROPN', 'ADJ'])
/** Words between the determiner and the noun that may tell who is meant. */
export const modifiersOf = ({ before }: NounPhrase): Token[] => before.filter(({ upos }) => MODIFIERS.has(upos))

/** The noun, with what a hyphen joins to it where the lists have it so: `front-runner`. */
function nounOf(tokens: readonly Token[], head: number, grammar: CoreferenceGrammar): string {
  const noun = (tokens[head]?.lemma ?? '').toLowerCase()
  if (!HYPHENS.has(tokens[head - 1]?.text ?? '')) return noun
  const joined = (tokens[head - 2]?.text ?? '').toLowerCase() + noun
  return grammar.personNoun(noun) && !grammar.personNoun(joined) ? noun : joined
}

/** How many words may stand before a noun. */
const LONGEST = 8
function startOf(tokens: readonly Token[], head: number): number {
  let first = head
  while (first > 0 && head - first < LONGEST && isBefore(tokens, first - 1, head)) first--
  while (first < head && tokens[first]?.upos === 'PUNCT') first++
  return first
}

/** Relations inside an adjective or number before a noun. */
const INSIDE = new Set(['advmod', 'obl:npmod', 'obl:unmarked', 'nmod:unmarked', 'nmod:npmod', 'nmod:desc'])
/** Does the token hang on the noun, or on a word before it that does, as part of it or as its owner? */
function isBefore(tokens: readonly Token[], at: number, head: number): boolean {
  const token = tokens[at] as Token
  const up = token.head ?? -1
  if (HYPHENS.has(token.text)) return true
  // "the town's mayor": the mark hangs on the owner before it.
  if (token.deprel === 'case') return up < at && up >= 0 && tokens[up]?.deprel === OWNER
  // "the “new” mayor": marks around a word before the noun.
  if (isMark(token)) return up >= 0 && up < head && !isMark(tokens[up] as Token) && isBefore(tokens, up, head)
  if (up <= at || up > head) return false
  return isPart(token) || token.deprel === OWNER || INSIDE.has(token.deprel ?? '')
}

const MARKS = new Set([OPENING_MARK, CLOSING_MARK])
const isMark = ({ xpos }: Token): boolean => MARKS.has(xpos)

function determinerOf(inside: readonly Token[], head: number, grammar: CoreferenceGrammar): NounPhrase['determiner'] {
  for (const { text, deprel, head: up } of inside) {
    if (deprel === OWNER && up === head) return 'owner'
    if (deprel !== 'det' || up !== head) continue
    const word = text.toLowerCase()
    if (grammar.isDefinite(word)) return 'definite'
    if (grammar.isIndefinite(word)) return 'indefinite'
  }
  return null
}

/** The nouns of a sentence that words behind them tell more of. */
export function specifiedIn(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>()
  for (const [at, { head, deprel }] of tokens.entries())
    if (head !== null && head >= 0 && head < at && SPECIFYING.has(deprel ?? '')) found.add(head)
  return found
}

const PREDICATIVE = new Set(['xcomp'])
/** Prepositions before what somebody is. */
const ROLE = 'as'
/** What is said of a subject: behind a copula, behind a verb of becoming, behind "as". */
export function predicatesIn(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>()
  for (const [at, { head, deprel, lemma }] of tokens.entries()) {
    if (PREDICATIVE.has(deprel ?? '')) found.add(at)
    if (head !== null && head >= 0 && (deprel === 'cop' || (deprel === 'case' && lemma === ROLE))) found.add(head)
  }
  return found
}
