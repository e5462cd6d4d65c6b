import { toWords } from '../../numbers/en/pieces.ts'
import type { QuantityGrammar } from '../grammar.ts'
import { isAgeOfPerson } from './ages.ts'
import { countedBy } from './counted.ts'
import { findNumbers } from './find_numbers.ts'
import { modifierOf } from './modifier.ts'
import { isCountable } from './plausible.ts'

/** How English says quantities. */
export const english: QuantityGrammar = {
  wordsOf: toWords,
  findNumbers,
  modifierOf,
  countedBy,
  isAgeOfPerson,
  isCountable,
}
