import { tableOf } from './packed_table.ts'
import { readTyped } from './sources.ts'

/** Supersenses of what happens: that of the first sense. */
const HAPPENING = new Set(['act', 'event'])
const SINGLE_WORD = /^\p{Ll}[\p{Ll}-]+$/u
/** Letters that a noun and the verb that it comes from share at least. */
const SHARED = 3

/**
 * Nouns for what happens, with the verb that says it: those that are derived from one, and typed ones, which win. A typed verb `-` says that
 * the noun is no event, whatever it is derived from; `of`, whether who is behind "of" or before the noun does it or suffers it.
 */
export function toEventNouns(folder: string): Record<string, string>[] {
  const typed = readTyped('event_nouns')
  const known = new Set(typed.map(({ noun }) => noun))
  const derived = Array.from(tableOf(folder, 'wordnet_nouns_verbs.tsv.gz')).flatMap(
    ([noun = '', pos, senses = '', verbs = '']) => {
      const happens = HAPPENING.has(senses.split('|')[0] ?? '')
      if (pos !== 'n' || known.has(noun) || !SINGLE_WORD.test(noun) || !happens) return []
      const verb = likest(noun, verbs.split('|'))
      return verb ? [{ noun, verb }] : []
    },
  )
  return [...derived, ...typed.filter(({ verb }) => verb !== '-')]
}

/** The verb that shares the most letters at its beginning; the first of those that share as many. */
function likest(noun: string, verbs: readonly string[]): string | null {
  let best: string | null = null
  for (const verb of verbs)
    if (SINGLE_WORD.test(verb) && shared(noun, verb) > (best ? shared(noun, best) : SHARED - 1)) best = verb
  return best
}

function shared(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}
