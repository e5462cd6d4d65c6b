import type { Frame, ReadFrames } from '../../frames.ts'
import { emptyFeatures } from '../../linear/feature_list.ts'
import { englishKnowledge, type FrameTree, readFrameTree } from './frame_tree.ts'
import { createArgumentLabeller } from './label_arguments.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import { mayEvoke, PREDICATE_FEATURES, readPredicateFeatures } from './predicate_features.ts'
import { createSenseChooser } from './senses.ts'
import { toFrame } from './to_frame.ts'

/** Semantic roles over the parser's trees by linear models: which words are predicates, then their roleset, then their arguments. */
export function createEnglishFrameReader(model: FramesModel = readFramesModel()): ReadFrames {
  const isPredicate = createPredicateFinder(model)
  const chooseSense = createSenseChooser(model.senses, model.rolesets)
  const labelArguments = createArgumentLabeller(model)
  const known = englishKnowledge()
  return (tokens) => {
    const tree = readFrameTree(tokens, known)
    const frames: Frame[] = []
    for (let at = 0; tree !== null && at < tree.count; at++) {
      if (!isPredicate(tree, at)) continue
      const roleset = chooseSense(tree, at)
      frames.push(toFrame(tree, at, roleset, labelArguments(tree, at, roleset), model.labels))
    }
    return frames
  }
}

/** Whether a token is a predicate. */
export function createPredicateFinder({ predicates, rolesets }: FramesModel): (tree: FrameTree, at: number) => boolean {
  const features = emptyFeatures(PREDICATE_FEATURES)
  return (tree, at) => {
    if (!mayEvoke(tree, at)) return false
    readPredicateFeatures(tree, at, rolesets, features)
    return predicates.score(features.hashes, features.size) > 0
  }
}
