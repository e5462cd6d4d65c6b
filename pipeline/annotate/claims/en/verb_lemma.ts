import { type Dependencies, lemmaAt } from '../../clause/dependencies.ts'
import { verbSenses } from './worth/worth_words.ts'

/** The lemma of a verb; one that no list knows and that was cut too short is mended (`rul`, of `ruled`). */
export function verbLemmaAt(tree: Dependencies, at: number): string {
  const lemma = lemmaAt(tree, at)
  const text = tree.tokens[at]?.text.toLowerCase() ?? ''
  if (tree.tokens[at]?.upos !== 'VERB' || verbSenses().has(lemma)) return lemma
  return [`${lemma}e`, text].find((form) => verbSenses().has(form)) ?? lemma
}
