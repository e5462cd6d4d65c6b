import { isClaimed, type Scene } from './attribute.ts'
import { isParticiple } from './cue.ts'
import { subjectBefore } from './subject.ts'
import { type Item, isTag } from './units.ts'

const CAPITAL = /^["“”„«'‘`]+[\p{Lu}\d…[]/u
const CLOSED = /[.,!?…—–-]["”»'’\s]*$/

const TAIL_MARKS = new Set(['.', ',', ';', '!', '?', ')', '—', '–', '-', '―'])
const TAIL_TAGS = new Set(['ADV', 'ADP', 'SCONJ', 'CCONJ'])
/** Nothing but time, place and manner follow the verb. */
export const isTail = (item: Item | undefined): boolean =>
  item === undefined || item.time || TAIL_MARKS.has(item.word) || (item.word !== 'that' && isTag(item, TAIL_TAGS))

/** To the end of the unit, or of the quoted sentences, or to where another attribution begins. */
export function contentEnd(scene: Scene, from: number): number {
  const { unit, text } = scene
  const { items } = unit
  if (isSpeech(text, items[from])) {
    let to = from + 1
    while (items[to]?.quote) to++
    return to
  }
  const closing = closingSource(scene, from)
  for (let i = from + 1; i < items.length; i++) if (i === closing || endsClause(scene, i)) return i
  return withoutStop(items)
}

const isSpeech = (text: string, item: Item | undefined): boolean => {
  if (!item?.quote) return false
  const words = text.slice(item.start, item.end)
  return CAPITAL.test(words) && (CLOSED.test(words) || item.quote.open)
}

const CITING =
  /^(?:adding|citing|noting|saying|arguing|according|warning|claiming|insisting|stressing|explaining|telling)$/
const RELATIVE = new Set(['whose', 'which', 'who', 'where'])
function endsClause(scene: Scene, at: number): boolean {
  const { items } = scene.unit
  if (items[at]?.word === ';') return !isInBrackets(items, at)
  if (items[at]?.word !== ',') return false
  if (CITING.test(items[at + 1]?.word ?? '')) return true
  return RELATIVE.has(items[at + 1]?.word ?? '') && holdsOnlyLabels(scene, at)
}

/** How far back a bracket may have been opened. */
const BRACKET = 12
function isInBrackets(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - BRACKET); i--) {
    if (items[i]?.word === ')') return false
    if (items[i]?.word === '(') return true
  }
  return false
}

/** The rest of the unit quotes words, and all of them are somebody else's. */
function holdsOnlyLabels(scene: Scene, from: number): boolean {
  const quotes = scene.unit.items.flatMap((item, i) => (item.quote && i > from ? [i] : []))
  return quotes.length > 0 && quotes.every((at) => isClaimed(scene, at))
}

function withoutStop(items: readonly Item[]): number {
  let to = items.length
  while (to > 0 && items[to - 1]?.token && /^[.!?…]+$/.test(items[to - 1]?.word ?? '')) to--
  return to
}

/** Where a later "…, officials said" closes the unit from item `from` on: the comma before its source; null where none does. */
function closingSource({ unit, cues }: Scene, from: number): number | null {
  for (const cue of cues) {
    if (cue.at <= from || isParticiple(unit.items, cue) || !isTail(unit.items[cue.at + 1])) continue
    const subject = subjectBefore(unit.items, cue)
    const comma = (subject?.from ?? 0) - 1
    if (subject && comma > from && unit.items[comma]?.word === ',') return comma
  }
  return null
}
