import { type Dependencies, isRelation } from '../../clause/dependencies.ts'
import type { Party } from '../grammar.ts'
import { isActing, isPolitical, kindsOf, kindsOfType } from './event_words.ts'

/** What a party goes by: the words of its noun group, and the kinds that they and its entity are of. */
export interface Described {
  words: Held
  kinds: Held
}

/** As much of a set as is asked. */
type Held = Pick<ReadonlySet<string>, 'has' | 'size'>

/** Relations of words that say what a noun is. */
const SAYING = ['compound', 'amod', 'flat', 'appos', 'nmod:desc', 'conj', 'nummod']

/** Who or what all these are, taken together, in a sentence that speaks of politics or does not. */
export function describe(tree: Dependencies, parties: readonly Party[], politics: boolean): Described {
  const words = new Set<string>()
  const kinds = new Set<string>()
  for (const { at, type } of parties) {
    if (type !== null) for (const kind of kindsOfType(type)) kinds.add(kind)
    if (politics && (type === null ? isPronoun(tree, at) : isPolitical(type))) kinds.add('state')
    if (at >= 0) addWords(tree, at, words)
  }
  for (const word of words) for (const kind of kindsOf(word)) kinds.add(kind)
  if (isActing(kinds)) kinds.add('actor')
  return { words, kinds }
}

const isPronoun = ({ tokens }: Dependencies, at: number): boolean => tokens[at]?.upos === 'PRON'

/** The words that say what the noun is that a word heads, as lemmas and as they stand, in small letters. */
export function addWords(tree: Dependencies, at: number, words: Set<string>): void {
  addWord(tree, at, words)
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child]
    if (SAYING.some((relation) => isRelation(token, relation)) || isOf(tree, child)) addWord(tree, child, words)
  }
}

/** `a state of emergency`: what a noun is of says what it is. */
const isOf = ({ tokens, children }: Dependencies, at: number): boolean =>
  isRelation(tokens[at], 'nmod') && children[at]?.some((child) => tokens[child]?.lemma === 'of') === true

function addWord({ tokens }: Dependencies, at: number, words: Set<string>): void {
  const token = tokens[at]
  if (token === undefined) return
  words.add(token.lemma.toLowerCase())
  words.add(token.text.toLowerCase())
}
