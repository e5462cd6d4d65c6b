import { readGzippedRows } from './sources.ts'

/** Kinds of the list of names: organisation, product or ship, rare and unclear. */
const ORGANIZATION = '13'
const KINDS = new Set(['0', '12', ORGANIZATION])
const WORD = /^\p{Lu}\p{L}{2,}$/u
/** Clusters of words (Brown) that are companies, teams and the like, by their paths. */
const CLUSTERS = new Set([
  '1010011111110',
  '1010011111100',
  '10111111111000',
  '10111111111001',
  '1000001100010',
  '1000001100011',
  '10100111110110',
  '10100111111010',
  '1010101011',
  '1000101001',
  '101101101101000',
  '1010011110111',
  '10110110101001',
])
/** Births of a given name beyond which a word is rather a person. */
const MOST_BIRTHS = 300

/** Names of one word that titles of Wikipedia have for organisations alone, in use as companies and teams are, no dictionary's
 * word and nobody's first name. */
export function toSingleWordNames(folder: string): Record<string, string>[] {
  const used = new Set(readGzippedRows(folder, 'word_vectors.keys.tsv.gz').map(([word = '']) => word))
  const words = new Set(
    readGzippedRows(folder, 'wordnet_nouns_verbs.tsv.gz').map(([lemma = '']) => lemma.toLowerCase()),
  )
  const clusters = new Map(
    readGzippedRows(folder, 'brown_clusters.tsv.gz').map(([word = '', path = '']) => [word, path]),
  )
  const births = new Map(
    readGzippedRows(folder, 'given_names_us.tsv.gz').map(([name = '', girls, boys]) => [
      name,
      Number(girls) + Number(boys),
    ]),
  )
  return readGzippedRows(folder, 'name_gazetteer.tsv.gz').flatMap(([name = '', kinds = '']) => {
    const known = kinds.split(',')
    const isOne = known.includes(ORGANIZATION) && known.every((kind) => KINDS.has(kind))
    const isRare = !words.has(name.toLowerCase()) && (births.get(name.toLowerCase()) ?? 0) <= MOST_BIRTHS
    const isCompany = CLUSTERS.has(clusters.get(name.toLowerCase()) ?? '')
    return isOne && isRare && isCompany && WORD.test(name) && used.has(name) ? [{ name, type: 'organization' }] : []
  })
}
