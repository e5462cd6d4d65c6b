import { hashText } from '../en/names/words.ts'
import type { TreebankSentence } from './conllu.ts'

/** How a treebank uses each word: its tags with at least a tenth of its tokens, and how often it is a proper noun. */
const COARSE: Record<string, string> = {
  NNP: 'P', NNPS: 'P', NN: 'N', NNS: 'N', JJ: 'J', JJR: 'J', JJS: 'J', CD: 'C', IN: 'I', TO: 'I', DT: 'D', RB: 'R',
  VB: 'V', VBD: 'V', VBG: 'V', VBN: 'V', VBP: 'V', VBZ: 'V', MD: 'V', PRP: 'F', 'PRP$': 'F', CC: 'F', WP: 'F', WDT: 'F', WRB: 'F', UH: 'U',
}
const SMALLEST_COUNT = 2
const SMALLEST_SHARE = 0.1
const MOST_CLASSES = 255
const DIGITS = /[0-9]/g

export interface Usage {
  /** Hash of the lower-cased word → class, 1…255. */
  classes: Map<number, number>
}

function describe(counts: Map<string, number>): string {
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  const tags = [...counts].filter(([, n]) => n >= SMALLEST_SHARE * total).map(([tag]) => tag)
  const proper = (counts.get('P') ?? 0) / total
  const level = proper === 0 ? 0 : proper < 0.25 ? 1 : proper < 0.75 ? 2 : proper < 1 ? 3 : 4
  return `${tags.sort().join('')}${level}${total > 50 ? '+' : ''}`
}

export function learnUsage(sentences: readonly TreebankSentence[]): Usage {
  const words = new Map<string, Map<string, number>>()
  for (const { form, xpos } of sentences)
    form.forEach((text, i) => {
      const key = text.toLowerCase().replace(DIGITS, '0')
      const tag = COARSE[xpos[i] ?? ''] ?? 'O'
      const counts = words.get(key) ?? new Map<string, number>()
      words.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1))
    })
  const described = [...words]
    .filter(([, counts]) => [...counts.values()].reduce((a, b) => a + b, 0) >= SMALLEST_COUNT)
    .map(([word, counts]) => [word, describe(counts)] as const)
  const sizes = new Map<string, number>()
  for (const [, name] of described) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const names = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CLASSES).map(([name]) => name)
  const ids = new Map(names.map((name, i) => [name, i + 1]))
  return { classes: new Map(described.flatMap(([word, name]) => (ids.has(name) ? [[hashText(word), ids.get(name) as number] as const] : []))) }
}
