import { PIPELINE } from '../pipeline/pipeline.ts'

/** The stages that see one document at a time, and what else is built in, as a run has them. */
export const [, clean, annotate] = PIPELINE.stages
export const { readers: READERS, rules: RULES, annotators: ANNOTATORS, rounds: ROUNDS } = PIPELINE
