import type { NameType } from '../../language/reader.ts'
import { groupBy } from './cluster.ts'
import type { Gazetteer } from './gazetteer.ts'
import { textAt } from './mends/mend.ts'
import type { Mention } from './mention.ts'
import { besideOf } from './places/beside.ts'
import { candidatesOf } from './places/candidates.ts'
import { placeWordsOf } from './places/units.ts'

const JOINS = /^(?:,|and|or|&|;)$/
/** Names in a row that tell what the others are. */
const FEWEST = 3

/**
 * "X, Y, Z and W" are things of one kind: a name that nothing but the reader holds for a place or a person is what most of the others are.
 */
export function agreeInLists(mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const types = new Map<string, NameType>()
  for (const list of listsOf(mentions)) {
    const kind = kindOf(list)
    for (const mention of list)
      if (kind && mention.type !== kind && isUnfounded(mention, gazetteer)) types.set(keyOf(mention), kind)
  }
  if (types.size === 0) return mentions.slice()
  const held = new Set(mentions.filter((mention) => !isUnfounded(mention, gazetteer)).map(keyOf))
  return mentions.map((mention) => {
    const type = held.has(keyOf(mention)) ? undefined : types.get(keyOf(mention))
    return type ? { ...mention, type } : mention
  })
}

const keyOf = ({ words, type }: Mention): string => `${type} ${words.join(' ')}`

/** Names of a sentence with nothing but commas and conjunctions between them. */
function listsOf(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = []
  for (const [, group] of groupBy(mentions, ({ sentence }) => String(sentence.start))) {
    let list: Mention[] = []
    for (const mention of group) {
      const before = list.at(-1)
      if (before && !isNext(before, mention)) {
        lists.push(list)
        list = []
      }
      list.push(mention)
    }
    lists.push(list)
  }
  return lists.filter(({ length }) => length >= FEWEST)
}

function isNext({ sentence, last }: Mention, { first }: Mention): boolean {
  if (first <= last) return false
  for (let at = last; at < first; at++) if (!JOINS.test(textAt(sentence.tokens, at))) return false
  return true
}

/** What more than half of them are. */
function kindOf(list: readonly Mention[]): NameType | null {
  const [most] = [...groupBy(list, ({ type }) => type)].sort(([, a], [, b]) => b.length - a.length)
  return most && 2 * most[1].length > list.length ? (most[0] as NameType) : null
}

/** No list has the name as what it was taken for, and no word beside it says so. */
function isUnfounded(mention: Mention, gazetteer: Gazetteer): boolean {
  const { type, words, name } = mention
  if (type === 'place') return !isToldPlace(mention, gazetteer)
  if (type !== 'person' || mention.title || mention.honorific) return false
  const first = name.split(' ')[0] ?? ''
  return !(words.length > 1 && (gazetteer.firstNames.has(first.toLowerCase()) || gazetteer.given.has(first)))
}

function isToldPlace(mention: Mention, gazetteer: Gazetteer): boolean {
  const { name, words, sentence, first } = mention
  const before = textAt(sentence.tokens, first - 1).toLowerCase()
  if (placeWordsOf(gazetteer.language).locative.has(before)) return true
  if (words.some((word) => gazetteer.placeHeads.has(word))) return true
  return candidatesOf(name, gazetteer, true).length > 0 || besideOf(mention, gazetteer) !== null
}
