import { readLexicon, wordClasses } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { type Item, isWord } from '../../clause/item.ts'
import { nounGroupBefore } from '../../clause/noun_group.ts'
import { groupStart, isInGroup } from '../../clause/verb_group.ts'
import { endsInOne } from '../../clause/words.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'

const CLASSES = ['refuse', 'answer', 'asked'] as const
const refusalWords = once(() => wordClasses(readLexicon('en', 'no_comment'), CLASSES))
const is = (item: Item | undefined, name: (typeof CLASSES)[number]): boolean => isWord(item, refusalWords()[name])

/** How far after the verb the words for what was asked may stand. */
const REACH = 8

/** `did not immediately respond to a request for comment`, `declined to comment`: what was not said, with `noComment`. */
export function findRefusal(unit: Unit): Attribution | null {
  const { items } = unit
  for (let at = 1; at < items.length; at++) {
    if (is(items[at - 1], 'refuse') && is(items[at + 1], 'answer')) return toRefusal(unit, at - 1, at + 1)
    if (is(items[at], 'answer') && isNegated(unit, at) && isAsked(items, at + 1)) return toRefusal(unit, at, at)
  }
  return null
}

function isNegated({ items, words }: Unit, at: number): boolean {
  for (let i = at - 1; i >= 0 && isInGroup(items[i]); i--) if (isWord(items[i], words.negation)) return true
  return endsInOne(items[at - 1]?.word ?? '', words.negation_ending)
}

const isAsked = (items: readonly Item[], from: number): boolean =>
  items.slice(from, from + REACH).some((item) => is(item, 'asked'))

function toRefusal(unit: Unit, cue: number, content: number): Attribution | null {
  const { items } = unit
  const from = groupStart(unit, cue)
  const source = nounGroupBefore(unit, from)
  let to = content + 1
  while (to < items.length && items[to]?.token?.upos !== 'PUNCT' && !items[to]?.quote) to++
  const [start, end, word] = [items[content]?.start, items[to - 1]?.end, items[cue]]
  if (!source || start === undefined || end === undefined || !word) return null
  const lemma = word.token?.lemma ?? word.word
  const span = {
    start: cue === content ? (items[from]?.start ?? word.start) : word.start,
    end: word.end,
    lemma,
    list: 'no_comment',
  }
  return { parts: [{ start, end }], type: 'indirect', source, cue: span, noComment: true, by: 'refusal' }
}
