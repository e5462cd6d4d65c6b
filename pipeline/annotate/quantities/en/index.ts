import { toWords } from '../../numbers/en/pieces.ts'
import type { QuantityGrammar } from '../grammar.ts'
import { isAgeOfPerson } from './ages.ts'
import { asMoney } from './as_money.ts'
import { countedBy } from './counted.ts'
import { findNumbers } from './find_numbers.ts'
import { isNoCount, isPlaceInList, isPlural, nounLeftOut } from './left_out.ts'
import { modifierOf } from './modifier.ts'
import { perOf } from './per.ts'
import { isCountable } from './plausible.ts'

const LIST_JOINT = /^(?:,|,? and|,? or) (?:at least |about |some )?$/u

/** How English says quantities. */
export const english: QuantityGrammar = {
  wordsOf: toWords,
  findNumbers,
  modifierOf,
  countedBy,
  leftOut: nounLeftOut,
  isNoCount,
  isPlaceInList,
  isPlural,
  perOf,
  asMoney,
  isListJoint: (between) => LIST_JOINT.test(between),
  isAgeOfPerson,
  isCountable,
}
