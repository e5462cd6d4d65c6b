import type { LabelSet } from '../../pipeline/language/en/parser.ts'
import type { Words } from '../../pipeline/language/en/words.ts'
import type { GoldWord } from './treebank.ts'

/** A sentence to learn to parse; `tags` are those that a tagger which never saw it gives. */
export interface ParserExample {
  words: Words
  tags: Uint8Array
  gold: GoldWord[]
}

/** Heads and labels by node, as the parser counts them: from 1, the root behind the last word. */
export interface Lesson extends ParserExample {
  heads: Int32Array
  labels: Uint8Array
}

const LEAST_LABEL = 3

/** Entry 0 is empty, 1 is `root`, then relations seen at least three times, the most frequent first. */
export function labelSetOf(examples: { gold: GoldWord[] }[]): LabelSet {
  const counts = new Map<string, number>()
  for (const { gold } of examples) for (const { deprel } of gold) counts.set(deprel, (counts.get(deprel) ?? 0) + 1)
  counts.delete('root')
  const kept = [...counts].filter(([, count]) => count >= LEAST_LABEL)
  return ['', 'root', ...kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)]
}

export function toLesson(example: ParserExample, labelSet: LabelSet): Lesson {
  const { gold } = example
  const heads = new Int32Array(gold.length + 2)
  const labels = new Uint8Array(gold.length + 2)
  const rare = labelSet.indexOf('dep')
  gold.forEach(({ head, deprel }, i) => {
    heads[i + 1] = head < 0 ? gold.length + 1 : head + 1
    labels[i + 1] = labelSet.includes(deprel) ? labelSet.indexOf(deprel) : rare
  })
  return { ...example, heads, labels }
}
