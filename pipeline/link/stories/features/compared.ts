import { wordLikenessFor } from '../../../language/word_likeness.ts'
import { likenessOf, shareWord } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { verbOf } from '../verb_of.ts'
import { isResultOf, sharedMeaning } from './meanings.ts'
import { asNumber, meets } from './sets.ts'

/** Two claims, and what several features ask of them. */
export interface Compared {
  a: Sight
  b: Sight
  sameDocument: boolean
  sameSentence: boolean
  /** One verb, or one roleset. */
  sameAction: boolean
  /** Of other verbs: how alike their company is, 0 to 1. */
  likeAction: number
  /** Of other verbs: how surely they mean one thing, 0 to 1. */
  oneMeaning: number
  /** Other verbs of which nothing says that they have to do with each other. */
  unlikeAction: boolean
  /** How often, 0 to 2, the sentence of the one also tells what the other does, by its own word. */
  toldApart: number
  /** How alike the words of two sentences, and of two documents, are, 0 to 1; 0 within one. */
  sentences: number
  documents: number
}

/**
 * What is measured of a pair of claims: a number, mostly from 0 to 1. `expected` is what one would think that it weighs, in log-odds: the learned
 * weight stays near it and on its side of 0.
 */
export interface Feature {
  name: string
  expected: number
  of(pair: Compared): number
}

const likeness = wordLikenessFor('en') ?? (() => 0)

/** Likeness from which on two verbs may have to do with each other. */
const ALIKE = 0.3
/** Cosine that any two verbs reach. */
const COMMON = 0.4

/** How alike two words are by their company, beyond what most are, 0 to 1. */
export const wordsAlike = (word: string, other: string): number =>
  Math.max(0, (likeness(word, other) - COMMON) / (1 - COMMON))

export function compare(one: Sight, other: Sight): Compared {
  const [a, b] = aligned(one, other)
  const sameDocument = a.claim.document_id === b.claim.document_id
  const sameSentence = sameDocument && a.claim.sentence_number === b.claim.sentence_number
  const sameAction = a.claim.action === b.claim.action || (a.claim.frame !== null && a.claim.frame === b.claim.frame)
  const likeAction = sameAction ? 0 : wordsAlike(verbOf(a.claim), verbOf(b.claim))
  const oneMeaning = sameAction ? 0 : sharedMeaning(verbOf(a.claim), verbOf(b.claim))
  return {
    a,
    ...{ b, sameDocument, sameSentence, sameAction, likeAction, oneMeaning },
    unlikeAction: !sameAction && oneMeaning === 0 && likeAction < ALIKE && !meets(a.classes, b.classes),
    toldApart: sameAction || sameSentence || oneMeaning > 0 ? 0 : asNumber(isTold(a, b)) + asNumber(isTold(b, a)),
    sentences: sameSentence ? 0 : likenessOf(a.around, b.around),
    documents: sameDocument ? 0 : likenessOf(a.topic, b.topic),
  }
}

/** Is what is done in the one told in the sentence of the other, too? */
const isTold = ({ told }: Sight, { around }: Sight): boolean => shareWord(told, around)

/** Of two of which the one comes of the other, whoever it happens to is on one side. */
function aligned(a: Sight, b: Sight): readonly [Sight, Sight] {
  if (a.claim.action === b.claim.action) return [a, b]
  if (isUndergone(b) && isResultOf(verbOf(b.claim), verbOf(a.claim))) return [a, b.undergone()]
  if (isUndergone(a) && isResultOf(verbOf(a.claim), verbOf(b.claim))) return [a.undergone(), b]
  return [a, b]
}

const isUndergone = ({ actors, affected }: Sight): boolean => actors.words.size > 0 && affected.words.size === 0
