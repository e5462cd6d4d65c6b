import type { ReadRolesets } from '../../frames.ts'
import { englishKnowledge, readFrameTree } from './frame_tree.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import { createSenseChooser } from './senses.ts'

/** The rolesets of words that somebody else found to be predicates, without their arguments. */
export function createEnglishRolesetReader({ senses, rolesets }: FramesModel = readFramesModel()): ReadRolesets {
  const chooseSense = createSenseChooser(senses, rolesets)
  const known = englishKnowledge()
  return (tokens, predicates) => {
    const tree = predicates.length > 0 ? readFrameTree(tokens, known) : null
    return predicates.map((at) => (tree === null ? null : (chooseSense(tree, at)?.id ?? null)))
  }
}
