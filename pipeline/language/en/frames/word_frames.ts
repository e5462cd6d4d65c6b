import { once } from '../../../once.ts'
import type { FrameArgument, OpenFrames } from '../../frames.ts'
import { englishKnowledge, type FrameTree, readFrameTree } from './frame_tree.ts'
import { createArgumentLabeller } from './label_arguments.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import { createSenseChooser } from './senses.ts'
import { toFrame } from './to_frame.ts'

/** The frames of words that somebody else found to be predicates: of each only what is asked for, and once. */
export function createEnglishWordFrames(model: FramesModel = readFramesModel()): OpenFrames {
  const chooseSense = createSenseChooser(model.senses, model.rolesets)
  const labelArguments = createArgumentLabeller(model)
  const known = englishKnowledge()
  const argumentsAt = (tree: FrameTree, at: number): FrameArgument[] => {
    const roleset = chooseSense(tree, at)
    return toFrame(tree, at, roleset, labelArguments(tree, at, roleset), model.labels).arguments
  }
  return (tokens) => {
    const found = new Map<number, FrameArgument[]>()
    const tree = once(() => readFrameTree(tokens, known))
    return {
      rolesetOf(at) {
        const own = tree()
        return own === null ? null : (chooseSense(own, at)?.id ?? null)
      },
      argumentsOf(at) {
        const own = tree()
        const held = found.get(at) ?? (own === null ? [] : argumentsAt(own, at))
        found.set(at, held)
        return held
      },
    }
  }
}
