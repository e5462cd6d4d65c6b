import { readFileSync } from 'node:fs'

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

type Words = ReadonlySet<string>

const toWords = (list: string): Words => new Set(list.split(' '))

function toWordsByLanguage(lists: Record<string, string>): ReadonlyMap<string, Words> {
  return new Map(Object.entries(lists).map(([language, list]) => [language, toWords(list)]))
}

const CUES = JSON.parse(readList('cues.json')) as Cues
const FUNCTION_WORDS = toWordsByLanguage(CUES.function_words)
const CONTINUATIONS = toWordsByLanguage(CUES.continuations)
const WEEKDAYS = toWords(CUES.weekdays)
const EVERY_FUNCTION_WORD = toWords(Object.values(CUES.function_words).join(' '))
const NO_WORDS: Words = new Set()

/** A language without a list borrows all of them: a word lost to a stray match costs little, "and" counted as telling costs much. */
export const functionWords = (language: string | null): Words =>
  FUNCTION_WORDS.get(language ?? '') ?? EVERY_FUNCTION_WORD

/** Words that open a paragraph which goes on with what was said before. */
export const continuations = (language: string | null): Words => CONTINUATIONS.get(language ?? '') ?? NO_WORDS

/** Names of the days of the week, and today and yesterday, in all languages together. */
export const weekdays = (): Words => WEEKDAYS

/** Articles, and verbs of the perfect, passive and future, in all languages together. */
export const ARTICLES = { indefinite: toWords(CUES.indefinite), definite: toWords(CUES.definite) }
export const PERFECT = toWords(CUES.perfect)

const LEVELS = 8
/** Where no table of frequencies is at hand: how telling a stem is by its length, which common words keep short in every language. */
const RARITY_BY_LENGTH = [0, 0.25, 0.5, 0.5, 0.625, 0.75, 0.75]
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
