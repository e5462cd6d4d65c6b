import { foldWords } from '../../language/fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { typeCues } from './type_cues.ts'

/**
 * A word that is the last or the first of a person's whom the article names in full is that person, whatever the reader took it for, unless what
 * stands beside it says otherwise ("in X", "X's borders").
 */
export function findPersonParts(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const named = withFirstNames(mentions, gazetteer)
  const parts = partsOf(named, gazetteer)
  if (parts.size === 0) return named
  const families = new Set(
    named.flatMap(({ type, words }) => (type === 'person' && words.length > 1 ? keyOf(words.slice(-1)) : [])),
  )
  return named.map((mention) => {
    if (isFamily(mention, families)) return { ...mention, type: 'group' as const }
    if (mention.type === 'person' || !parts.has(keyOf(mention.words))) return mention
    return isSomethingElse(mention, gazetteer) ? mention : { ...mention, type: 'person' as const }
  })
}

/** "First Last", taken for a body or a place, where the article calls somebody by that last word again and again. */
function withFirstNames(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const once = new Set<string>()
  const often = new Set<string>()
  for (const { type, words } of mentions) {
    const [word = '', ...more] = words
    if (type !== 'person' || more.length > 0) continue
    if (once.has(word)) often.add(word)
    once.add(word)
  }
  const { organization, place, heads, firstNames, given, family } = gazetteer
  return mentions.map((mention) => {
    const { type, words, name } = mention
    const [first = '', last = ''] = name.split(' ')
    const isOther = type !== 'organization' && type !== 'place'
    if (isOther || words.length !== 2 || !often.has(words[1] ?? '') || heads.has(words[1] ?? '')) return mention
    const isNamed = firstNames.has(first.toLowerCase()) || given.has(first) || family.has(last)
    return isNamed && !organization(name) && !place(name) ? { ...mention, type: 'person' as const } : mention
  })
}

const keyOf = (words: readonly string[]): string => words.join(' ').toLowerCase()

/** Family names of several words too ("van der X"); first names only where they are no place's. */
function partsOf(mentions: readonly Mention[], { place }: Gazetteer): Set<string> {
  const parts = new Set<string>()
  for (const { type, words, name } of mentions) {
    if (type !== 'person' || words.length < 2) continue
    for (let at = 1; at < words.length; at++) parts.add(keyOf(words.slice(at)))
    const first = name.split(' ')[0] ?? ''
    if (!place(first)) parts.add(keyOf(foldWords(first)))
  }
  return parts
}

const PLURAL = /(?:(?<=[sxz])es|s)$/

/** "The Does" of whom one is named in full. */
function isFamily({ words }: Mention, families: ReadonlySet<string>): boolean {
  const word = keyOf(words)
  const single = word.replace(PLURAL, '')
  return words.length === 1 && single !== word && !families.has(word) && families.has(single)
}

/** `U.N.`, `UN`: capitals alone, with or without stops. */
const CAPITALS = /^(?:\p{Lu}\.?){2,}$/u

function isSomethingElse(mention: Mention, gazetteer: Gazetteer): boolean {
  if (mention.type === 'group') return true
  if (CAPITALS.test(mention.name) && gazetteer.organization(mention.name)) return true
  const isServed = isOffice(mention, gazetteer)
  return typeCues(mention, gazetteer).some(({ type }) => type === 'place' || (type === 'organization' && !isServed))
}

/** "X spokesman", "X adviser": persons have them as well as bodies. */
const isOffice = ({ sentence: { tokens }, last }: Mention, { officeNouns, titles }: Gazetteer): boolean => {
  const after = tokens[last]?.text ?? ''
  return officeNouns.has(after) || titles.longestAt([after], 0) !== null
}
