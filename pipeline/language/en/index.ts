import type { Span } from '../../record/span.ts'
import type { Name, Reader, Sentence, Token } from '../reader.ts'
import type { ParserState } from './arc_hybrid.ts'
import { createFiniteVerbs, createJoinedVerbs, finiteTags } from './finite_verbs.ts'
import { createLemmatiser, type Lemmatise } from './lemmatiser.ts'
import { createTagMend } from './mend_tags.ts'
import { createTreeMend } from './mend_tree.ts'
import { type EnglishModels, readEnglishModels } from './models.ts'
import { LONGEST_SENTENCE } from './network.ts'
import { createParser } from './parser.ts'
import { createSplitter } from './splitter.ts'
import { createTagger } from './tagger.ts'
import { createWords, readWords, type Words } from './words.ts'

/** Names of a whole text, told from its words and tags; each comes to lie in the sentence that holds it. */
export type FindNames = (text: string, sentences: Sentence[]) => Name[][]

/** A reader of English: splits, tags, parses, finds lemmas, then names where a recogniser is given. */
export function createEnglishReader(findNames?: FindNames, models: EnglishModels = readEnglishModels()): Reader {
  const split = createSplitter(models.splitter)
  const readTree = createTreeReader(models)
  const readStretch = (text: string, { start, end }: Span): Sentence[] =>
    split(text.slice(start, end)).map((spans) => readTree(text, start === 0 ? spans : spans.map((at) => at + start)))
  const analyse = (text: string, stretches: readonly Span[] = [{ start: 0, end: text.length }]): Sentence[] => {
    const sentences = stretches.flatMap((stretch) => readStretch(text, stretch))
    findNames?.(text, sentences).forEach((names, i) => {
      sentences[i]!.names = names
    })
    return sentences
  }
  const scoreEnds = (text: string, { start, end }: Span): ReadonlyMap<number, number> => {
    const margins = new Map<number, number>()
    split(text.slice(start, end), (at, margin) => margins.set(start + at, margin))
    return margins
  }
  return { language: 'en', analyse, scoreEnds }
}

/** Reads one sentence whose tokens are given: starts and ends in turn, at least one token, at most LONGEST_SENTENCE. */
export function createTreeReader(models: EnglishModels): (text: string, spans: number[]) => Sentence {
  const lemmatise = createLemmatiser(models.lemmas)
  const tag = createSentenceTagger(models, lemmatise)
  const parse = createParser(models.parser)
  const write = createWriter(models, lemmatise)
  const words = createWords()
  const tags = new Uint8Array(LONGEST_SENTENCE)
  return (text, spans) => {
    readWords(words, text, spans)
    tag(text, spans, words, tags)
    return write(text, spans, tags, parse(words, tags))
  }
}

/** Tags, what a sentence needs to be one, and what is joined to it. What follows a verb that is put in is tagged anew, once. */
function createSentenceTagger({ tagger }: EnglishModels, lemmatise: Lemmatise) {
  const tag = createTagger(tagger.model, tagger.classes)
  const to = finiteTags(tagger.tags)
  const margins = { to, values: new Int32Array(LONGEST_SENTENCE * to.length) }
  const addVerb = createFiniteVerbs(tagger.tags, margins)
  const mends = [createTagMend(tagger.tags, lemmatise), createJoinedVerbs(tagger.tags, margins)]
  return (text: string, spans: number[], words: Words, tags: Uint8Array): void => {
    tag(words, tags, margins)
    const verb = addVerb(text, spans, tags)
    if (verb >= 0) tag(words, tags, margins, verb + 1)
    for (const mend of mends) mend(text, spans, tags)
  }
}

type Write = (text: string, spans: number[], tags: Uint8Array, tree: ParserState) => Sentence

function createWriter({ tagger, parser }: EnglishModels, lemmatise: Lemmatise): Write {
  const upos = tagger.tags.map((tag) => tag.split('|')[0]!)
  const xpos = tagger.tags.map((tag) => tag.split('|')[1]!)
  const mend = createTreeMend(tagger.tags, parser.labels)
  const toToken = (text: string, start: number, end: number, tag: number, tree: ParserState, node: number): Token => {
    const form = text.slice(start, end)
    const head = tree.head[node]!
    return {
      start,
      end,
      text: form,
      lemma: lemmatise(form, xpos[tag]!),
      upos: upos[tag]!,
      xpos: xpos[tag]!,
      head: head === tree.root ? -1 : head - 1,
      deprel: parser.labels[tree.label[node]!]!,
    }
  }
  return (text, spans, tags, tree) => {
    const tokens: Token[] = []
    mend(tags, tree, spans.length / 2)
    for (let i = 0; i < spans.length / 2; i++) {
      tokens.push(toToken(text, spans[2 * i]!, spans[2 * i + 1]!, tags[i]!, tree, i + 1))
    }
    return { start: spans[0]!, end: spans.at(-1)!, tokens, names: [] }
  }
}
