import { toScore } from '../../../../learned/score.ts'
import type { Candidate } from '../../grammar.ts'
import { factsOf } from './facts.ts'
import { oddsOf, shippedWeights } from './model.ts'

/** How far a predicate is worth a row, 0 to 1: the weights of what it is like, summed. */
export const worthOf = (candidate: Candidate): number => toScore(oddsOf(shippedWeights(), factsOf(candidate)))
