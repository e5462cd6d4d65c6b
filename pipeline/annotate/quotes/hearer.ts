import type { Span } from '../../record/span.ts'
import { afterHearer } from '../clause/embedding.ts'
import { isWord } from '../clause/item.ts'
import type { Attribution } from './attribution.ts'
import type { SourceWords } from './source_words.ts'
import type { Unit } from './unit.ts'

/** How far behind the verb `in an interview with …` may begin and end. */
const REACH = 9

/** The words for whom something is said to, behind the verb: `told the paper`, `said to reporters`, `said in an interview with the paper`. */
export function hearerOf(
  unit: Unit,
  { cue, parts }: Attribution,
  words: SourceWords,
  takesHearer: boolean,
): Span | null {
  const at = cue === null ? -1 : unit.items.findIndex(({ start, token }) => token !== null && start === cue.start)
  if (at < 0) return null
  const from = hearerStart(unit, at + 1, words, takesHearer)
  if (from === null) return null
  const content = parts.find(({ start }) => start > (cue?.end ?? 0))?.start ?? Number.POSITIVE_INFINITY
  let to = afterHearer(unit, from)
  while (to > from && (unit.items[to - 1]?.end ?? 0) > content) to--
  const [first, last] = [unit.items[from], unit.items[to - 1]]
  return first && last && to > from ? { start: first.start, end: last.end } : null
}

function hearerStart(unit: Unit, at: number, words: SourceWords, takesHearer: boolean): number | null {
  const { items } = unit
  if (takesHearer) return at
  if (isWord(items[at], words.hearer_preposition)) return at + 1
  for (let i = at; i < at + REACH && i < items.length && items[i]?.word !== ',' && !items[i]?.quote; i++)
    if (isWord(items[i], words.talk) && isWord(items[i + 1], words.hearer_preposition)) return i + 2
  return null
}
