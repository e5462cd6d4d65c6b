import { isTail } from '../../clause/embedding.ts'
import type { Item } from '../../clause/item.ts'
import { type NounGroup, nounGroupAfter } from '../../clause/noun_group.ts'
import { subjectOf } from '../../clause/subject.ts'
import { groupStart, isPassive } from '../../clause/verb_group.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'

type Ascribed = Pick<Attribution, 'source' | 'cue' | 'by'>

const FINITE = /^VB[DPZ]$/
const isFiniteVerb = (item: Item | undefined): boolean =>
  FINITE.test(item?.token?.xpos ?? '') && item?.token?.upos === 'VERB'
/** How quoted words end that a verb follows. */
const GOES_ON = /[,!?…—–-][\s"”»'’]*$/
const OPENS = new Set([':', ','])

/** Quoted words beside a verb that the lists do not have as one of speech: its subject says them. `“…,” she grinned` · `she shrugged: “…”` */
export function besideVerb(unit: Unit, at: number, text: string): Ascribed | null {
  const quote = unit.items[at] as Item
  return (GOES_ON.test(text.slice(quote.start, quote.end)) ? behind(unit, at + 1) : null) ?? before(unit, at)
}

function behind(unit: Unit, at: number): Ascribed | null {
  const inverted = isFiniteVerb(unit.items[at])
  const source = nounGroupAfter(unit, inverted ? at + 1 : at)
  const verb = inverted ? at : source && source.to + 1
  if (!source || verb === null || !isFiniteVerb(unit.items[verb])) return null
  const next = unit.items[Math.max(verb, source.to) + 1]
  return isTail(unit, next) ? ascribed(unit, verb, source) : null
}

/** Right before a colon any verb will do, right before a comma the verb itself. */
function before(unit: Unit, at: number): Ascribed | null {
  const mark = unit.items[at - 1]?.word ?? ''
  if (!OPENS.has(mark)) return null
  const verb = mark === ',' ? at - 2 : unit.items.findLastIndex((item, i) => i < at && isFiniteVerb(item))
  if (verb < 0 || !isFiniteVerb(unit.items[verb])) return null
  const group = { at: verb, from: groupStart(unit, verb) }
  const source = isPassive(unit, group) ? null : subjectOf(unit, group, 0)
  return source && ascribed(unit, verb, source)
}

function ascribed(unit: Unit, at: number, source: NounGroup): Ascribed {
  const { start, end, token, word } = unit.items[at] as Item
  return {
    source,
    cue: { start, end, lemma: token?.lemma ?? word, list: 'none: a verb beside quoted words' },
    by: 'beside',
  }
}
