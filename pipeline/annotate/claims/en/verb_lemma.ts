import { type Dependencies, lemmaAt } from '../../clause/dependencies.ts'
import { verbSenses } from './worth/worth_words.ts'

const BASE = new Set(['VB', 'VBP'])
/** May the word be a verb: one that a list knows, or no base form? Mistakes of the tagger are neither (`lost to teenager …`). */
export const mayBeVerb = (tree: Dependencies, at: number): boolean =>
  isVerbOf(verbLemmaAt(tree, at)) || !BASE.has(tree.tokens[at]?.xpos ?? '')

/** A verb that a list knows, or one with "re" before it: `resupply`. */
const isVerbOf = (lemma: string): boolean =>
  verbSenses().has(lemma) || (lemma.startsWith(AGAIN) && verbSenses().has(lemma.slice(AGAIN.length)))
const AGAIN = 're'

/** The lemma of a verb; one that no list knows and that was cut too short is mended (`rul`, of `ruled`). */
export function verbLemmaAt(tree: Dependencies, at: number): string {
  const lemma = lemmaAt(tree, at)
  const text = tree.tokens[at]?.text.toLowerCase() ?? ''
  if (tree.tokens[at]?.upos !== 'VERB' || verbSenses().has(lemma)) return lemma
  return [`${lemma}e`, text].find((form) => verbSenses().has(form)) ?? lemma
}
