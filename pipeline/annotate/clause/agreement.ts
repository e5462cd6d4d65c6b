import { childIn, childrenIn, type Dependencies, headOf, isRelation } from './dependencies.ts'

type Number = 'one' | 'many'

/** How many a finite verb is said of, by its own form or that of its auxiliary; null where it does not show. */
function numberOfVerb({ tokens }: Dependencies, at: number, auxiliary: number): Number | null {
  const word = tokens[auxiliary < 0 ? at : auxiliary]
  if (word?.xpos === 'VBZ' || word?.text === 'was') return 'one'
  return word?.xpos === 'VBP' || word?.text === 'were' ? 'many' : null
}

/** Is a finite verb that of one alone: `is running`? */
export const isOfOne = (tree: Dependencies, at: number): boolean =>
  numberOfVerb(tree, at, childrenIn(tree, at, 'aux', 'aux:pass', 'cop')[0] ?? -1) === 'one'

/** How many a noun stands for; null where its form does not decide. Bodies of one may act as many. */
function numberOfNoun(tree: Dependencies, at: number): Number | null {
  const xpos = tree.tokens[at]?.xpos
  if (xpos === 'NNS') return 'many'
  return xpos === 'NN' && childIn(tree, at, 'conj', 'nmod', 'nummod') < 0 ? 'one' : null
}

/**
 * The subject that a joined verb shares, unless they do not agree and a noun nearer by, read as joined to another, does:
 * `the rate has been 10% and firms have been leaving`. Returns the subject where nothing does.
 */
export function agreeing(tree: Dependencies, at: number, shared: number): number {
  const auxiliary = childrenIn(tree, at, 'aux', 'aux:pass')[0] ?? -1
  const [verb, noun] = [numberOfVerb(tree, at, auxiliary), numberOfNoun(tree, shared)]
  if (shared < 0 || verb === null || noun === null || verb === noun) return shared
  for (let word = (auxiliary < 0 ? at : auxiliary) - 1; word > headOf(tree, at); word--) {
    const isJoined = isRelation(tree.tokens[word], 'conj') && childIn(tree, word, 'cc') >= 0
    if (isJoined && numberOfNoun(tree, word) === verb) return word
  }
  return shared
}
