import { emptyFeatures } from '../../linear/feature_list.ts'
import { mix } from '../../linear/hash.ts'
import type { SingleModel } from '../../linear/single.ts'
import type { FrameTree } from './frame_tree.ts'
import type { Roleset, RolesetTable } from './rolesets.ts'
import { readFileFeatures, readSenseFeatures, SENSE_FEATURES, type Sense, sensesOf } from './sense_features.ts'

/** The roleset that token `i` evokes; null where no frame file knows its lemma. */
export type ChooseSense = (tree: FrameTree, i: number) => Roleset | null

export function createSenseChooser(model: SingleModel, rolesets: RolesetTable): ChooseSense {
  const context = emptyFeatures(SENSE_FEATURES)
  const file = emptyFeatures(SENSE_FEATURES)
  const scoreOf = (tree: FrameTree, i: number, sense: Sense, place: number): number => {
    readFileFeatures(tree, i, sense, place, file)
    let sum = model.score(file.hashes, file.size)
    for (let k = 0; k < context.size; k++) sum += model.weight(mix(context.hashes[k]!, sense.roleset.hash))
    return sum
  }
  return (tree, i) => {
    const senses = sensesOf(tree, i, rolesets)
    if (senses.length < 2) return senses[0]?.roleset ?? null
    readSenseFeatures(tree, i, context)
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    senses.forEach((sense, place) => {
      const score = scoreOf(tree, i, sense, place)
      if (score > most) {
        most = score
        best = place
      }
    })
    return senses[best]!.roleset
  }
}
