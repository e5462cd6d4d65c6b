import { tableOf } from './packed_table.ts'

const SINGLE_WORD = /^\p{Ll}[\p{Ll}-]+$/u
/** Supersenses of what nobody can touch. */
const ABSTRACT = new Set([
  ...['act', 'attribute', 'cognition', 'communication', 'event', 'feeling', 'group', 'motive', 'phenomenon'],
  ...['possession', 'process', 'quantity', 'relation', 'shape', 'state', 'time'],
])

function* firstSenses(folder: string, part: string): Generator<[word: string, sense: string]> {
  for (const [word = '', pos, senses = ''] of tableOf(folder, 'wordnet_nouns_verbs.tsv.gz'))
    if (pos === part && SINGLE_WORD.test(word)) yield [word, senses.split('|')[0] as string]
}

/** What each verb of one word is about, by its first sense. */
export const toVerbSenses = (folder: string): { verb: string; sense: string }[] =>
  Array.from(firstSenses(folder, 'v'), ([verb, sense]) => ({ verb, sense }))

/** What kind of thing a noun of one word is by its first sense, of those for nothing that one can touch. */
export const toNounSenses = (folder: string): { noun: string; sense: string }[] =>
  Array.from(firstSenses(folder, 'n'), ([noun, sense]) => ({ noun, sense })).filter(({ sense }) => ABSTRACT.has(sense))
