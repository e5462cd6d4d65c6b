import { dot } from '../../../learned/linear.ts'
import { toScore } from '../../../learned/score.ts'
import { ITEM_FEATURES } from './features.ts'
import { toArticle } from './measure.ts'
import { type Model, toVerdict, toWeights } from './model.ts'
import { readModelFile } from './model_file.ts'
import { toProfiles } from './profile.ts'
import { type Cut, findMargins, measureCuts } from './score.ts'

/** Another news story found glued behind the article. */
export interface TrailingItem {
  /** Indices of its first and last paragraph, inclusive. */
  first: number
  last: number
  /** 0 … 1, rounded to three places. */
  score: number
  /** It concerns the article's own subject. */
  related: boolean
  verdict: 'removed' | 'flagged'
}

const MODEL = JSON.parse(readModelFile('weights.json')) as Model
const WEIGHTS = toWeights(MODEL)

/**
 * Finds other news items at the end of an article by how they relate to the body before them, in any language.
 * Every place in the last ten paragraphs where the article may end is scored as a whole: word and name overlap with the
 * body, shape, and likeness of the items; the weights are learned (`training/clean/trailing.ts`).
 * @param paragraphs the body paragraphs in order, without captions, credits and the like
 * @param language ISO 639-1, or null where unknown: only lists of words depend on it
 * @returns one item a paragraph, in order; a run at the end, doubtful ones (`flagged`) first. Never throws.
 */
export function findTrailingItems(paragraphs: readonly string[], language: string | null): TrailingItem[] {
  const cuts = measureCuts(toArticle(toProfiles(paragraphs, language)))
  return findMargins(cuts, WEIGHTS)
    .flatMap(({ index, margin, cut }) => toItem(index, margin, cut))
    .reverse()
}

/** What spoke for and against one paragraph's being another story: features with what each added, and the scores to be met. */
export function explainTrailingItem(
  paragraphs: readonly string[],
  language: string | null,
  index: number,
): { thresholds: Record<string, number>; features: { name: string; value: number; weight: number }[] } {
  const cuts = measureCuts(toArticle(toProfiles(paragraphs, language)))
  const cut = findMargins(cuts, WEIGHTS).find((found) => found.index === index)?.cut
  const values = cut?.items[index - (cut?.cut ?? 0)] ?? []
  const features = values.map((value, at) => ({
    name: (ITEM_FEATURES[at] as (typeof ITEM_FEATURES)[number])[0],
    value,
    weight: value * (WEIGHTS.other[at] as number),
  }))
  const { remove, removeRelated, flag } = MODEL
  const thresholds = {
    removed: toScore(remove),
    'removed though related': toScore(removeRelated),
    flagged: toScore(flag),
  }
  return { thresholds, features }
}

function toItem(index: number, margin: number, cut: Cut): TrailingItem[] {
  const related = dot(WEIGHTS.subject, cut.items[index - cut.cut] as readonly number[]) > 0
  const verdict = toVerdict(MODEL, margin, related)
  return verdict === null ? [] : [{ first: index, last: index, score: toScore(margin), related, verdict }]
}
