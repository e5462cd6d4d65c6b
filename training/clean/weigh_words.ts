import type { LineCase } from './line_cases.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu
const UPPER = /^\p{Lu}/u
const DIGIT = /^\d/u
/** Sites that a word must stand on: what few sites say is their topic or their name. */
const LEAST_SITES = 12
const LEAST_WEIGHT = 0.3
/** Words: in a line this long, a capital inside it marks a name. */
const RUNNING = 12

interface Count {
  junk: number
  keep: number
  sites: Set<string>
  upper: number
  lower: number
}

/** How much more often each word stands in junk lines than in kept ones (log ratio, rounded). Names and rare words are left out. */
export function weighWords(cases: readonly LineCase[]): Map<string, number> {
  const counts = new Map<string, Count>()
  const totals = { junk: 0, keep: 0 }
  const seen = new Set<string>()
  for (const { site, page, labels } of cases)
    page.pieces.forEach(({ text }, i) => {
      const label = labels[i]
      const key = `${site}\t${text}`
      if (label === undefined || label === 'partial' || seen.has(key)) return
      seen.add(key)
      totals[label] += countLine(counts, text.match(WORD) ?? [], label, site)
    })
  const weights = new Map<string, number>()
  for (const [word, { junk, keep, sites, upper, lower }] of counts) {
    if (sites.size < LEAST_SITES || DIGIT.test(word) || word.length < 2 || upper > lower) continue
    const weight = Math.log((junk + 1) / totals.junk) - Math.log((keep + 1) / totals.keep)
    if (Math.abs(weight) > LEAST_WEIGHT) weights.set(word, Math.round(weight * 100) / 100)
  }
  return weights
}

/** A line's words share its weight; long lines count a little more. Returns what was added. */
function countLine(counts: Map<string, Count>, words: readonly string[], label: 'junk' | 'keep', site: string): number {
  const distinct = new Set(words.map((word) => word.toLowerCase()))
  const part = 1 / Math.sqrt(distinct.size)
  for (const word of distinct) {
    const count = counts.get(word) ?? { junk: 0, keep: 0, sites: new Set<string>(), upper: 0, lower: 0 }
    count[label] += part
    count.sites.add(site)
    counts.set(word, count)
  }
  if (words.length > RUNNING)
    for (const word of words.slice(1)) (counts.get(word.toLowerCase()) as Count)[UPPER.test(word) ? 'upper' : 'lower']++
  return part * distinct.size
}
