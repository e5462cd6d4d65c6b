import { createWords, readWords, type Words } from '../../pipeline/language/en/words.ts'
import type { GoldDocument, GoldWord } from './treebank.ts'

/** A treebank's sentence with the features of its words. */
export interface Example {
  words: Words
  gold: GoldWord[]
}

export function readExamples(documents: GoldDocument[]): Example[] {
  return documents.flatMap(({ text, sentences }) =>
    sentences.map(({ words: gold }) => {
      const words = createWords()
      readWords(
        words,
        text,
        gold.flatMap((word) => [word.start, word.end]),
      )
      return { words, gold }
    }),
  )
}
