import type { Token } from '../../language/reader.ts'
import type { BlockSentence } from '../annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { ReadName } from './mend_names.ts'

const ARTICLE = /^the$/i
const HYPHEN = '-'
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
    if (isGroup && !isHyphened(tokens, at, end) && !isInRun(tokens, at, end))
      found.push({ first: at, last: end, type: 'group', by: 'list of groups' })
    at = end - 1
  }
  return found
}

const isHyphened = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[at - 1]?.text === HYPHEN || tokens[end]?.text === HYPHEN

/** "Young Democrats of X" is a name of its own. */
const isInRun = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[end]?.upos === 'PROPN' || (at > 1 && tokens[at - 1]?.upos === 'PROPN')
