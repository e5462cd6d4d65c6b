import { childrenIn, type Dependencies, lemmaAt } from '../../clause/dependencies.ts'
import { verbClasses } from './verb_classes.ts'

/** The adverb of a word that leaves open who says so; -1 where there is none. */
export const hearsayAt = (tree: Dependencies, at: number): number =>
  childrenIn(tree, at, 'advmod').find((child) => verbClasses().hearsay.has(lemmaAt(tree, child))) ?? -1
