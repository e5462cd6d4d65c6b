import { foldWords } from '../../language/fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { typeCues } from './type_cues.ts'

/**
 * A word that is the last or the first of a person's whom the article names in full is that person, whatever the reader took it for, unless what
 * stands beside it says otherwise ("in X", "X's borders").
 */
export function findPersonParts(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const parts = partsOf(mentions, gazetteer)
  if (parts.size === 0) return mentions.slice()
  const families = new Set(
    mentions.flatMap(({ type, words }) => (type === 'person' && words.length > 1 ? keyOf(words.slice(-1)) : [])),
  )
  return mentions.map((mention) => {
    if (isFamily(mention, families)) return { ...mention, type: 'group' as const }
    if (mention.type === 'person' || !parts.has(keyOf(mention.words))) return mention
    return isSomethingElse(mention, gazetteer) ? mention : { ...mention, type: 'person' as const }
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

function isSomethingElse(mention: Mention, gazetteer: Gazetteer): boolean {
  if (mention.type === 'group') return true
  return typeCues(mention, gazetteer).some(({ type }) => type === 'place' || type === 'organization')
}
