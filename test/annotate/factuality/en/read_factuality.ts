import { dependenciesOf } from '../../../../pipeline/annotate/clause/dependencies.ts'
import type { Factuality } from '../../../../pipeline/annotate/factuality/factuality.ts'
import { factualityFor } from '../../../../pipeline/annotate/factuality/grammars.ts'
import { readerFor } from '../../../../pipeline/language/index.ts'
import type { Reason } from '../../../../pipeline/stage.ts'

/** The tree of a text of one sentence. */
function treeOf(text: string) {
  const tokens = readerFor('en')?.analyse(text)[0]?.tokens ?? []
  const tree = dependenciesOf(tokens)
  if (!tree) throw new Error('no tree')
  return tree
}

/** The place of a word in a tree; the last, where it stands there more than once. */
function placeOf(tree: ReturnType<typeof treeOf>, word: string): number {
  const at = tree.tokens.findLastIndex(({ text }) => text === word)
  if (at < 0) throw new Error(`no word "${word}"`)
  return at
}

/** How the event of a word of a sentence stands, for the source of the word `below` where it is given. */
export function factualityIn(text: string, word: string, below?: string): Factuality {
  const tree = treeOf(text)
  const { factualityOf } = factualityFor('en') as NonNullable<ReturnType<typeof factualityFor>>
  return factualityOf(tree, placeOf(tree, word), below === undefined ? undefined : placeOf(tree, below))
}

/** Why it stands so. */
export function reasonsIn(text: string, word: string, below?: string): Reason[] {
  const tree = treeOf(text)
  const { explainFactuality } = factualityFor('en') as NonNullable<ReturnType<typeof factualityFor>>
  return explainFactuality(tree, placeOf(tree, word), below === undefined ? undefined : placeOf(tree, below))
}

/** The three classes in a row: `certain negative happened`. */
export function classesIn(text: string, word: string, below?: string): string {
  const { certainty, polarity, status } = factualityIn(text, word, below)
  return `${certainty} ${polarity} ${status}`
}

/** The words of the cues: `polarity: not`. */
export function cuesIn(text: string, word: string, below?: string): string[] {
  const { tokens } = treeOf(text)
  return factualityIn(text, word, below).cues.map(
    ({ kind, from, to }) => `${kind}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`,
  )
}
