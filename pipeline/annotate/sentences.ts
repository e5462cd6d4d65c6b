import { readerFor } from '../language/index.ts'
import type { Sentence } from '../language/reader.ts'
import { splitSentences } from '../language/sentences.ts'
import type { Annotation, Block, Document } from '../records.ts'
import type { Annotator, BlockSentence, CleanDocument } from './annotator.ts'

/** The sentences of the kept blocks, in order. A sentence never runs over the end of its block. */
export function readSentences({ text, language }: Document, blocks: readonly Block[]): BlockSentence[] {
  const kept = blocks.filter((block) => block.kept)
  const sentences = readerFor(language)?.analyse(text, kept) ?? kept.flatMap((block) => splitBlock(text, block))
  let at = 0
  return sentences.map((sentence) => {
    while (sentence.start >= (kept[at] as Block).end) at++
    return { ...sentence, block: kept[at] as Block }
  })
}

/** Without a reader of the language there are sentences, but no words in them. */
const splitBlock = (text: string, { start, end }: Block): Sentence[] =>
  splitSentences(text.slice(start, end)).map((span) => ({
    start: span.start + start,
    end: span.end + start,
    tokens: [],
    names: [],
  }))

export const sentences: Annotator = {
  name: 'sentences',
  annotate: (document: CleanDocument): Annotation[] =>
    document.sentences.map(({ start, end }) => ({ layer: 'sentence', start, end })),
}
