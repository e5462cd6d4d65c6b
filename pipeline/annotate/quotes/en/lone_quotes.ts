import { overlaps } from '../../../record/span.ts'
import type { Item } from '../../clause/item.ts'
import { nounGroupAfter, nounGroupBefore } from '../../clause/noun_group.ts'
import { subjectOf } from '../../clause/subject.ts'
import type { Attribution } from '../attribution.ts'
import type { Conversation } from '../conversation.ts'
import { isTitle } from '../marks.ts'
import type { Unit } from '../unit.ts'
import { besideVerb } from './beside.ts'
import { findCues } from './cue.ts'
import { opensSentence } from './opens_sentence.ts'

const SPOKEN = /[.!?…,][\s"”»'’]*$/
/** Fewest words of a quoted stretch that stands for a sentence. */
const SENTENCE = 3

/** Whole quoted sentences that no verb in their unit attributes: speech that goes on, or that a colon or a dash ascribes. */
export function loneQuotes(unit: Unit, text: string, own: readonly Attribution[], before: Conversation): Attribution[] {
  return unit.items.flatMap((item, at) => {
    if (!item.quote || own.some((found) => found.parts.some((part) => overlaps(part, item)))) return []
    if (!isSentence(text, item, unit)) return []
    const beside = besideVerb(unit, at, text)
    if (!beside && !standsAlone(unit, at)) return []
    const source =
      beside ?? signedBy(unit, at) ?? (at === 0 ? announcedBy(before) : null) ?? introducedBy(unit, at, text, before)
    if (!source) return []
    return [{ parts: [{ start: item.start, end: item.end }], type: 'direct' as const, noComment: false, ...source }]
  })
}

function isSentence(text: string, item: Item, { quoting }: Unit): boolean {
  const words = text.slice(item.start, item.end)
  if (words.trim().split(/\s+/).length < SENTENCE || isTitle(words, quoting.title)) return false
  return opensSentence(words) && (SPOKEN.test(words) || item.quote?.open === true || words.split(/\s+/).length >= 8)
}

/** Nothing but quoted stretches, dashes and marks in the unit before it. */
const standsAlone = (unit: Unit, at: number): boolean =>
  unit.items.slice(0, at).every((item) => item.quote || item.token?.upos === 'PUNCT')

type Ascribed = Pick<Attribution, 'source' | 'cue' | 'by'>
const DASHES = new Set(['-', '–', '—', '―', '--'])

/** `“…” — the commissioner` */
function signedBy(unit: Unit, at: number): Ascribed | null {
  const rest = unit.items.slice(at + 1)
  if (!DASHES.has(rest[0]?.word ?? '')) return null
  const source = nounGroupAfter(unit, at + 2)
  return source && source.to >= unit.items.length - 2 ? { source, cue: null, by: 'signed' } : null
}

/** The speaker of the quote before, in the same block or the one right before it. */
function introducedBy(unit: Unit, at: number, text: string, before: Conversation): Ascribed | null {
  const { last } = before
  if (!last || at > 0) return null
  const between = text.slice(last.unit.end, unit.start)
  if (between.trim() !== '') return null
  if (last.attribution.type === 'indirect' && last.unit.block !== unit.block) return null
  const same = last.unit.block === unit.block
  return { source: last.attribution.source, cue: same ? last.attribution.cue : null, by: 'goes on' }
}

/** `The chairwoman continued:` or `And from the chairwoman:` in the unit before: whoever the next block quotes. */
function announcedBy({ colon }: Conversation): Ascribed | null {
  if (!colon) return null
  const cue = findCues(colon).at(-1)
  const verb = cue && colon.items[cue.at]
  const source = cue ? subjectOf(colon, cue, 0) : nounGroupBefore(colon, colon.items.length - 1)
  if (!source) return null
  return {
    source,
    cue: cue && verb ? { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list } : null,
    by: 'announced',
  }
}
