import { readLexicon } from '../../lexicon.ts'
import { onceEach } from '../../once.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import { textAt } from './mends/mend.ts'
import type { Mention } from './mention.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u
const PLURAL = /^\p{Lu}{2,6}s$/u
const INDEFINITE = /^(?:an?|any|each|every|no|some|these|those)$/i
const LETTER = /\p{L}/u
const SMALL = /^\p{Ll}/u
/** Small words of a name are short. */
const COMMON = /^\p{Ll}{4}/u

const personsOf = onceEach((language: string) => new Set(readLexicon(language, 'person_nouns').map(({ noun }) => noun)))

/**
 * Capitals that stand for common words ("virtual reality (VR)", "a PCB", "PCs", "RGB lighting") name nothing: those of one document that no list has and
 * no name there is short for, where it uses one of them as a noun or never as more than the first part of one.
 */
export function dropCommonAcronyms(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const initials = new Set(mentions.filter(({ words }) => words.length > 1).map(({ name }) => initialsOf(name)))
  const dropped = new Set<string>()
  for (const [name, group] of groupBy(mentions, ({ name }) => name)) {
    const isShort = ACRONYM.test(name) || PLURAL.test(name)
    if (!isShort || initials.has(name) || isListed(name, gazetteer)) continue
    const isCommon = (PLURAL.test(name) && !group.some(isBracketed)) || group.some(isNoun)
    if (isCommon || isFirstPartAlone(group, gazetteer)) dropped.add(name)
  }
  return dropped.size === 0 ? mentions.slice() : mentions.filter(({ name, given }) => given || !dropped.has(name))
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')

const isListed = (name: string, { organization, knownOrganizations, place, clubs }: Gazetteer): boolean =>
  organization(name) !== null || knownOrganizations.has(name) || place(name) !== null || clubs.has(name)

/** "an XL", "small words (XL)": the last words before the bracket have its letters, and are no name. */
function isNoun(mention: Mention): boolean {
  const { sentence, first, last, name } = mention
  const { tokens } = sentence
  const [before, after] = [textAt(tokens, first - 1), tokens[last]]
  if (INDEFINITE.test(before)) return after?.upos !== 'NOUN' && after?.upos !== 'PROPN'
  if (before !== '(') return false
  const words = tokens
    .slice(Math.max(0, first - 1 - name.length), first - 1)
    .flatMap(({ text }) => text.split('-'))
    .filter((text) => LETTER.test(text))
  const spelled = words.slice(-name.length)
  return (
    spelled.map((word) => word.charAt(0).toUpperCase()).join('') === name && spelled.some((word) => COMMON.test(word))
  )
}

/** "Long Names (LNs)". */
const isBracketed = ({ by }: Mention): boolean => by === 'in brackets'

const FEWEST = 2
const isFirstPartAlone = (group: readonly Mention[], gazetteer: Gazetteer): boolean =>
  group.length >= FEWEST && group.every((mention) => isFirstPart(mention, gazetteer))

/** "RGB lighting": right before a common noun that is nobody's ("an XL officer"), and no "the XL report". */
function isFirstPart({ sentence: { tokens }, first, last }: Mention, { language }: Gazetteer): boolean {
  const after = tokens[last]
  const isCommon = after?.upos === 'NOUN' && SMALL.test(after.text) && !personsOf(language).has(after.lemma)
  return isCommon && tokens[first]?.deprel === 'compound' && textAt(tokens, first - 1).toLowerCase() !== 'the'
}
