import { type Dependencies, lemmaAt } from '../../clause/dependencies.ts'
import { verbSenses } from './worth/worth_words.ts'

const BASE = new Set(['VB', 'VBP'])
/** May the word be a verb: one that a list knows, or no base form? Mistakes of the tagger are neither (`lost to teenager …`). */
export const mayBeVerb = (tree: Dependencies, at: number): boolean =>
  verbSenses().has(verbLemmaAt(tree, at)) || !BASE.has(tree.tokens[at]?.xpos ?? '')

/** The lemma of a verb; one that no list knows and that was cut too short is mended (`rul`, of `ruled`). */
export function verbLemmaAt(tree: Dependencies, at: number): string {
  const lemma = lemmaAt(tree, at)
  const text = tree.tokens[at]?.text.toLowerCase() ?? ''
  if (tree.tokens[at]?.upos !== 'VERB' || verbSenses().has(lemma)) return lemma
  return [`${lemma}e`, text].find((form) => verbSenses().has(form)) ?? lemma
}
