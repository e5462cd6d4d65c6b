import { largest } from '../../../../extremes.ts'
import type { Token } from '../../../../language/reader.ts'
import { contains, overlaps, type Span } from '../../../../record/span.ts'
import { type Dependencies, dependenciesOf } from '../../../clause/dependencies.ts'
import { type Attribution, typeOf } from '../../attribution.ts'
import type { Unit } from '../../unit.ts'
import { isSpeechVerb } from '../cue.ts'
import { type Candidate, candidatesAt, cueName } from './candidate.ts'
import { contentFacts, cueFacts } from './facts.ts'
import { maySay } from './may_say.ts'
import { oddsOf, shippedWeights, type Weights } from './model.ts'
import { joined, stretchesOf, trimmed } from './parts.ts'
import { isPlausible } from './plausible.ts'
import { sourceOf } from './source.ts'
import { sourceSpan } from './source_span.ts'
import { surest, type Weighed } from './surest.ts'

/**
 * What is said, thought, wanted or shown by what hangs on a word in the tree: weighed by the word, the construction, its source and
 * its form, with weights learned from PolNeAR (`training/quotes/attributions.ts`). Words inside quotation marks, and those at `taken`, are no cues.
 */
export function findEmbedded(
  unit: Unit,
  text: string,
  others: readonly Attribution[],
  weights = shippedWeights(),
): Attribution[] {
  const taken = others.flatMap(({ cue }) => (cue ? [cue] : []))
  return surest(weighed(unit, text, taken, weights), others, weights)
}

function weighed(unit: Unit, text: string, taken: readonly Span[], weights: Weights): Weighed[] {
  return unit.sentences.flatMap(({ tokens }) => {
    const tree = tokens.some((token) => isFree(unit, token)) ? dependenciesOf(tokens) : null
    return tree ? cuesOf(tree, weights).flatMap((cue) => attributionAt({ unit, text, tree, weights }, cue, taken)) : []
  })
}

/** A candidate and the log-odds that it is an attribution. */
interface Contender {
  candidate: Candidate
  odds: number
}

interface Sentence {
  unit: Unit
  text: string
  tree: Dependencies
  weights: Weights
}

const quotesOf = ({ items }: Unit): Span[] => items.flatMap(({ quote }) => (quote ? [quote] : []))
const isFree = (unit: Unit, token: Span): boolean => !quotesOf(unit).some((quote) => overlaps(quote, token))

const cuesOf = (tree: Dependencies, { cues }: Weights): number[] =>
  tree.tokens.flatMap((_, at) => (cues.has(cueName(tree, at)) ? [at] : []))

function attributionAt(sentence: Sentence, cue: number, taken: readonly Span[]): Weighed[] {
  const { unit, text, tree, weights } = sentence
  const token = tree.tokens[cue] as Token
  if (!isFree(unit, token) || taken.some((span) => overlaps(span, token))) return []
  const contents = accepted(sentence, cue)
  const parts = joined(
    text,
    contents.flatMap(({ candidate }) => spansOf(sentence, candidate)),
  )
  const found = sourceOf(tree, cue)
  const odds = largest(contents.map((content) => content.odds))
  if (parts.length === 0 || !maySay(tree, cue, found, odds, weights, unit.quoting)) return []
  const source = found && !isTime(unit, tree.tokens[found.at]) ? sourceSpan(tree, found) : null
  const { start, end, lemma } = token
  const attribution: Attribution = {
    parts,
    type: isScare(unit, text, token, parts) ? 'indirect' : typeOf(unit, text, parts),
    source,
    cue: { start, end, lemma, list: 'weights' },
    noComment: false,
    by: 'tree',
  }
  return [{ attribution, odds }]
}

function accepted({ unit, tree, weights }: Sentence, cue: number): Contender[] {
  const relations = weights.cues.get(cueName(tree, cue))
  const candidates = candidatesAt(tree, cue)
  if (!candidates.some(({ relation }) => relations?.has(relation))) return []
  const facts = cueFacts(tree, cue)
  const quoted = howQuoted(quotesOf(unit), tree.tokens)
  const found = candidates
    .filter((candidate) => relations?.has(candidate.relation) && isPlausible(tree, candidate, unit.quoting))
    .map((candidate) => ({ candidate, odds: oddsOf(weights, { ...facts, ...contentFacts(tree, candidate, quoted) }) }))
    .filter(({ odds }) => odds > weights.least)
  return completed(found, candidates)
}

/** The subject of a passive and its clause are one content: `The bridge is said to be closed`. */
function completed(found: readonly Contender[], all: readonly Candidate[]): Contender[] {
  const half = found.find(({ candidate }) => HALVES.has(candidate.relation))
  const halves = all.filter(({ relation }) => HALVES.has(relation))
  if (!half || halves.length < HALVES.size) return [...found]
  const whole = found.filter(({ candidate }) => !HALVES.has(candidate.relation))
  return [...whole, ...halves.map((candidate) => ({ candidate, odds: half.odds }))]
}
const HALVES = new Set(['nsubj:pass', 'xcomp'])

const isTime = ({ items }: Unit, token: Token | undefined): boolean =>
  items.some((item) => item.time && item.token === token)

/** One word in quotation marks under a verb that is none of speech is no word of its source. */
function isScare(unit: Unit, text: string, cue: Token, parts: readonly Span[]): boolean {
  if (isSpeechVerb(cue.text.toLowerCase())) return false
  const own = quotesOf(unit).filter((quote) => parts.some((part) => overlaps(part, quote)))
  return own.every(({ start, end }) => !/\s/.test(text.slice(start, end)))
}

/** How far the words between two tokens stand in quotation marks. */
export const howQuoted =
  (quotes: readonly Span[], tokens: readonly Token[]) =>
  (first: number, last: number): string => {
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
    if (quotes.some((quote) => contains(quote, span))) return 'all'
    return quotes.some((quote) => overlaps(quote, span)) ? 'partly' : 'not'
  }

/** A quoted stretch of which a part belongs to the content belongs to it as a whole. */
function spansOf({ unit, tree }: Sentence, candidate: Candidate): Span[] {
  const quotes = quotesOf(unit)
  const isQuoted = (at: number): boolean => quotes.some((quote) => overlaps(quote, tree.tokens[at] as Token))
  return stretchesOf(tree, candidate).flatMap((stretch) => {
    const span = trimmed(tree, stretch, isQuoted)
    if (!span) return []
    const around = quotes.filter((quote) => overlaps(quote, span))
    return [
      {
        start: around.reduce((start, quote) => Math.min(start, quote.start), span.start),
        end: around.reduce((end, quote) => Math.max(end, quote.end), span.end),
      },
    ]
  })
}
