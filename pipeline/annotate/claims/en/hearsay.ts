import { childrenIn, type Dependencies, lemmaAt } from '../../clause/dependencies.ts'

const ADVERBS = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly'])

/** The adverb of a word that leaves open who says so; -1 where there is none. */
export const hearsayAt = (tree: Dependencies, at: number): number =>
  childrenIn(tree, at, 'advmod').find((child) => ADVERBS.has(lemmaAt(tree, child))) ?? -1
