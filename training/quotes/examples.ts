import { type Dependencies, dependenciesOf } from '../../pipeline/annotate/clause/dependencies.ts'
import { type Candidate, candidatesAt } from '../../pipeline/annotate/quotes/en/embedded/candidate.ts'
import { contentFacts, cueFacts, type Facts } from '../../pipeline/annotate/quotes/en/embedded/facts.ts'
import { stretchesOf } from '../../pipeline/annotate/quotes/en/embedded/parts.ts'
import { howQuoted } from '../../pipeline/annotate/quotes/en/embedded/quoted.ts'
import { findQuoted } from '../../pipeline/annotate/quotes/marks.ts'
import { readerFor } from '../../pipeline/language/index.ts'
import type { Sentence, Token } from '../../pipeline/language/reader.ts'
import { overlaps, type Span } from '../../pipeline/record/span.ts'

/** An article of PolNeAR as the development sets have it. */
export interface Article {
  text: string
  gold: { cue?: Part; content?: Part }[]
}
interface Part {
  spans: [number, number][]
}

/** A candidate, and whether it is an attribution. */
export interface Example {
  facts: Facts
  attributed: boolean
}

export type Analyse = (text: string) => readonly Sentence[]

/** Each line is a paragraph. */
export const analyse: Analyse = (text) => {
  const reader = readerFor('en')
  const lines = Array.from(text.matchAll(/[^\n]+/g), (line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }))
  return reader?.analyse(text, lines) ?? []
}

interface Gold {
  cue: Span[]
  content: Span[]
}

const toSpans = (part: Part | undefined): Span[] => (part?.spans ?? []).map(([start, end]) => ({ start, end }))

/** The candidates of an article outside quotation marks. */
export function examplesOf({ text, gold }: Article, sentences: readonly Sentence[]): Example[] {
  const spans = gold.map(({ cue, content }) => ({ cue: toSpans(cue), content: toSpans(content) }))
  const quotes = Array.from(text.matchAll(/[^\n]+/g)).flatMap((line) =>
    findQuoted(text, { start: line.index, end: line.index + line[0].length }),
  )
  return sentences.flatMap((sentence) => {
    const tree = dependenciesOf(sentence.tokens)
    const near = (span: Span): boolean => overlaps(span, sentence)
    return tree
      ? ofSentence(
          tree,
          spans.filter(({ content }) => content.some(near)),
          quotes.filter(near),
        )
      : []
  })
}

function ofSentence(tree: Dependencies, gold: readonly Gold[], quotes: readonly Span[]): Example[] {
  const quoted = howQuoted(quotes, tree.tokens)
  return tree.tokens.flatMap((token, at) => {
    if (quotes.some((quote) => overlaps(quote, token))) return []
    const candidates = candidatesAt(tree, at)
    if (candidates.length === 0) return []
    const own = gold.filter(({ cue }) => cue.some((span) => overlaps(span, token)))
    const facts = cueFacts(tree, at)
    return candidates.map((candidate) => ({
      facts: { ...facts, ...contentFacts(tree, candidate, quoted) },
      attributed: own.some(({ content }) => isCovered(tree, candidate, content)),
    }))
  })
}

/** More than half of the characters are content. */
function isCovered(tree: Dependencies, candidate: Candidate, content: readonly Span[]): boolean {
  const spans = stretchesOf(tree, candidate).map(([first, last]) => ({
    start: (tree.tokens[first] as Token).start,
    end: (tree.tokens[last] as Token).end,
  }))
  const shared = spans.flatMap((span) =>
    content.map((part) => Math.min(span.end, part.end) - Math.max(span.start, part.start)),
  )
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return 2 * shared.reduce((sum, length) => sum + Math.max(0, length), 0) > size
}
