import { type Clause, type Item, isTag, isWord } from './item.ts'

const NAME = new Set(['PROPN'])
const CALLED = new Set(['NOUN', 'ADJ'])
const HYPHEN = 'HYPH'

/**
 * `the TOWN, STATE, company`, `the TOWN, STATE-based maker`, `the TOWN-based maker`: behind an article and where somebody is, the item with which begins what he is
 * called; -1 where an item opens no such phrase.
 */
export function calledBehindPlace({ items, words }: Clause, article: number): number {
  if (!isWord(items[article], words.article)) return -1
  const town = endOfName(items, article + 1)
  if (town === article + 1) return -1
  const state = items[town]?.word === ',' ? endOfName(items, town + 1) : town
  if (state === town + 1) return -1
  const isClosed = state > town && items[state]?.word === ','
  const called = isClosed ? state + 1 : isBased(items, state) ? state + 2 : -1
  return isTag(items[called], CALLED) ? called : -1
}

function endOfName(items: readonly Item[], from: number): number {
  let to = from
  while (isTag(items[to], NAME)) to++
  return to
}

const isBased = (items: readonly Item[], at: number): boolean =>
  items[at]?.token?.xpos === HYPHEN && items[at + 1]?.token?.xpos === 'VBN'

/** How many items such a place may have, with its article. */
const LONGEST = 9
/** The article of a phrase in which what somebody is called begins at an item, else that item. */
export function startWithPlace(clause: Clause, called: number): number {
  for (let at = called - 2; at >= Math.max(0, called - LONGEST); at--)
    if (calledBehindPlace(clause, at) === called) return at
  return called
}
