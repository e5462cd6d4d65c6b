import { dot } from '../../../learned/linear.ts'
import { measureItem, measureRun } from './features.ts'
import { type Article, toBody } from './measure.ts'

/** How many paragraphs at the end may be other stories, and how many at the start always are the article. */
const ZONE = 10
const LEAST_BODY = 2
/** Telling words that a body has at least: one line over and over, or bare figures, is none that anything could be strange to. */
const LEAST_WORDS = 8

/** One weight per feature, in the order of the feature lists. */
export interface Weights {
  /** A paragraph read as a story that has nothing to do with the article, and as one that has. */
  other: readonly number[]
  related: readonly number[]
  run: readonly number[]
  /** Added once where at least one item is not related. */
  anyOther: number
  /** Tells, of a glued story, whether it concerns the article's subject: above 0 it does. */
  subject: readonly number[]
}

/** The article ends before paragraph `cut`; features of each paragraph behind it, and of all together. */
export interface Cut {
  cut: number
  items: readonly (readonly number[])[]
  run: readonly number[]
}

/** A cut read in its best way. */
export interface Reading {
  cut: number
  score: number
  /** Per item: scored as a related story. */
  related: readonly boolean[]
}

/** Every place where the article may end, the last one first. */
export function measureCuts(article: Article): Cut[] {
  const end = article.profiles.length
  const cuts: Cut[] = []
  const first = Math.max(LEAST_BODY, end - ZONE, endOfFewWords(article))
  for (let cut = end - 1; cut >= first; cut -= 1) {
    const body = toBody(article, cut)
    const items: number[][] = []
    for (let index = cut; index < end; index += 1) items.push(measureItem(article, index, body))
    cuts.push({ cut, items, run: measureRun(article, body) })
  }
  return cuts
}

/** The first place before which enough telling words stand. */
function endOfFewWords({ earlier }: Article): number {
  let words = 0
  for (const [index, stems] of earlier.entries()) {
    words += stems.filter(({ first }) => first < 0).length
    if (words >= LEAST_WORDS) return index + 1
  }
  return earlier.length
}

export function scoreAs(cut: Cut, related: readonly boolean[], weights: Weights): number {
  let score = dot(weights.run, cut.run) + (related.includes(false) ? weights.anyOther : 0)
  cut.items.forEach((item, at) => {
    score += dot(related[at] ? weights.related : weights.other, item)
  })
  return score
}

/** A related story among others does not end the run: each item takes the better of its two scores. */
export function readCut(cut: Cut, weights: Weights): Reading {
  const related = cut.items.map((item) => dot(weights.related, item) > dot(weights.other, item))
  return { cut: cut.cut, score: scoreAs(cut, related, weights), related }
}

/**
 * By how much the best reading in which a paragraph is another story beats the best in which it belongs to the article
 * (no cut at all scores 0). Per paragraph of the zone, the last one first; it never grows towards the start.
 */
export function findMargins(cuts: readonly Cut[], weights: Weights): { index: number; margin: number; cut: Cut }[] {
  const readings = cuts.map((cut) => readCut(cut, weights))
  return cuts.map(({ cut: index }, at) => {
    const inside = best(readings.slice(at))
    const outside = readings.slice(0, at).reduce((top, reading) => Math.max(top, reading.score), 0)
    return { index, margin: inside.score - outside, cut: cuts.find(({ cut }) => cut === inside.cut) as Cut }
  })
}

const best = (readings: readonly Reading[]): Reading =>
  readings.reduce((top, reading) => (reading.score > top.score ? reading : top))
