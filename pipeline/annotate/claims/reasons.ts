import type { Reason } from '../../stage.ts'
import type { EventKind } from '../events/grammar.ts'
import type { Candidate, Part, Weighed } from './grammar.ts'
import type { Voice } from './sources.ts'

/** What a claim was made of besides its words. */
interface Grounds {
  candidate: Candidate
  targets: readonly Part[]
  voices: readonly Voice[]
  kind: EventKind
  weighed: readonly Weighed[]
}

/** Weights that are shown: those that add or take most. */
const SHOWN = 8

/** What found a claim and its parts, and what its class and score are from. */
export function reasonsFor({ candidate, targets, voices, kind, weighed }: Grounds): Reason[] {
  const { predicate } = candidate
  return [
    { name: 'found by', value: foundBy(candidate) },
    ...predicate.parts.map((part) => ({
      name: part.role,
      value: `the phrase that turns on ${wordAt(candidate, part)}`,
    })),
    ...targets.map((part) => ({
      name: part.role,
      value: `the phrase that turns on ${wordAt(candidate, part)}, in what it acts on or is for`,
    })),
    ...voices.map(({ quote, source }) => ({ name: 'source', value: sourceOf(quote, source.cue) })),
    ...(kind.row === null ? [] : [{ name: 'class', value: `the row “${kind.row}” of the list event_classes` }]),
    { name: 'score', value: weighed.slice(0, SHOWN).map(shown).join('; ') },
  ]
}

function foundBy(candidate: Candidate): string {
  const { at, rule, governors } = candidate.predicate
  const led = governors.map((governor) => wordAt(candidate, { at: governor }))
  return `the construction “${rule}” around ${wordAt(candidate, { at })}${led.length > 0 ? `, led to by ${led.join(', ')}` : ''}`
}

const wordAt = ({ tree }: Candidate, { at }: Pick<Part, 'at'>): string => `“${tree.tokens[at]?.text ?? ''}”`

function sourceOf(quote: Voice['quote'], cue: string | null): string {
  const by = cue === null ? 'no word of speech' : `“${cue}”`
  return quote === null ? `the grammar around ${by}` : `the ${quote.type} quote that holds it, by ${by}`
}

const shown = ({ fact, weight }: Weighed): string => `${weight > 0 ? '+' : ''}${weight.toFixed(2)} ${fact}`
