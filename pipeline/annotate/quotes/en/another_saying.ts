import { type Item, isTag, isWord } from '../../clause/item.ts'
import { nounGroupAfter } from '../../clause/noun_group.ts'
import { isVerb } from '../../clause/verb_group.ts'
import type { Unit } from '../unit.ts'
import { isSpeechVerb } from './cue.ts'
import { isCueVerb } from './embedded/takes.ts'

const MARKS = new Set([',', ';', '—', '–', '--', '-'])
const BETWEEN = new Set(['AUX', 'ADV', 'PART'])

/**
 * Does something else that is said begin at an item: `… and warned that …`, `…, but she said …`, `…, while the mayor called it …`? `cue` is
 * the verb whose content goes up to there, `from` where that begins.
 */
export function opensAnother(unit: Unit, cue: number, from: number, at: number): boolean {
  const { items, quoting } = unit
  const marked = MARKS.has(items[at]?.word ?? '')
  const joint = marked ? at + 1 : at
  if (joint <= from + 1) return false
  const closed = marked || items[at - 1]?.quote !== null
  if (isWord(items[joint], quoting.contrasts)) return closed && isSaying(unit, joint + 1, true)
  if (!isWord(items[joint], unit.words.shared_joint)) return false
  if (isSaying(unit, joint + 1, true)) return closed || isWord(items[joint], quoting.adversative)
  const verb = verbAfter(items, joint + 1)
  return isSaying(unit, joint + 1, false) && (isToldBesides(unit, cue, verb) || sharesSubject(unit, cue, from, verb))
}

/** A verb of speech in the form of the cue, and its "that": `said the road was open but added that …`. */
function isToldBesides({ items, words }: Unit, cue: number, verb: number): boolean {
  const { word = '', token } = items[verb] ?? {}
  return isSpeechVerb(word) && token?.xpos === items[cue]?.token?.xpos && isWord(items[verb + 1], words.complementizer)
}

/** A cue, with or without a noun group of its own before it. */
function isSaying(unit: Unit, at: number, withSubject: boolean): boolean {
  const { items } = unit
  const subject = withSubject ? nounGroupAfter(unit, at) : null
  if (withSubject && !subject) return false
  const verb = verbAfter(items, subject ? pastName(unit, subject.to + 1) : at)
  return isCueVerb(items[verb]?.token ?? null) && FINITE.test(items[verb]?.token?.xpos ?? '')
}

/** How many words may stand between a name and its verb: `Ann Smith, the mayor of the town, said`. */
const APPOSED = 12
/** Past what stands between two commas at an item. */
function pastName({ items }: Unit, at: number): number {
  if (items[at]?.word !== ',') return at
  const close = items.findIndex(({ word }, i) => i > at && word === ',')
  const isShort = close > at && close - at <= APPOSED && !items.slice(at, close).some(isVerb)
  return isShort ? close + 1 : at
}

const FINITE = /^VB[DPZN]$/
function verbAfter(items: readonly Item[], from: number): number {
  let at = from
  while (items[at]?.time || (isTag(items[at], BETWEEN) && !items[at]?.quote)) at++
  return at
}

/** The verb stands in the form of the cue and not in that of the content, or the tree joins it to the cue. */
function sharesSubject({ items }: Unit, cue: number, from: number, verb: number): boolean {
  const tag = items[verb]?.token?.xpos
  if (tag !== items[cue]?.token?.xpos) return false
  if (items[verb]?.head === items[cue]?.token) return true
  const own = items.slice(from, verb).find((item) => isVerb(item) && /^(?:VB[DPZ]|MD)$/.test(item.token?.xpos ?? ''))
  return own?.token?.xpos !== tag
}
