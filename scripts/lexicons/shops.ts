import { readGzippedRows, readTyped } from './sources.ts'

/** A shop's name as titles of Wikipedia have it: "Smith 's". */
const SHOP = /^(\p{Lu}\p{L}{2,}) ['’]s$/u
/** Kinds of the list of names: organisation, product or ship, place, rare and unclear. */
const ORGANIZATION = '13'
const KINDS = new Set(['0', '11', '12', ORGANIZATION])
/** Births of a given name beyond which somebody may be called so. */
const MOST_BIRTHS = 300

/** Births beyond which it is rather somebody than a shop, whatever stands behind it. */
const TOO_MANY = 20_000
/** A given or a family name, somebody. */
const PEOPLE = new Set(['4', '14'])

/**
 * Shops and firms whose names end with a possessive, without it: those whose spelling without an apostrophe is in use besides, that are no dictionary's word,
 * and typed ones. `person` says that people are called so.
 */
export function toShops(folder: string): Record<string, string>[] {
  const used = new Set(readGzippedRows(folder, 'word_vectors.keys.tsv.gz').map(([word = '']) => word))
  const words = new Set(
    readGzippedRows(folder, 'wordnet_nouns_verbs.tsv.gz').map(([lemma = '']) => lemma.toLowerCase()),
  )
  const births = readBirths(folder)
  const titles = readGzippedRows(folder, 'name_gazetteer.tsv.gz')
  const kindsOf = new Map(titles.map(([title = '', kinds = '']) => [title, kinds.split(',')]))
  const typed = readTyped('shops').map(({ name = '' }) => name)
  const found = titles.flatMap(([title = '', kinds = '']) => {
    const name = SHOP.exec(title)?.[1]
    const known = kinds.split(',')
    const isOne = known.includes(ORGANIZATION) && known.every((kind) => KINDS.has(kind))
    const isFirm = kindsOf.get(name ?? '')?.includes(ORGANIZATION) === true
    const isOther = words.has(name?.toLowerCase() ?? '') || (births.get(name?.toLowerCase() ?? '') ?? 0) > TOO_MANY
    return name && isOne && !isFirm && !isOther && used.has(`${name}s`) ? [name] : []
  })
  return Array.from(new Set([...found, ...typed]), (name) => {
    const isPerson =
      kindsOf.get(name)?.some((kind) => PEOPLE.has(kind)) || (births.get(name.toLowerCase()) ?? 0) > MOST_BIRTHS
    return { name, person: isPerson ? 'yes' : '' }
  })
}

const readBirths = (folder: string): Map<string, number> =>
  new Map(
    readGzippedRows(folder, 'given_names_us.tsv.gz').map(([name = '', girls, boys]) => [
      name.toLowerCase(),
      Number(girls) + Number(boys),
    ]),
  )
