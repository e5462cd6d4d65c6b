import { readerFor } from '../language/index.ts'
import type { Reader, Sentence, Token } from '../language/reader.ts'
import { splitSentences } from '../language/sentences.ts'
import type { Annotation, Block, Document } from '../records.ts'
import type { Span } from '../span.ts'
import type { Annotator, BlockSentence, CleanDocument } from './annotator.ts'

/** The sentences of the kept blocks, in order. A sentence never runs over the end of its block. */
export function readSentences({ text, language }: Document, blocks: readonly Block[]): BlockSentence[] {
  const analyse = analyserFor(readerFor(language))
  return blocks
    .filter((block) => block.kept)
    .flatMap((block) =>
      analyse(text.slice(block.start, block.end)).map((sentence) => ({ ...moved(sentence, block.start), block })),
    )
}

/** Without a reader of the language there are sentences, but no words in them. */
const analyserFor = (reader: Reader | null): ((text: string) => Sentence[]) =>
  reader
    ? (text) => reader.analyse(text)
    : (text) => splitSentences(text).map((span) => ({ ...span, tokens: [], names: [] }))

const shifted = <S extends Span>(span: S, by: number): S => ({ ...span, start: span.start + by, end: span.end + by })

/** Written out: a spread of every token costs more than the tagger. */
const shiftedToken = ({ start, end, text, lemma, upos, xpos, head, deprel }: Token, by: number): Token => ({
  start: start + by,
  end: end + by,
  text,
  lemma,
  upos,
  xpos,
  head,
  deprel,
})

const moved = (sentence: Sentence, by: number): Sentence => ({
  start: sentence.start + by,
  end: sentence.end + by,
  tokens: sentence.tokens.map((token) => shiftedToken(token, by)),
  names: sentence.names.map((name) => shifted(name, by)),
})

export const sentences: Annotator = {
  name: 'sentences',
  annotate: (document: CleanDocument): Annotation[] =>
    document.sentences.map(({ start, end }) => ({ layer: 'sentence', start, end })),
}
