import type { Dependencies } from '../../../clause/dependencies.ts'
import type { ArticleKind } from '../../grammar.ts'
import { worthWords } from './worth_words.ts'

const PRESENT = new Set(['VBZ', 'VBP'])

/** What kind of text sentences make: a report, a page that talks to its reader, somebody's own story. Shares from 0 to 1. */
export function articleKindOf(trees: readonly Dependencies[]): ArticleKind {
  const { hearer, speaker } = worthWords()
  const counts = { words: 0, names: 0, past: 0, present: 0, hearer: 0, speaker: 0 }
  for (const { tokens } of trees) {
    let [hears, speaks] = [false, false]
    for (const { text, upos, xpos } of tokens) {
      const word = text.toLowerCase()
      counts.words++
      if (upos === 'PROPN') counts.names++
      if (xpos === 'VBD') counts.past++
      if (PRESENT.has(xpos)) counts.present++
      hears ||= hearer.has(word)
      speaks ||= speaker.has(word)
    }
    if (hears) counts.hearer++
    if (speaks) counts.speaker++
  }
  return {
    past: share(counts.past, counts.past + counts.present),
    named: share(counts.names, counts.words),
    addressed: share(counts.hearer, trees.length),
    spoken: share(counts.speaker, trees.length),
  }
}

/** Where there is nothing to count, half of it. */
const share = (count: number, all: number): number => (all === 0 ? 0.5 : count / all)
