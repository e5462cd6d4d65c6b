import type { Word } from '../../numbers/words.ts'
import type { Counted, Measured } from '../grammar.ts'
import { modifierOf } from './modifier.ts'
import { quantityWords } from './quantity_words.ts'
import { currencyOf } from './unit.ts'

/** Least scale at which a bare number that is paid is a sum: "paid thousands", "spent 3 million". */
const LEAST = 1000

/** A number that counts nothing behind a verb of paying is a sum, and so is one of `investors' dollars`; else as it is. */
export function asMoney(words: readonly Word[], measured: Measured, counted: Counted, sums: string | null): Measured {
  if (measured.kind !== 'count' || measured.unit !== null || counted.state !== null) return measured
  if (counted.noun !== null) {
    const last = lastWord(counted.noun)
    const unit = currencyOf(last)
    return unit === null && !quantityWords().cash.has(last)
      ? measured
      : { ...measured, kind: 'money', unit: unit || null }
  }
  return isSum(words, measured, sums !== null) ? { ...measured, kind: 'money', unit: sums } : measured
}

const lastWord = (noun: string): string => noun.toLowerCase().split(' ').at(-1) ?? ''

const isSum = (words: readonly Word[], measured: Measured, besideSums: boolean): boolean => {
  const isMany = measured.by === 'vague' ? measured.low >= LEAST : measured.scale > LEAST
  const verb = verbBefore(words, measured)
  const gains = quantityWords().gains.has(verb) && (besideSums || measured.by === 'vague')
  return (
    isMany &&
    (quantityWords().pays.has(verb) ||
      gains ||
      (besideSums && quantityWords().beside.has(verb)) ||
      isInCash(words, measured))
  )
}

/** Words of what a sum is given in: `in campaign contributions`. */
const REACH = 4
/** `3 million in cash`, `millions in lost profit` */
const isInCash = (words: readonly Word[], { to }: Measured): boolean =>
  words[to]?.lower === 'in' &&
  words
    .slice(to + 1, to + 1 + REACH)
    .some(({ lower }) => quantityWords().cash.has(lower) || quantityWords().fund.has(lower))

/** The word before a number and what modifies it: `paid` in "paid more than 3 million". */
function verbBefore(words: readonly Word[], { from, to }: Measured): string {
  const said = modifierOf(words, from, to)?.said.split(' ').length ?? 0
  let at = from - 1 - said
  if (quantityWords().degree.has(words[at]?.lower ?? '')) at--
  return words[at]?.lower ?? ''
}
