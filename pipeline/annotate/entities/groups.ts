import type { Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { ReadName } from './mends/mend.ts'

const ARTICLE = /^the$/i
const HYPHEN = '-'
const CAPITALISED = /^\p{Lu}/u
const NATIVE = /^(?:Native|Indigenous|First)$/
/** What follows an adjective that has a noun. */
const GOES_ON: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'CCONJ'])

/**
 * Peoples, faiths and followers named as many: those of the list, plurals ("Xlanders"), and "the Xlandish" where nothing goes on.
 */
export function findGroups({ tokens }: BlockSentence, { groups, demonyms }: Gazetteer): ReadName[] {
  const words = tokens.map(({ text }) => text)
  const found: ReadName[] = []
  for (let at = 0; at < words.length; at++) {
    const listed = groups.longestAt(words, at)
    const people = demonyms.longestAt(words, at)
    const end = listed?.end ?? people?.end
    if (end === undefined) continue
    const isMany = people?.rows.some(({ form }) => form === 'plural')
    const isAlone = ARTICLE.test(words[at - 1] ?? '') && !GOES_ON.has(tokens[end]?.upos ?? '')
    const isGroup = listed || isMany || isAlone
    const first = firstOf(tokens, at)
    if (isGroup && tokens[end]?.text !== HYPHEN && !isInRun(tokens, first, end))
      found.push({ first, last: end, type: 'group', by: 'list of groups' })
    at = end - 1
  }
  return found
}

/** "Xish-Xlanders" and "Native Xlanders" are groups of their own. */
function firstOf(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text === HYPHEN && CAPITALISED.test(tokens[at - 2]?.text ?? '')) return at - 2
  return NATIVE.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
}

/** "Young Democrats of X" is a name of its own. */
const isInRun = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[end]?.upos === 'PROPN' || (at > 1 && tokens[at - 1]?.upos === 'PROPN')
