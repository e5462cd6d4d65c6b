import type { Page, Piece } from '../page.ts'
import { CUED_FEATURES, cuedFeatures } from './cued.ts'
import { OWN_FEATURES, ownFeatures } from './own.ts'
import { PLACED_FEATURES, placedFeatures } from './placed.ts'

/** Which lists there are for a document's language: none, cues alone, or function words and word weights as learned too. */
const KNOWLEDGE = { none: 0, cues: 1, words: 2 } as const
export type Knowledge = keyof typeof KNOWLEDGE

/** Names of the columns of `lineFeatures`. */
export const LINE_FEATURES: readonly string[] = [...OWN_FEATURES, ...PLACED_FEATURES, ...CUED_FEATURES, 'knowledge']

/** Gives one row of numbers for a piece of a page. `weights` says how much a word points to furniture. */
export function lineFeatures(
  page: Page,
  weights: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): (i: number) => number[] {
  const placed = placedFeatures(page)
  return (i) => {
    const piece = page.pieces[i] as Piece
    return [...ownFeatures(piece), ...placed(i), ...cuedFeatures(piece, page, weights, knowledge), KNOWLEDGE[knowledge]]
  }
}

/** All rows of a page. */
export const allLineFeatures = (page: Page, weights: ReadonlyMap<string, number>, knowledge: Knowledge): number[][] =>
  Array.from(page.pieces.keys(), lineFeatures(page, weights, knowledge))
