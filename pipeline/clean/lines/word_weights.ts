import { readFileSync } from 'node:fs'

const FILE = new URL('../../../pipeline/clean/lines/model/words.json', import.meta.url)

let loaded: ReadonlyMap<string, number> | undefined

/** How much more often a word stands in furniture than in running text (log ratio of sites, rounded); words common to few sites are not listed. */
export function wordWeights(): ReadonlyMap<string, number> {
  loaded ??= new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>))
  return loaded
}

/** For the trainer, which weighs each fold's lines by words counted on the other folds. */
export function withWordWeights<T>(weights: ReadonlyMap<string, number>, act: () => T): T {
  const before = loaded
  loaded = weights
  try {
    return act()
  } finally {
    loaded = before
  }
}
