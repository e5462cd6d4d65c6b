import type { Page, Piece } from '../../page.ts'
import { CUED_FEATURES, cuedFeatures } from './cue_features.ts'
import { KNOWLEDGE, type Knowledge } from './knowledge.ts'
import { OWN_FEATURES, ownFeatures } from './line_features.ts'
import { PLACED_FEATURES, placedFeatures } from './place_features.ts'

/** Names of the columns of `lineFeatures`. */
export const LINE_FEATURES: readonly string[] = [...OWN_FEATURES, ...PLACED_FEATURES, ...CUED_FEATURES, 'knowledge']

/** Gives one row of numbers for a piece of a page. */
export function lineFeatures(page: Page, knowledge: Knowledge): (i: number) => Float64Array {
  const placed = placedFeatures(page)
  return (i) => {
    const piece = page.pieces[i] as Piece
    const columns = [...ownFeatures(piece), ...placed(i), ...cuedFeatures(piece, page, knowledge), KNOWLEDGE[knowledge]]
    return Float64Array.from(columns)
  }
}

/** All rows of a page. */
export const allLineFeatures = (page: Page, knowledge: Knowledge): Float64Array[] =>
  Array.from(page.pieces.keys(), lineFeatures(page, knowledge))
