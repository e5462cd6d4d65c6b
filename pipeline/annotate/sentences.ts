import { readerFor } from '../language/index.ts'
import type { Sentence } from '../language/reader.ts'
import { splitSentences } from '../language/sentences.ts'
import type { Annotation, Block, Document } from '../record/records.ts'
import type { Context, Reason } from '../stage.ts'
import type { Annotator, Because, BlockSentence, CleanDocument } from './annotator.ts'

/** The sentences of the kept blocks, in order. A sentence never runs over the end of its block. */
export function readSentences({ text, language }: Document, blocks: readonly Block[]): BlockSentence[] {
  const kept = blocks.filter((block) => block.kept)
  const sentences = readerFor(language)?.analyse(text, kept) ?? kept.flatMap((block) => splitBlock(text, block))
  let at = 0
  return sentences.map(({ start, end, tokens, names }) => {
    while (start >= (kept[at] as Block).end) at++
    return { start, end, tokens, names, block: kept[at] as Block }
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
  annotate: (document: CleanDocument, _context?: Context, _report?: unknown, because?: Because): Annotation[] =>
    document.sentences.map((sentence) => {
      const { start, end } = sentence
      const annotation: Annotation = { layer: 'sentence', start, end }
      because?.(annotation, () => reasonsFor(sentence, document.document))
      return annotation
    }),
}

/** Where it stands, and how sure the splitter was of its end and of the one before it. */
function reasonsFor({ start, end, block }: BlockSentence, { text, language }: Document): Reason[] {
  const scores = readerFor(language)?.scoreEnds?.(text, block)
  const lead = text.slice(block.start, start).trimEnd()
  const before = lead === '' ? 'the block does' : endAt(scores, block.start + lead.length)
  return [
    { name: 'block', value: `${block.kind} (rule ${block.rule})` },
    { name: 'begins where', value: lead === '' ? before : `the sentence before it ends: ${before}` },
    { name: 'ends where', value: end === block.end ? `the block does; ${endAt(scores, end)}` : endAt(scores, end) },
  ]
}

function endAt(scores: ReadonlyMap<number, number> | undefined, offset: number): string {
  const score = scores?.get(offset)
  if (score === undefined) return scores ? 'the splitter was not asked' : 'a mark ends it (no reader of this language)'
  return score > 0 ? `the splitter ends a sentence (by ${score})` : `the paragraph ends (the splitter alone: ${score})`
}
