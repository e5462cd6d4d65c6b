import { createTreeReader } from '../../pipeline/language/en/index.ts'
import type { EnglishModels } from '../../pipeline/language/en/models.ts'
import type { Sentence } from '../../pipeline/language/reader.ts'
import type { GoldDocument } from '../../training/language/treebank.ts'

/** A reader that is given the gold sentences and tokens of these documents, found again by their text. */
export function readGoldTokens(models: EnglishModels, documents: GoldDocument[]): (text: string) => Sentence[] {
  const read = createTreeReader(models)
  const byText = new Map(documents.map((document) => [document.text, document]))
  return (text) => {
    const sentences = byText.get(text)?.sentences ?? []
    return sentences.map(({ words }) =>
      read(
        text,
        words.flatMap(({ start, end }) => [start, end]),
      ),
    )
  }
}
