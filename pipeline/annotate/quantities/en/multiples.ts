import type { Word } from '../../numbers/words.ts'
import type { Unit } from '../grammar.ts'
import { quantityWords } from './quantity_words.ts'

const MULTIPLE: Omit<Unit, 'length'> = { kind: 'ratio', code: '', factor: 1 }
const COMPARATIVE = /^\p{Ll}{2,}er$/u
const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

/** `times` and `-fold` that say how many times as much something is: `five times the price`, `a 50-fold rise`; not `it rang five times`. */
export function timesAfter(words: readonly Word[], at: number): Unit | null {
  if (words[at]?.text === '-' && lowerAt(words, at + 1) === 'fold') return { ...MULTIPLE, length: 1 }
  return lowerAt(words, at) === 'times' && isCompared(words, at + 1) ? { ...MULTIPLE, length: 1 } : null
}

/** Do the words from one on say what something is compared with: `the price`, `as many`? */
export const isCompared = (words: readonly Word[], at: number): boolean => {
  const word = lowerAt(words, at)
  if (word === 'as') return !quantityWords().person.has(lowerAt(words, at + 1)) && lowerAt(words, at + 1) !== 'the'
  return quantityWords().multiple.has(word) || (COMPARATIVE.test(word) && !quantityWords().no_comparative.has(word))
}
