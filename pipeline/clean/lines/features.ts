import type { Page } from '../page.ts'
import { CUED_FEATURES, cuedFeatures } from './cued.ts'
import { OWN_FEATURES, ownFeatures } from './own.ts'
import { PLACED_FEATURES, placedFeatures } from './placed.ts'

/** Which lists there are for a document's language: none, cues alone, or function words and word weights as learned too. */
const KNOWLEDGE = { none: 0, cues: 1, words: 2 } as const
export type Knowledge = keyof typeof KNOWLEDGE

/** Names of the columns of `lineFeatures`. */
const _LINE_FEATURES: readonly string[] = [...OWN_FEATURES, ...PLACED_FEATURES, ...CUED_FEATURES, 'knowledge']

/** One row of numbers for each piece of a page; linear in its text. `weights` says how much a word points to furniture. */
export function lineFeatures(page: Page, weights: ReadonlyMap<string, number>, knowledge: Knowledge): number[][] {
  const placed = placedFeatures(page)
  return page.pieces.map((piece, i) => [
    ...ownFeatures(piece),
    ...(placed[i] as number[]),
    ...cuedFeatures(piece, page, weights, knowledge),
    KNOWLEDGE[knowledge],
  ])
}
