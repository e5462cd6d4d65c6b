import { childrenIn, type Dependencies } from './dependencies.ts'

/** Tags of verbs that have a subject of their own. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])
const PERSONAL = new Set([...FINITE, 'MD'])

/** Is a verb finite, by its own form or by an auxiliary or copula? */
export const isFiniteVerb = (tree: Dependencies, at: number): boolean =>
  FINITE.has(tree.tokens[at]?.xpos ?? '') ||
  childrenIn(tree, at, 'aux', 'cop').some((child) => PERSONAL.has(tree.tokens[child]?.xpos ?? ''))
