import { isAside } from '../../clause/aside.ts'
import {
  childIn,
  childrenIn,
  type Dependencies,
  headOf,
  isRelation,
  lemmaAt,
  openerOf,
} from '../../clause/dependencies.ts'
import { isSpeechVerb } from '../../quotes/en/cue.ts'
import { verbClasses } from './verb_classes.ts'

/** How many heads are climbed from a claim to the word of speech. */
const CLIMB = 30
const CLAUSES = ['ccomp', 'csubj', 'parataxis']

/**
 * Does somebody say so by a word that it hangs on? Not what stands beside what he says (`the town, whose people fled`), nor what he only acts on:
 * `rejected a plan to …`, `introduced a bill that …`.
 */
export function isToldBy(tree: Dependencies, at: number, cue: number): boolean {
  let word = at
  let isTold = true
  for (let i = 0; i < CLIMB && word >= 0 && word !== cue; i++) {
    const head = headOf(tree, word)
    if (isBesideWord(tree, word)) isTold = false
    if (head === cue) return isTold && isSaidIn(tree, at, word, cue)
    word = head
  }
  return true
}

/** A clause that tells more of a noun: between commas, or as known of what is spoken of as known (`the suit filed by …`). */
export const isBesideWord = (tree: Dependencies, at: number): boolean =>
  (isAside(tree, at) && !isToCome(tree, at)) ||
  (isRelation(tree.tokens[at], 'acl') &&
    tree.tokens[at]?.xpos === 'VBN' &&
    childIn(tree, at, 'obj') < 0 &&
    isKnown(tree, headOf(tree, at)) &&
    !isOfSpeech(tree, headOf(tree, at)))

/** `The bridge collapsed, NAME said`, read as a collapsed bridge. */
const isOfSpeech = (tree: Dependencies, noun: number): boolean =>
  isSpeechVerb(tree.tokens[headOf(tree, noun)]?.text.toLowerCase() ?? '')

/** `where they would meet` is as much told as the rest. */
const isToCome = (tree: Dependencies, at: number): boolean =>
  childrenIn(tree, at, 'aux').some((child) => tree.tokens[child]?.xpos === 'MD')

const isKnown = (tree: Dependencies, noun: number): boolean =>
  childIn(tree, noun, 'nmod:poss') >= 0 || lemmaAt(tree, childIn(tree, noun, 'det')) === 'the'

const NOUNS = new Set(['NOUN', 'PROPN'])
/** A clause is said by whatever gives it; a noun or infinitive by words of speech alone, and no clause about that noun. */
function isSaidIn(tree: Dependencies, at: number, content: number, cue: number): boolean {
  const { tokens } = tree
  const { act, sayer, resolve, blame } = verbClasses()
  const lemma = lemmaAt(tree, cue)
  if (NOUNS.has(tokens[cue]?.upos ?? '')) return true
  if (resolve.has(lemma)) return false
  if (CLAUSES.some((relation) => isRelation(tokens[content], relation))) return true
  // `criticized NAME for leaving`: that he left is known.
  if (blame.has(lemma) && !sayer.has(lemma) && (openerOf(tree, content) === 'for' || isKnownEvent(tree, at)))
    return false
  if (!(act.has(lemma) || sayer.has(lemma) || isSpeechVerb(tokens[cue]?.text.toLowerCase() ?? ''))) return false
  return !isInRelative(tree, at, content)
}

/** `criticized the town's vote`: that they voted is known. */
const isKnownEvent = (tree: Dependencies, at: number): boolean => tree.tokens[at]?.upos === 'NOUN' && isKnown(tree, at)

function isInRelative(tree: Dependencies, at: number, content: number): boolean {
  for (let word = at, i = 0; i < CLIMB && word >= 0; word = headOf(tree, word), i++) {
    if (isRelation(tree.tokens[word], 'acl:relcl')) return true
    if (word === content) break
  }
  return false
}
