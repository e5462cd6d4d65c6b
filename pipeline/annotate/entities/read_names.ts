import type { BlockSentence } from '../annotator.ts'
import { withCampus } from './campus.ts'
import type { Gazetteer } from './gazetteer.ts'
import { findGroups } from './groups.ts'
import { mendNames } from './mend_names.ts'
import type { ReadName } from './mends/mend.ts'
import { type Mention, toMention } from './mention.ts'
import { isOpeningWord } from './opening_word.ts'
import { isEndOfTitle } from './person_titles.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u

/** The reader's names, mended and cut to size, and names of groups, in the order of the text. */
export function readNames(text: string, sentences: readonly BlockSentence[], gazetteer: Gazetteer): Mention[] {
  const acronyms = new Set(
    sentences.flatMap(({ tokens }) => tokens.filter(({ text }) => ACRONYM.test(text)).map(({ text }) => text)),
  )
  return sentences.flatMap((sentence) => {
    const groups = findGroups(sentence, gazetteer)
    const isOfGroup = ({ first, last }: ReadName) => groups.some((group) => first >= group.first && last <= group.last)
    const joinsGroups = ({ first, last }: ReadName) =>
      groups.some((group) => group.first === first && group.last < last) &&
      groups.some((group) => group.last === last && group.first > first)
    const names = mendNames(sentence, { text, gazetteer, acronyms }).filter(
      (name) => !isOfGroup(name) && !joinsGroups(name),
    )
    const taken = new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)))
    const all = [...names, ...groups.filter(({ last }) => !taken.has(last - 1))].sort((a, b) => a.first - b.first)
    return all
      .flatMap((name) => toMention(sentence, name, name, gazetteer) ?? [])
      .filter((mention) => !isNone(mention, gazetteer))
      .map((mention) => withCampus(mention, gazetteer))
  })
}

const isNone = (mention: Mention, gazetteer: Gazetteer): boolean =>
  (mention.type === 'person' &&
    mention.words.length === 1 &&
    isOpeningWord(mention.sentence.tokens, mention.first, gazetteer.language)) ||
  isBare(mention, gazetteer) ||
  isSeat(mention) ||
  isOffice(mention, gazetteer) ||
  isMember(mention, gazetteer)

/** "The Xland Democrat": one of a party or a people, by where he is from; "X Democrats" are some of them. */
function isMember({ name, type }: Mention, { groups, demonyms, place }: Gazetteer): boolean {
  const words = name.split(' ')
  const [from, one] = [words.slice(0, -1).join(' '), words.at(-1) ?? '']
  if (type !== 'organization' || from === '' || groups.longestAt([`${one}s`], 0) === null) return false
  return place(from) !== null || demonyms.longestAt([from], 0) !== null
}

/** "The Department" is no place: a body, if it is one that the article names. */
const isBare = ({ words, type }: Mention, { inNames }: Gazetteer): boolean =>
  words.length === 1 && type !== 'organization' && inNames.bare.has(words[0] ?? '')

const isOffice = (mention: Mention, gazetteer: Gazetteer): boolean =>
  mention.type === 'person' && isEndOfTitle(mention.sentence.tokens, mention, gazetteer)

/** "(X-Yland)": a member's party and where the seat is. */
const isSeat = ({ name, first, sentence }: Mention): boolean =>
  SEAT.test(name) && sentence.tokens[first - 1]?.text === '('

const SEAT = /^\p{Lu}-\p{Lu}[\p{L}.]*$/u
