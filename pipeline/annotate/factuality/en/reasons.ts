import type { Reason } from '../../../stage.ts'
import { featuresOf } from './features.ts'
import type { Link } from './link.ts'
import { onScale, shippedWeights, sumOf } from './model.ts'
import type { Reading } from './reading.ts'
import { viewOf } from './view.ts'

/** How many governing words and how many weights are shown. */
const SHOWN = 6

/** What decided how an event stands, from its own words outwards. */
export function reasonsFor(reading: Reading, at: number, below: number | null): Reason[] {
  return [
    { name: 'own words', value: ownWords(reading, at) },
    ...governing(reading, at, below),
    score(reading, at, below),
  ]
}

const wordsOf = ({ tree }: Reading, from: number, to: number): string =>
  tree.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

function ownWords(reading: Reading, at: number): string {
  const { cues, tense, status, certainty } = reading.localOf(at)
  const told = status ?? tense
  const signs = cues.map(({ kind, from, to }) => `"${wordsOf(reading, from, to)}" for its ${kind}`)
  const event = `"${reading.tree.tokens[at]?.text}"`
  return [`${event} by itself: ${certainty}${told === null ? '' : `, ${told}`}`, ...signs].join('; ')
}

/** The words above an event, the nearest first, up to the one that tells its source. */
function governing(reading: Reading, at: number, below: number | null): Reason[] {
  const reasons: Reason[] = []
  let word = at
  while (reasons.length < SHOWN) {
    const link = reading.linkOf(word)
    if (link === null || word === below) break
    reasons.push({ name: 'governed by', value: told(reading, link, link.head === below) })
    if (link.turned || link.head === below) break
    word = link.head
  }
  return reasons
}

function told(reading: Reading, { cue, relation, embedding }: Link, isSource: boolean): string {
  const word = `"${wordsOf(reading, cue.from, cue.to)}" (${relation})`
  if (embedding === null) return `${word}: no list says what follows; the event stands as that word does`
  const { list, affirmed, negated, status, article, holds } = embedding
  const sure = isSource ? (holds ?? article) : article
  return [
    `${word}, list ${list}: of what it takes ${affirmed} holds where it is affirmed, ${negated} where it is negated (-1 to 1)`,
    ...(status ? [`it makes it ${status}`] : []),
    ...(sure ? [`${isSource ? 'its source' : 'who says so'} is ${sure}`] : []),
  ].join('; ')
}

/** What the features with the largest weights add to the score. */
function score(reading: Reading, at: number, below: number | null): Reason {
  const weights = shippedWeights()
  const features = featuresOf(reading, at, below, viewOf(reading, at, below))
  const parts = Array.from(features, ([name, value]) => ({ name, part: value * (weights.weights.get(name) ?? 0) }))
  const largest = parts.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part)).slice(0, SHOWN)
  const shown = largest.map(({ name, part }) => `${name} ${part < 0 ? '' : '+'}${part.toFixed(2)}`)
  return {
    name: 'factuality',
    value: `${onScale(weights, sumOf(weights, features))} on a scale from -3 (it did not come about) to 3 (it did); most by ${shown.join(', ')}`,
  }
}
