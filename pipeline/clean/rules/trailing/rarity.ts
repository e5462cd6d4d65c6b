import { onceEach } from '../../../once.ts'
import { readModelFile } from './model_file.ts'

const LEVELS = 8
/** Where no table of frequencies is at hand: how telling a stem is by its length, which common words keep short in every language. */
const RARITY_BY_LENGTH = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 0.85]
/** Languages with a table of frequencies, and its name. */
const TABLES: ReadonlyMap<string, string> = new Map([['en', 'frequencies.en.tsv']])
const tableOf = onceEach((language: string) => {
  const name = TABLES.get(language)
  return name === undefined ? null : readFrequencies(name)
})

/** Lines `level<TAB>stems`, level 0 the most common; a stem not listed is rarer than all levels. */
function readFrequencies(name: string): ReadonlyMap<string, number> {
  const rows = readModelFile(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(rows.map((line) => line.split('\t') as [string, string]).flatMap(toRarities))
}

function toRarities([level, stems]: [string, string]): [string, number][] {
  return stems.split(' ').map((stem) => [stem, Number(level) / LEVELS])
}

/** How telling a stem is, 0 … 1. */
export function rarity(stem: string, language: string | null): number {
  const table = tableOf(language ?? '')
  if (table !== null) return table.get(stem) ?? 1
  return RARITY_BY_LENGTH[Math.min(stem.length, RARITY_BY_LENGTH.length - 1)] as number
}
