import type { Token } from '../../../../language/reader.ts'
import type { Span } from '../../../../record/span.ts'
import type { Dependencies } from '../../../clause/dependencies.ts'
import type { Unit } from '../../unit.ts'
import { isAsked } from './asked.ts'
import { type Candidate, candidatesAt } from './candidate.ts'
import { isClaim, restOfMadeClear } from './claim.ts'
import { contentFacts, cueFacts } from './facts.ts'
import { oddsOf, type Weights } from './model.ts'
import { stretchesOf, trimmed } from './parts.ts'
import { isPlausible } from './plausible.ts'
import { howQuoted, isQuoted, withQuotes } from './quoted.ts'

/** What reading one sentence of a unit may look at. */
export interface Sentence {
  unit: Unit
  text: string
  tree: Dependencies
  weights: Weights
  /** The unit's quoted stretches, in order. */
  quotes: readonly Span[]
}

/** A candidate and the log-odds that it is an attribution. */
export interface Contender {
  candidate: Candidate
  odds: number
}

/** The contents of a cue. */
export function contentsOf({ tree, unit, weights, quotes }: Sentence, cue: number): Contender[] {
  const candidates = candidatesAt(tree, cue)
  const claim = candidates.find((candidate) => isClaim(tree, candidate)) ?? restOfMadeClear(tree, cue)
  if (claim) return [{ candidate: claim, odds: weights.leastThing }]
  const facts = cueFacts(tree, cue)
  const quoted = howQuoted(quotes, tree.tokens)
  const found = candidates
    .map((candidate) => ({ candidate, facts: { ...facts, ...contentFacts(tree, candidate, quoted) } }))
    .filter((one) => isAsked(one.facts, weights) && isPlausible(tree, one.candidate, unit.quoting))
    .map((one) => ({ candidate: one.candidate, odds: oddsOf(weights, one.facts) }))
    .filter(({ odds, candidate }) => odds > leastOf(candidate, weights))
  return withInfinitive(completed(found, candidates), candidates)
}

/** `highlighted the desperation of the town to find help`: an infinitive behind the noun that is the content belongs to it, whatever the tree hangs it on. */
function withInfinitive(found: readonly Contender[], all: readonly Candidate[]): Contender[] {
  const noun = found.find(({ candidate }) => candidate.relation === 'obj')
  const infinitive = all.find(
    ({ relation, content }) => relation === 'xcomp' && content > (noun?.candidate.content ?? -1),
  )
  const isNew = infinitive && !found.some(({ candidate }) => candidate.content === infinitive.content)
  return noun && isNew ? [...found, { candidate: infinitive, odds: noun.odds }] : [...found]
}

/** A clause is what somebody says far more often than a noun is. */
const leastOf = ({ relation }: Candidate, { least, leastNoun }: Weights): number =>
  NOMINAL.test(relation) ? leastNoun : least
const NOMINAL = /^(?:obj|obl|nmod|conj)/

/** The subject of a passive and its clause are one content: `The bridge is said to be closed`. */
function completed(found: readonly Contender[], all: readonly Candidate[]): Contender[] {
  const half = found.find(({ candidate }) => HALVES.has(candidate.relation))
  const halves = all.filter(({ relation }) => HALVES.has(relation))
  if (!half || halves.length < HALVES.size) return [...found]
  const whole = found.filter(({ candidate }) => !HALVES.has(candidate.relation))
  return [...whole, ...halves.map((candidate) => ({ candidate, odds: half.odds }))]
}
const HALVES = new Set(['nsubj:pass', 'xcomp'])

/** Where a content stands in the text, in one or two spans, without what belongs to the cue up to token `last`. */
export function spansOf({ quotes, tree }: Sentence, candidate: Candidate, last: number): Span[] {
  const isKept = (at: number): boolean => isQuoted(quotes, tree.tokens[at] as Token)
  return stretchesOf(tree, candidate).flatMap(([from, to]) => {
    const start = from <= last && from > candidate.cue ? last + 1 : from
    const span = trimmed(tree, [start, to], isKept)
    return span ? [withQuotes(quotes, span)] : []
  })
}
