import type { Name, NameType } from '../reader.ts'
import { agreeOnTypes } from './names/agreement.ts'
import { type Context, readContext } from './names/context.ts'
import { createDecoder } from './names/decode.ts'
import { type Cues, markDocument, readCues } from './names/document.ts'
import { type Gazetteer, readGazetteer } from './names/gazetteer.ts'
import { labelCount, type TokenSpan, toSpans } from './names/labels.ts'
import { type NamesModel, readNamesModel, type WordClasses } from './names/model.ts'
import { englishNameWords } from './names/name_words.ts'
import { createScorer } from './names/scores.ts'
import { readWord, type Word } from './names/words.ts'
import { englishWords } from './word_table.ts'

const LANGUAGE = 'en'
/** Word forms kept from text to text; beyond that the memory starts anew. */
const MOST_WORDS = 50_000

/** What the recogniser reads of a sentence: its tokens, with UTF-16 offsets. No tags are needed. */
export interface TokenisedSentence {
  tokens: readonly { start: number; end: number; text: string }[]
}

/** Labels tokens of whole documents. All of a document's sentences belong in one call: its mentions help each other. */
export type NameLabeller = (sentences: readonly (readonly string[])[]) => TokenSpan[][]

/** Reads tokens of a document's sentences into contexts; word forms are remembered. */
export function createContextReader(
  classes: WordClasses,
  gazetteer: Gazetteer = readGazetteer(LANGUAGE),
  cues: Cues = readCues(LANGUAGE),
): (sentences: readonly (readonly string[])[]) => Context[] {
  const wordOf = createWordReader(classes, gazetteer)
  return (sentences) => {
    const contexts = sentences.map((tokens) => readContext(tokens.map(wordOf), gazetteer))
    markDocument(contexts, cues)
    return contexts
  }
}

function createWordReader(classes: WordClasses, gazetteer: Gazetteer): (text: string) => Word {
  const known = new Map<string, Word>()
  const knowledge = {
    listed: gazetteer.wordBits,
    usage: (hash: number) => classes.usage.get(hash) ?? 0,
    groups: englishWords(),
    inNames: englishNameWords(),
  }
  return (text) => {
    const found = known.get(text)
    if (found) return found
    if (known.size >= MOST_WORDS) known.clear()
    const word = readWord(text, knowledge)
    known.set(text, word)
    return word
  }
}

/** A structured perceptron (Collins, 2002) over features of words, lists and the whole document, in whole numbers. */
export function createNameLabeller(model: NamesModel): NameLabeller {
  const readContexts = createContextReader(model)
  const score = createScorer(model)
  const decoder = createDecoder(labelCount(model.types))
  const label = (context: Context): Uint8Array => {
    score(context, decoder.scores(context.words.length))
    return decoder.decode(context.words.length, model.transitions)
  }
  return (sentences) => {
    const spans = readContexts(sentences).map((context) => toSpans(label(context), model.types))
    return agreeOnTypes(sentences, spans)
  }
}

let labeller: NameLabeller | undefined

/** Names of the sentences of one text, in order, none overlapping; a list for each sentence. */
export function findNames(_text: string, sentences: readonly TokenisedSentence[]): Name[][] {
  labeller ??= createNameLabeller(readNamesModel())
  const spans = labeller(sentences.map(({ tokens }) => tokens.map((token) => token.text)))
  return spans.map((found, i) => found.map((span) => toName(span, sentences[i] as TokenisedSentence)))
}

const toName = (
  { start, end, type }: { start: number; end: number; type: NameType },
  { tokens }: TokenisedSentence,
): Name => ({
  start: (tokens[start] as { start: number }).start,
  end: (tokens[end - 1] as { end: number }).end,
  type,
})
