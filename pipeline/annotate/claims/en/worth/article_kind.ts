import { childIn, type Dependencies } from '../../../clause/dependencies.ts'
import type { ArticleKind } from '../../grammar.ts'
import { worthWords } from './worth_words.ts'

const PRESENT = new Set(['VBZ', 'VBP'])

/** What kind of text sentences make: a report, a review, a page that talks to its reader or tells how to do something, somebody's own story. */
export function articleKindOf(trees: readonly Dependencies[]): ArticleKind {
  const { hearer, speaker, judging } = worthWords()
  const counts = { words: 0, names: 0, judging: 0, past: 0, present: 0, hearer: 0, speaker: 0, order: 0 }
  for (const tree of trees) {
    let [hears, speaks] = [false, false]
    for (const { text, lemma, upos, xpos } of tree.tokens) {
      const word = text.toLowerCase()
      counts.words++
      if (upos === 'PROPN') counts.names++
      if (judging.has(lemma.toLowerCase())) counts.judging++
      if (xpos === 'VBD') counts.past++
      if (PRESENT.has(xpos)) counts.present++
      hears ||= hearer.has(word)
      speaks ||= speaker.has(word)
    }
    if (hears) counts.hearer++
    if (speaks) counts.speaker++
    if (isOrder(tree)) counts.order++
  }
  return {
    sentences: trees.length,
    past: share(counts.past, counts.past + counts.present),
    named: share(counts.names, counts.words),
    judging: share(counts.judging, counts.words),
    addressed: share(counts.hearer, trees.length),
    spoken: share(counts.speaker, trees.length),
    ordered: share(counts.order, trees.length),
  }
}

/** Where there is nothing to count, half of it. */
const share = (count: number, all: number): number => (all === 0 ? 0.5 : count / all)

/** Does its main verb tell somebody to do something? */
export function isOrder(tree: Dependencies): boolean {
  const root = tree.tokens.findIndex(({ head }) => head === -1)
  return tree.tokens[root]?.xpos === 'VB' && childIn(tree, root, 'nsubj', 'aux', 'csubj') < 0
}
