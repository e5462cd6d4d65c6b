import type { Frame, FrameArgument, ReadFrames } from '../../frames.ts'
import { emptyFeatures } from '../../linear/feature_list.ts'
import { extentOf } from './extent.ts'
import { englishKnowledge, type FrameTree, readFrameTree } from './frame_tree.ts'
import { createArgumentLabeller, type Labelled } from './label_arguments.ts'
import { numberOf } from './labels.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import { mayEvoke, PREDICATE_FEATURES, readPredicateFeatures } from './predicate_features.ts'
import type { Roleset } from './rolesets.ts'
import { createSenseChooser } from './senses.ts'

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

function createPredicateFinder({ predicates, rolesets }: FramesModel): (tree: FrameTree, at: number) => boolean {
  const features = emptyFeatures(PREDICATE_FEATURES)
  return (tree, at) => {
    if (!mayEvoke(tree, at)) return false
    readPredicateFeatures(tree, at, rolesets, features)
    return predicates.score(features.hashes, features.size) > 0
  }
}

function toFrame(
  tree: FrameTree,
  at: number,
  roleset: Roleset | null,
  found: Labelled[],
  labels: readonly string[],
): Frame {
  const heads = new Set(found.map((argument) => argument.at))
  const toArgument = (argument: Labelled): FrameArgument => {
    const label = labels[argument.label]!
    const number = numberOf(label)
    const role = number < 0 ? '' : (roleset?.roles[number] ?? '')
    const { at: head, margin } = argument
    return { label, role: role || null, at: head, ...extentOf(tree, head, at, heads), margin }
  }
  return { at, lemma: tree.tokens[at]!.lemma, roleset: roleset?.id ?? null, arguments: found.map(toArgument) }
}
