import { once, onceEach } from '../../../once.ts'
import type { OpenFrames, WordArgument } from '../../frames.ts'
import { englishKnowledge, type FrameTree, readFrameTree } from './frame_tree.ts'
import { createArgumentLabeller } from './label_arguments.ts'
import { type FramesModel, readFramesModel } from './model.ts'
import type { Roleset } from './rolesets.ts'
import { createSenseChooser } from './senses.ts'
import { inWords } from './to_frame.ts'

/** The frames of words that somebody else found to be predicates: of each only what is asked for, and once. */
export function createEnglishWordFrames(model: FramesModel = readFramesModel()): OpenFrames {
  const chooseSense = createSenseChooser(model.senses, model.rolesets)
  const labelArguments = createArgumentLabeller(model)
  const known = englishKnowledge()
  const argumentsAt = (tree: FrameTree, at: number, roleset: Roleset | null): WordArgument[] =>
    labelArguments(tree, at, roleset).map((argument) => inWords(argument, roleset, model.labels))
  return (tokens) => {
    const tree = once(() => readFrameTree(tokens, known))
    const senseOf = onceEach((at: number) => {
      const own = tree()
      return own === null ? null : chooseSense(own, at)
    })
    const argumentsOf = onceEach((at: number) => {
      const own = tree()
      return own === null ? [] : argumentsAt(own, at, senseOf(at))
    })
    return { rolesetOf: (at) => senseOf(at)?.id ?? null, argumentsOf }
  }
}
