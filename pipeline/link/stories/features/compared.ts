import { wordLikenessFor } from '../../../language/word_likeness.ts'
import { likenessOf } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { sharedMeaning } from './meanings.ts'

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

/** Cosine that any two verbs reach. */
const COMMON = 0.4

/** How alike two words are by their company, beyond what most are, 0 to 1. */
export const wordsAlike = (word: string, other: string): number =>
  Math.max(0, (likeness(word, other) - COMMON) / (1 - COMMON))

export function compare(a: Sight, b: Sight): Compared {
  const sameDocument = a.claim.document_id === b.claim.document_id
  const sameSentence = sameDocument && a.claim.sentence_number === b.claim.sentence_number
  const sameAction = a.claim.action === b.claim.action || (a.claim.frame !== null && a.claim.frame === b.claim.frame)
  return {
    a,
    ...{ b, sameDocument, sameSentence, sameAction },
    likeAction: sameAction ? 0 : wordsAlike(firstWord(a.claim.action), firstWord(b.claim.action)),
    oneMeaning: sameAction ? 0 : sharedMeaning(firstWord(a.claim.action), firstWord(b.claim.action)),
    sentences: sameSentence ? 0 : likenessOf(a.around, b.around),
    documents: sameDocument ? 0 : likenessOf(a.topic, b.topic),
  }
}

const firstWord = (action: string): string => action.split(' ', 1)[0] as string
