import { checkSync, type Parameters } from 'recheck'
import type { Pattern } from './pattern.ts'

// The backend that needs no other program, which is a Java or native one.
process.env.RECHECK_BACKEND = 'pure'

/**
 * recheck decides patterns without assertions by automata; others it attacks, with these many attempts. They are counted, not
 * timed, so that a busy machine judges as an idle one does; the time limit is a net under that, in milliseconds.
 */
const ATTEMPTS: Parameters = {
  timeout: 120_000,
  incubationTimeout: null,
  attackTimeout: null,
  maxIteration: 2,
  maxInitialGenerationSize: 60,
  maxGenerationSize: 20,
  mutationSize: 10,
  crossoverSize: 5,
  incubationLimit: 5000,
  maxGeneStringSize: 600,
  randomSeed: 1,
}

/** Why a pattern may take more than linear time; null where no way was found. */
export function judge({ source, flags }: Pattern): string | null {
  const result = checkSync(source, flags, ATTEMPTS)
  if (result.status === 'safe') return null
  if (result.status === 'unknown') return `undecided: ${result.error.kind}`
  return `${result.complexity.summary}: ${result.attack.pattern}`
}
