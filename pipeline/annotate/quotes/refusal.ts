import { readLexicon } from '../../lexicon.ts'
import type { Attribution } from './attribution.ts'
import { sourceBefore } from './source.ts'
import { type Item, isTag, type Unit } from './units.ts'

const CLASSES = new Map<string, Set<string>>()
for (const { word = '', class: name = '' } of readLexicon('en', 'no_comment'))
  CLASSES.set(word, (CLASSES.get(word) ?? new Set()).add(name))
const is = (item: Item | undefined, name: string): boolean => CLASSES.get(item?.word ?? '')?.has(name) ?? false

const NEGATION = new Set(['not', "n't", 'n’t', 'never'])
const GROUP = new Set(['AUX', 'ADV', 'PART'])
/** How far after the verb the words for what was asked may stand. */
const REACH = 8

/** `did not immediately respond to a request for comment`, `declined to comment`: what was not said, with `noComment`. */
export function findRefusal(unit: Unit): Attribution | null {
  const { items } = unit
  for (let at = 1; at < items.length; at++) {
    const refused = is(items[at - 1], 'refuse')
      ? at - 1
      : items[at]?.word === 'to' && is(items[at - 1], 'refuse')
        ? at - 1
        : null
    if (refused !== null && is(items[at + 1], 'answer')) return toRefusal(items, refused, at + 1)
    if (is(items[at], 'answer') && isNegated(items, at) && isAsked(items, at + 1)) return toRefusal(items, at, at)
  }
  return null
}

function isNegated(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && isTag(items[i], GROUP); i--) if (NEGATION.has(items[i]?.word ?? '')) return true
  return /n['’]t$/.test(items[at - 1]?.word ?? '')
}

const isAsked = (items: readonly Item[], from: number): boolean =>
  items.slice(from, from + REACH).some((item) => is(item, 'asked'))

function toRefusal(items: readonly Item[], cue: number, content: number): Attribution | null {
  let from = cue
  while (from > 0 && isTag(items[from - 1], GROUP)) from--
  const source = sourceBefore(items, from)
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
