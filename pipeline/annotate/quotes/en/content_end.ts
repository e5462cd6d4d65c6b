import { dependenciesOf, mainSubject } from '../../clause/dependencies.ts'
import { isInBrackets, isTail, withoutStop } from '../../clause/embedding.ts'
import { type Item, isWord } from '../../clause/item.ts'
import { subjectBefore } from '../../clause/subject.ts'
import { groupStart, isInGroup, isParticiple, isVerb, type VerbGroup } from '../../clause/verb_group.ts'
import type { Unit } from '../unit.ts'
import { opensAnother } from './another_saying.ts'
import { isSpeechVerb } from './cue.ts'
import { isCueVerb } from './embedded/takes.ts'
import { opensSentence } from './opens_sentence.ts'
import { isResumed } from './resumed.ts'
import { isClaimed, type Scene } from './scene.ts'

const CLOSED = /[.,!?…—–-]["”»'’\s]*$/

/** To the end of the unit, or of the quoted sentences, or to where another attribution begins. */
export function contentEnd(scene: Scene, cue: number, from: number): number {
  const { unit, text } = scene
  const { items } = unit
  if (isSpeech(text, items[from])) {
    let to = from + 1
    while (items[to]?.quote) to++
    return to
  }
  const closing = closingSource(scene, from)
  const main = mainClause(unit, cue)
  for (let i = from + 1; i < items.length; i++)
    if (
      i === closing ||
      i === main ||
      endsClause(scene, i) ||
      opensAnother(unit, cue, from, i) ||
      isWriters(unit, cue, i) ||
      isDoneBesides(unit, cue, i) ||
      isWithheld(unit, i) ||
      closesBracket(unit, from, i)
    )
      return i
  return withoutStop(unit)
}

const isSpeech = (text: string, item: Item | undefined): boolean => {
  if (!item?.quote) return false
  const words = text.slice(item.start, item.end)
  return opensSentence(words) && (CLOSED.test(words) || item.quote.open)
}

/** The comma before the subject of the clause that the cue's stands under; -1 where there is none. */
function mainClause({ items, sentences }: Unit, cue: number): number {
  const token = items[cue]?.token
  const tree = dependenciesOf(sentences.find(({ tokens }) => token && tokens.includes(token))?.tokens ?? [])
  const start = tree && token ? tree.tokens[mainSubject(tree, tree.tokens.indexOf(token))]?.start : undefined
  const at = items.findIndex((item) => item.start === start)
  return items[at - 1]?.word === ',' ? at - 1 : -1
}

/** `said it slips, so we tried another`: where the writer goes on in his own voice. */
function isWriters({ items, quoting, words }: Unit, cue: number, at: number): boolean {
  if (items[at]?.word !== ',' || !isWord(items[at + 2], quoting.narrator)) return false
  if (!isWord(items[at + 1], words.shared_joint) && !isWord(items[at + 1], quoting.concludes)) return false
  return !items.slice(0, cue).some((item) => isWord(item, quoting.narrator))
}

/** `concluded that he had been careless, but did not charge him`: a comma, and a verb that the tree joins to the cue without a subject of its own. */
function isDoneBesides({ items, words }: Unit, cue: number, at: number): boolean {
  if (items[at]?.word !== ',' || !isWord(items[at + 1], words.shared_joint)) return false
  let verb = at + 2
  while (isInGroup(items[verb])) verb++
  const { token, head } = items[verb] ?? {}
  const first = items.slice(at + 2, verb + 1).find((item) => isVerb(item))?.token?.xpos ?? ''
  return token?.deprel === 'conj' && head === items[cue]?.token && FINITE.test(first)
}

/** `…, without giving details`: what he leaves out who says it. */
function isWithheld({ items, quoting }: Unit, at: number): boolean {
  const lacks = items[at]?.word === ',' ? at + 1 : at
  const isApart = lacks > at || items[at - 1]?.quote !== null
  return isApart && isWord(items[lacks], quoting.lacks) && isWord(items[lacks + 1], quoting.detailing)
}

/** A bracket that was opened before the content. */
function closesBracket({ items }: Unit, from: number, at: number): boolean {
  if (items[at]?.word !== ')') return false
  return items.slice(from, at).findLast(({ word }) => word === '(' || word === ')')?.word !== '('
}

/** Items behind a comma that are looked at. */
const BEHIND = 5

function endsClause(scene: Scene, at: number): boolean {
  const { items, quoting } = scene.unit
  if (items[at]?.word === ';') return !isInBrackets(scene.unit, at)
  if (items[at]?.word !== ',') return false
  if (isWord(items[at + 1], quoting.cites) || isSpeakingAside(items[at + 1])) return true
  const after = items.slice(at + 1, at + 1 + BEHIND).map(({ token }) => token)
  if (isResumed(after, quoting.resumes)) return true
  return isWord(items[at + 1], quoting.tail_relative) && holdsOnlyLabels(scene, at)
}

/** `…, pointing to two others` */
const isSpeakingAside = (item: Item | undefined): boolean => item?.token?.xpos === 'VBG' && isSpeechVerb(item.word)

/** The rest of the unit quotes words, and all of them are somebody else's. */
function holdsOnlyLabels(scene: Scene, from: number): boolean {
  const quotes = scene.unit.items.flatMap((item, i) => (item.quote && i > from ? [i] : []))
  return quotes.length > 0 && quotes.every((at) => isClaimed(scene, at))
}

/** Where a later "…, officials said" closes the unit from item `from` on: the comma before its source; null where none does. */
function closingSource({ unit, cues }: Scene, from: number): number | null {
  for (const cue of [...cues, ...findings(unit)]) {
    if (cue.at <= from || isParticiple(unit, cue) || !isTail(unit, unit.items[cue.at + 1])) continue
    const subject = subjectBefore(unit, cue)
    const comma = (subject?.from ?? 0) - 1
    const closes = !unit.items.slice(cue.at + 1).some(isVerb)
    if (subject && closes && comma > from && unit.items[comma]?.word === ',') return comma
  }
  return null
}

/** `…, the poll found`: verbs at the end of a unit that only the tree's list has. */
function findings(unit: Unit): VerbGroup[] {
  const at = withoutStop(unit) - 1
  const token = unit.items[at]?.token ?? null
  return isCueVerb(token) && FINITE.test(token?.xpos ?? '') ? [{ at, from: groupStart(unit, at) }] : []
}
const FINITE = /^VB[DPZ]$/
