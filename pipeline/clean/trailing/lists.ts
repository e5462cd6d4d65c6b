import { readFileSync } from 'node:fs'
import { ownField } from '../../own_field.ts'

interface Cues {
  function_words: Record<string, string>
  continuations: Record<string, string>
  weekdays: string
  indefinite: string
  definite: string
  perfect: string
}

/** The folder of this rule's lists and weights; `dist/` mirrors `pipeline/`, so the same path holds from both. */
const FOLDER = new URL('../../../pipeline/clean/trailing/', import.meta.url)

export function readList(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}

/** What the lists say of a word in small letters. */
export interface WordClass {
  /** A function word or a weekday: says nothing of the subject. */
  empty: boolean
  /** A day of the week, today or yesterday. */
  weekday: boolean
  /** Opens a paragraph that goes on with what was said before. */
  continues: boolean
  /** A verb of the perfect, passive or future. */
  perfect: boolean
  article: 'indefinite' | 'definite' | 'none'
}

export const OPEN_CLASS: WordClass = { empty: false, weekday: false, continues: false, perfect: false, article: 'none' }

const CUES = JSON.parse(readList('cues.json')) as Cues
const EVERY_FUNCTION_WORD = Object.values(CUES.function_words).join(' ')
const UNLISTED = toClasses(EVERY_FUNCTION_WORD, '')
const CLASSES = new Map(
  Object.entries(CUES.function_words).map(([language, words]) => [
    language,
    toClasses(words, ownField(CUES.continuations, language) ?? ''),
  ]),
)

/**
 * The listed words of a language. A language without lists borrows the function words of all: a word lost to a stray match
 * costs little, "and" counted as telling costs much.
 */
export const wordClasses = (language: string | null): ReadonlyMap<string, WordClass> =>
  CLASSES.get(language ?? '') ?? UNLISTED

function toClasses(functionWords: string, continuations: string): ReadonlyMap<string, WordClass> {
  const classes = new Map<string, WordClass>()
  const add = (words: string, change: Partial<WordClass>) => {
    for (const word of words.split(' ')) classes.set(word, { ...(classes.get(word) ?? OPEN_CLASS), ...change })
  }
  add(functionWords, { empty: true })
  add(CUES.weekdays, { empty: true, weekday: true })
  add(continuations, { continues: true })
  add(CUES.perfect, { perfect: true })
  add(CUES.definite, { article: 'definite' })
  add(CUES.indefinite, { article: 'indefinite' })
  return classes
}

const LEVELS = 8
/** Where no table of frequencies is at hand: how telling a stem is by its length, which common words keep short in every language. */
const RARITY_BY_LENGTH = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 0.85]
const FREQUENCIES = new Map([['en', readFrequencies('frequencies.en.tsv')]])

/** Lines `level<TAB>stems`, level 0 the most common; a stem not listed is rarer than all levels. */
function readFrequencies(name: string): ReadonlyMap<string, number> {
  const rows = readList(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(rows.map((line) => line.split('\t') as [string, string]).flatMap(toRarities))
}

function toRarities([level, stems]: [string, string]): [string, number][] {
  return stems.split(' ').map((stem) => [stem, Number(level) / LEVELS])
}

/** How telling a stem is, 0 … 1. */
export function rarity(stem: string, language: string | null): number {
  const table = FREQUENCIES.get(language ?? '')
  if (table !== undefined) return table.get(stem) ?? 1
  return RARITY_BY_LENGTH[Math.min(stem.length, RARITY_BY_LENGTH.length - 1)] as number
}
