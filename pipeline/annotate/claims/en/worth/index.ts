import { toScore } from '../../../../learned/score.ts'
import type { Candidate, Weighed } from '../../grammar.ts'
import { factsOf } from './facts.ts'
import { oddsOf, shippedWeights, weightsOf } from './model.ts'

/** How far a predicate is worth a row, 0 to 1: the weights of what it is like, summed. */
export const worthOf = (candidate: Candidate): number => toScore(oddsOf(shippedWeights(), factsOf(candidate)))

/** What of it weighs, the heaviest first. */
export const weighedOf = (candidate: Candidate): Weighed[] =>
  weightsOf(shippedWeights(), factsOf(candidate))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
