import type { ReadRolesets } from '../../frames.ts'
import { englishWords } from '../word_table.ts'
import { readFrameTree } from './frame_tree.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import { createSenseChooser } from './senses.ts'

/** The rolesets of words that somebody else found to be predicates, without their arguments. */
export function createEnglishRolesetReader({ senses, rolesets }: FramesModel = readFramesModel()): ReadRolesets {
  const chooseSense = createSenseChooser(senses, rolesets)
  const groups = englishWords()
  return (tokens, predicates) => {
    const tree = predicates.length > 0 ? readFrameTree(tokens, groups) : null
    return predicates.map((at) => (tree === null ? null : (chooseSense(tree, at)?.id ?? null)))
  }
}
