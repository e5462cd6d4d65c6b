import { tableOf } from './packed_table.ts'

type Rows = Record<string, string>[]

const SINGLE_WORD = /^\p{Ll}[\p{Ll}-]+$/u
/** Nouns whose first sense is a person in WordNet, and an event in news. */
const EVENTS = new Set(['filibuster', 'fundraiser'])
/** Nouns whose first sense is a person. */
export const toPersonNouns = (folder: string): Rows =>
  Array.from(tableOf(folder, 'wordnet_nouns_verbs.tsv.gz')).flatMap(([noun = '', pos, senses = '']) =>
    pos === 'n' && SINGLE_WORD.test(noun) && senses.split('|')[0] === 'person' && !EVENTS.has(noun) ? [{ noun }] : [],
  )
