import type { Span } from '../../../record/span.ts'
import { afterHearer, afterTime, holdsVerb, isBareClauseAt, opensContent, type Region } from '../../clause/embedding.ts'
import { type Item, isTag, isWord } from '../../clause/item.ts'
import { isVerb } from '../../clause/verb_group.ts'
import { type Read, toSpan, typeOf } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import { contentEnd } from './content_end.ts'
import type { Cue } from './cue.ts'
import { withObject } from './label.ts'
import { opensSentence } from './opens_sentence.ts'
import { isClaimed, type Scene } from './scene.ts'
import { speakerOf } from './speaker_of.ts'

/** How far from the verb its content may begin. */
const REACH = 14

/** `he said that …` · `he said: “…”` · `he told them “…”` · `…, adding that …` */
export function contentAfter(scene: Scene, cue: Cue, free: number): Read | null {
  const { unit, text } = scene
  const source = speakerOf(scene, cue, free)
  const from = source && contentStart(scene, cue)
  if (!source || from === null) return null
  const region = { from, to: contentEnd(scene, cue.at, from) }
  if (region.to <= region.from) return null
  const parts = [wordsOf(scene, cue, region)]
  const type = typeOf(unit, text, parts)
  if (type === 'indirect' && !isSure(unit, cue, region)) return null
  const verb = unit.items[cue.at] as Item
  const spot = { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list }
  const by = 'content after the cue'
  return { attribution: { parts, type, source, cue: spot, noComment: false, by }, free: region.to }
}

/** `blasted the plan as a “disgrace” on Friday`: a few quoted words under a verb that is none of speech belong to what that governs. */
function wordsOf({ unit, text }: Scene, cue: Cue, region: Region): Span {
  const whole = toSpan(unit, region)
  const quote = unit.items.slice(region.from, region.to).find((item) => item.quote || isVerb(item))
  const marks = new Set([',', ':'])
  if (cue.frame !== 'quote' || !quote?.quote || marks.has(unit.items[unit.items.indexOf(quote) - 1]?.word ?? ''))
    return whole
  return opensSentence(text.slice(quote.start, quote.end)) ? whole : withObject(unit, unit.items[cue.at] as Item, quote)
}

function contentStart(scene: Scene, cue: Cue): number | null {
  const { unit } = scene
  const { items } = unit
  for (let i = cue.at + 1; i < items.length && i <= cue.at + REACH; i++) {
    const item = items[i] as Item
    if (item.quote && !isClaimed(scene, i)) return isLikeness(unit, cue) ? null : startOfQuoted(unit, i, cue)
    if (item.word === ':') return i + 1
    if (opensContent(unit, i, cue.frame === 'tell' || isAdverbial(unit, cue.at + 1, i))) return afterComma(items, i + 1)
    if (item.word === '.' || item.word === ';') return null
    if (isVerb(item)) break
  }
  return bareStart(scene, cue)
}

const ADPOSITION = new Set(['ADP', 'ADV'])
const SUBJECT = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'])
/** Is all between a verb and its "that" a phrase of place or time, and does a clause with its own subject follow: `said in interviews that the …`? */
const isAdverbial = ({ items }: Unit, from: number, that: number): boolean =>
  that > from && isTag(items[from], ADPOSITION) && (isTag(items[that + 1], SUBJECT) || items[that + 1]?.quote !== null)

const afterComma = (items: readonly Item[], at: number): number => (items[at]?.word === ',' ? at + 1 : at)

/** Quoted words after a comma, a colon or the verb itself begin the content; further on they stand in a clause that does. */
function startOfQuoted(unit: Unit, at: number, cue: Cue): number {
  const before = unit.items[at - 1]?.word ?? ''
  if (before === ',' || before === ':' || at === cue.at + 1) return at
  if (cue.frame === 'tell') return afterHearer(unit, cue.at + 1)
  return cue.frame === 'quote' ? startOfObject(unit, cue, at) : afterTime(unit, cue.at + 1)
}

/** `raised the issue of “false words”`: from where the verb's object begins, if the quoted words stand in it; else from them. */
function startOfObject({ items }: Unit, cue: Cue, at: number): number {
  const verb = items[cue.at]?.token
  const object = items.findIndex(
    ({ token, head }, i) => i > cue.at && i < at && head === verb && token?.deprel === 'obj' && token.upos === 'NOUN',
  )
  if (object < 0 || items.slice(object + 1, at).some((item) => isVerb(item) || item.word === ',')) return at
  const between = items.slice(cue.at + 1, object)
  return between.every((item) => isTag(item, INSIDE)) ? cue.at + 1 : at
}
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])

/** A clause without "that": a noun group and its verb, after the day or hearer; or "to …" with quoted words in it. */
function bareStart(scene: Scene, cue: Cue): number | null {
  const { unit } = scene
  const next = cue.at + 1
  const bare = cue.frame === 'say' || cue.frame === 'tell' || unit.quoting.bare.has(cue.lemma)
  const from = afterTime(unit, cue.frame === 'tell' ? afterHearer(unit, next) : next)
  if (bare && isBareClauseAt(unit, from)) return cue.frame !== 'tell' && hasObject(unit, cue.at) ? null : from
  const quoted = unit.items.slice(next).some((item, i) => item.quote && !isClaimed(scene, next + i))
  const infinitive = isWord(unit.items[next], unit.words.infinitive)
  if (isTag(unit.items[next], PREPOSITION)) return null
  return quoted && (infinitive || (bare && cue.frame !== 'tell')) ? next : null
}

/** `ruled as a “lion”`: what somebody is, not what he says. */
const isLikeness = ({ items, quoting }: Unit, { at, frame }: Cue): boolean =>
  frame === 'that' && isWord(items[at + 1], quoting.likens)

const PREPOSITION = new Set(['ADP'])

/** `added a week, which …`: the noun group behind the verb is its object, by the tree, and no clause hangs on it. */
const hasObject = ({ items }: Unit, verb: number): boolean => {
  const own = items.slice(verb + 1).filter(({ head }) => head !== null && head === items[verb]?.token)
  return own.some(({ token }) => token?.deprel === 'obj') && !own.some(({ token }) => token?.deprel === 'ccomp')
}

/** Fewest words of content without quotation marks. */
const CLAUSE = 3
const isSure = (unit: Unit, cue: Cue, region: Region): boolean =>
  cue.frame !== 'quote' && region.to - region.from >= CLAUSE && holdsVerb(unit, region)
