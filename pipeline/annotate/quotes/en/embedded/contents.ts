import { largest } from '../../../../extremes.ts'
import type { Token } from '../../../../language/reader.ts'
import type { Span } from '../../../../record/span.ts'
import { childIn, type Dependencies } from '../../../clause/dependencies.ts'
import type { Attribution } from '../../attribution.ts'
import type { Unit } from '../../unit.ts'
import { lemmaOf, takesHearer } from '../cue.ts'
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
  /** What was found before the trees were asked. */
  others: readonly Attribution[]
}

/** A candidate and the log-odds that it is an attribution. */
export interface Contender {
  candidate: Candidate
  odds: number
}

/** The contents of a cue. */
export function contentsOf(sentence: Sentence, cue: number): Contender[] {
  const { tree, unit, weights, quotes } = sentence
  const candidates = candidatesAt(tree, cue)
  const claim = candidates.find((candidate) => isClaim(tree, candidate)) ?? restOfMadeClear(tree, cue)
  if (claim) return [{ candidate: claim, odds: weights.leastThing }]
  const facts = cueFacts(tree, cue)
  const quoted = howQuoted(quotes, tree.tokens)
  const found = candidates
    .map((candidate) => ({ candidate, facts: { ...facts, ...contentFacts(tree, candidate, quoted) } }))
    .filter((one) => isAsked(one.facts, weights) && isPlausible(tree, one.candidate, unit.quoting))
    .filter(({ candidate }) => !isWhen(sentence, candidate))
    .map((one) => ({ candidate: one.candidate, odds: oddsOf(weights, one.facts) }))
    .filter(({ odds, candidate }) => odds > leastOf(candidate, weights))
  return withComplements(sentence, cue, completed(found, candidates), candidates)
}

/** `apologised last week`, `his warning on Friday`: nothing but a time behind a cue is none of its contents. */
function isWhen({ unit, tree }: Sentence, { cue, content, relation }: Candidate): boolean {
  if (!NOMINAL.test(relation) || content < cue) return false
  const own = tree.tokens.slice(tree.first[content], (tree.last[content] ?? content) + 1)
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  const inside = unit.items.filter((item) => item.start >= start && item.end <= end)
  return inside.length > 0 && inside.every(({ time, token }) => time || token?.upos === 'ADP')
}

/**
 * What an object is called, asked or likened to is one content with it, whichever of them is found: `portrayed himself as a champion`, `accused
 * the firm of fraud`, `expects them to fall`; but whom something is told to is none of it.
 */
function withComplements(
  { tree, unit }: Sentence,
  cue: number,
  found: readonly Contender[],
  all: readonly Candidate[],
): Contender[] {
  const isPassive = childIn(tree, cue, 'aux:pass') >= 0
  const object = isPassive
    ? all.find(({ relation }) => relation === 'nsubj:pass')
    : all.find(({ relation, content }) => relation === 'obj' && content > cue)
  if (!object || takesHearer(lemmaOf(tree.tokens[cue] as Token))) return [...found]
  const { completes } = unit.quoting
  const after = all.filter(({ content }) => content > Math.max(cue, object.content))
  const whole = [
    object,
    ...after.filter((one) => (isPassive ? isCalled(tree, one, completes) : isComplement(tree, one, completes))),
  ]
  const odds = largest(found.flatMap((one) => (whole.includes(one.candidate) ? [one.odds] : [])))
  if (odds === Number.NEGATIVE_INFINITY) return [...found]
  const others = found.filter(({ candidate }) => !whole.includes(candidate))
  return [...others, ...whole.map((candidate) => ({ candidate, odds }))]
}

/** An infinitive or what an object is, or a phrase with such a preposition. */
function isComplement(tree: Dependencies, { content, relation }: Candidate, completes: ReadonlySet<string>): boolean {
  if (relation === 'xcomp' || (relation === 'ccomp' && childIn(tree, content, 'nsubj', 'mark') < 0)) return true
  return isCalled(tree, { cue: -1, content, relation }, completes)
}

/** `was seen as a demotion` */
const isCalled = (tree: Dependencies, { content, relation }: Candidate, completes: ReadonlySet<string>): boolean =>
  PHRASES.has(relation) && completes.has(tree.tokens[tree.first[content] ?? -1]?.text.toLowerCase() ?? '')
const PHRASES = new Set(['obl', 'advcl'])

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
