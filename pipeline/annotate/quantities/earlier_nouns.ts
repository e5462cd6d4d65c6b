import type { Counted, Measured, QuantityGrammar } from './grammar.ts'

/** What the numbers before the one that is read count, in its sentence or in those right before. */
export interface EarlierNouns {
  nextSentence(): void
  tell(measured: Measured, counted: Counted): void
  noun(): string | null
  /** Is the noun in the sentence that is read? */
  isNear(): boolean
  /** A number that counts it keeps a noun in mind. */
  use(noun: string | null): void
}

/** Most sentences from a noun to the number that leaves it out. */
const REACH = 2

export function earlierNouns(grammar: QuantityGrammar): EarlierNouns {
  let last: string | null = null
  let age = 0
  return {
    nextSentence: () => {
      age++
    },
    tell: ({ kind, unit }, { noun }) => {
      if (kind !== 'count' || unit !== null || noun === null || !grammar.isPlural(noun)) return
      last = noun
      age = 0
    },
    isNear: () => age === 0 && last !== null,
    use: (noun) => {
      if (noun !== null && noun === last) age = 0
    },
    noun: () => (age <= REACH ? last : null),
  }
}
