import { tableOf } from './packed_table.ts'

type Rows = Record<string, string>[]

/** Births below which a given name is too rare to tell anything, and the least share of one gender. */
const FREQUENT = 10_000
const ONE_SIDED = 0.95

/** Frequent given names that nearly all who bear them share a gender in. */
export const toGivenNames = (folder: string): Rows =>
  Array.from(tableOf(folder, 'given_names_us.tsv.gz')).flatMap(([name = '', girls = '', boys = '']) => {
    const all = Number(girls) + Number(boys)
    const share = Number(girls) / all
    if (all < FREQUENT || (share < ONE_SIDED && share > 1 - ONE_SIDED)) return []
    return [{ name, gender: share > 0.5 ? 'female' : 'male' }]
  })

const SINGLE_WORD = /^\p{Ll}[\p{Ll}-]+$/u
/** Nouns whose first sense is a person. */
export const toPersonNouns = (folder: string): Rows =>
  Array.from(tableOf(folder, 'wordnet_nouns_verbs.tsv.gz')).flatMap(([noun = '', pos, senses = '']) =>
    pos === 'n' && SINGLE_WORD.test(noun) && senses.split('|')[0] === 'person' ? [{ noun }] : [],
  )
