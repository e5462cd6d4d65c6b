import type { Phrase } from '../grammar.ts'
import { first } from './phrase.ts'

/** Words before a bare year that say when something happened, not what it is of or how long it went on. */
const LEADS = new Set(['in', 'by', 'during', 'early', 'late', 'mid', 'approx', 'on'])

/** "In 1805 the war began" goes to that year; "the treaty of 1839", "(1839)", "until 1839" and "since 1839" stay where the story is. */
export function setsScene(phrase: Phrase): boolean {
  if (phrase.words.some(({ kind }) => kind === 'hyphen' || kind === 'year_pair')) return false
  const bare =
    first(phrase, 'year') !== undefined &&
    !['month', 'season', 'daypart', 'weekday'].some((name) => first(phrase, name))
  return !bare || phrase.at === 0 || phrase.words.length > 1 || LEADS.has(phrase.before?.kind ?? '')
}
