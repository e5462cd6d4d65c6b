import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'

/** Meanings of a verb, each with the place of the sense among those of the verb: the most frequent one is the first. */
type Senses = ReadonlyMap<string, number>

interface Meanings {
  own: Senses
  /** What comes of it: `die` of `kill`. */
  results: Senses
}

const SENSE = ':'

const toSenses = (cell: string): Senses =>
  new Map(
    cell
      .split(' ')
      .filter(Boolean)
      .map((one) => [one.slice(0, one.indexOf(SENSE)), Number(one.slice(one.indexOf(SENSE) + 1))]),
  )

const meanings = once(
  () =>
    new Map(
      readLexicon('en', 'verb_meanings').map(({ verb = '', meanings = '', results = '' }): [string, Meanings] => [
        verb,
        { own: toSenses(meanings), results: toSenses(results) },
      ]),
    ),
)

/** How surely two verbs mean one thing, or one what comes of the other, 0 to 1: by the places of the senses in which they do (WordNet; Miller 1995). */
export function sharedMeaning(verb: string, other: string): number {
  const [a, b] = [meanings().get(verb), meanings().get(other)]
  return a === undefined || b === undefined
    ? 0
    : Math.max(nearest(a.own, b.own), nearest(a.results, b.own), nearest(a.own, b.results))
}

/** Does the one come of the other, rather than mean the same? */
export function isResultOf(result: string, verb: string): boolean {
  const [a, b] = [meanings().get(verb), meanings().get(result)]
  return a !== undefined && b !== undefined && nearest(a.results, b.own) > nearest(a.own, b.own)
}

/** Place of a sense up to which it counts for a key. */
const FREQUENT = 3

/** What a verb means, and what comes of it, in its most frequent senses: ids that verbs of one meaning share. */
export function meaningsOf(verb: string): string[] {
  const known = meanings().get(verb)
  if (known === undefined) return []
  const frequent = [...known.own, ...known.results].filter(([, place]) => place <= FREQUENT)
  return Array.from(new Set(frequent.map(([id]) => id)))
}

function nearest(some: Senses, others: Senses): number {
  let most = 0
  for (const [id, sense] of some) most = Math.max(most, 2 / (sense + (others.get(id) ?? Number.POSITIVE_INFINITY)))
  return most
}
