import { withoutDigits } from '../../pipeline/language/en/names/words.ts'
import { hashString } from '../../pipeline/language/linear/hash.ts'
import type { GoldDocument } from './treebank.ts'

/** Penn tags drawn together. */
const COARSE: Record<string, string> = {
  NNP: 'P',
  NNPS: 'P',
  NN: 'N',
  NNS: 'N',
  JJ: 'J',
  JJR: 'J',
  JJS: 'J',
  CD: 'C',
  IN: 'I',
  TO: 'I',
  DT: 'D',
  RB: 'R',
  VB: 'V',
  VBD: 'V',
  VBG: 'V',
  VBN: 'V',
  VBP: 'V',
  VBZ: 'V',
  MD: 'V',
  PRP: 'F',
  PRP$: 'F',
  CC: 'F',
  WP: 'F',
  WDT: 'F',
  WRB: 'F',
  UH: 'U',
}
const SMALLEST_COUNT = 2
const SMALLEST_SHARE = 0.1
const OFTEN = 50
const MOST_CLASSES = 255
const PROPER = 'P'

type Counts = Map<string, number>

const sum = (counts: Counts): number => [...counts.values()].reduce((total, n) => total + n, 0)

/** Tags with at least a tenth of the word's tokens, how often it is a proper noun (0 never … 4 always), whether it is frequent. */
function describe(counts: Counts): string {
  const total = sum(counts)
  const tags = [...counts].filter(([, n]) => n >= SMALLEST_SHARE * total).map(([tag]) => tag)
  const proper = (counts.get(PROPER) ?? 0) / total
  const level = proper === 0 ? 0 : proper < 0.25 ? 1 : proper < 0.75 ? 2 : proper < 1 ? 3 : 4
  return `${tags.sort().join('')}${level}${total > OFTEN ? '+' : ''}`
}

function countTags(documents: readonly GoldDocument[]): Map<string, Counts> {
  const words = new Map<string, Counts>()
  for (const { form, xpos } of documents.flatMap(({ sentences }) => sentences.flatMap(({ words }) => words))) {
    const key = withoutDigits(form.toLowerCase())
    const counts: Counts = words.get(key) ?? new Map()
    const tag = COARSE[xpos] ?? 'O'
    words.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1))
  }
  return words
}

/** Hash of each lower-cased word that stands twice or more → the class of words that are used so; the most frequent class is 1. */
export function learnUsage(documents: readonly GoldDocument[]): Map<number, number> {
  const described = [...countTags(documents)]
    .filter(([, counts]) => sum(counts) >= SMALLEST_COUNT)
    .map(([word, counts]) => [word, describe(counts)] as const)
  const sizes: Counts = new Map()
  for (const [, name] of described) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const names = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  const ids = new Map(names.slice(0, MOST_CLASSES).map((name, i) => [name, i + 1]))
  return new Map(
    described.flatMap(([word, name]) => (ids.has(name) ? [[hashString(word), ids.get(name) as number]] : [])),
  )
}
