import { overlaps } from '../../span.ts'
import type { Attribution } from './attribute.ts'
import type { Talk } from './index.ts'
import { isTitle } from './marks.ts'
import { type SourceSpan, sourceAfter, sourceBefore } from './source.ts'
import type { Item, Unit } from './units.ts'

const CAPITAL = /^["“„«'‘`]+[\p{Lu}\d…[]/u
const SPOKEN = /[.!?…,][\s"”»'’]*$/
/** Fewest words of a quoted stretch that stands for a sentence. */
const SENTENCE = 3

/** Whole quoted sentences that no verb in their unit attributes: speech that goes on, or that a colon or a dash ascribes. */
export function loneQuotes(unit: Unit, text: string, own: readonly Attribution[], talk: Talk): Attribution[] {
  return unit.items.flatMap((item, at) => {
    if (!item.quote || own.some((found) => found.parts.some((part) => overlaps(part, item)))) return []
    if (!isSentence(text, item) || !standsAlone(unit, at)) return []
    const source = signedBy(unit, at) ?? introducedBy(unit, at, text, talk)
    if (!source) return []
    return [{ parts: [{ start: item.start, end: item.end }], type: 'direct' as const, noComment: false, ...source }]
  })
}

function isSentence(text: string, item: Item): boolean {
  const words = text.slice(item.start, item.end)
  if (words.trim().split(/\s+/).length < SENTENCE || isTitle(words)) return false
  return CAPITAL.test(words) && (SPOKEN.test(words) || item.quote?.open === true || words.split(/\s+/).length >= 8)
}

/** Nothing but quoted stretches, dashes and marks in the unit before it. */
const standsAlone = (unit: Unit, at: number): boolean =>
  unit.items.slice(0, at).every((item) => item.quote || item.token?.upos === 'PUNCT')

type Ascribed = Pick<Attribution, 'source' | 'cue'>
const DASHES = new Set(['-', '–', '—', '―', '--'])

/** `“…” — the commissioner` */
function signedBy(unit: Unit, at: number): Ascribed | null {
  const rest = unit.items.slice(at + 1)
  if (!DASHES.has(rest[0]?.word ?? '')) return null
  const source = sourceAfter(unit.items, at + 2)
  return source && source.to >= unit.items.length - 2 ? { source, cue: null } : null
}

/** The speaker of the quote before, in the same block or the one right before it. */
function introducedBy(unit: Unit, at: number, text: string, talk: Talk): Ascribed | null {
  const { last } = talk
  if (!last || at > 0) return null
  const between = text.slice(last.unit.end, unit.start)
  if (between.trim() !== '') return null
  if (last.attribution.type === 'indirect' && last.unit.block !== unit.block) return null
  const same = last.unit.block === unit.block
  return { source: last.attribution.source, cue: same ? last.attribution.cue : null }
}

/** The noun group that a block ends with before its colon: whoever the next block quotes. */
export const announced = (unit: Unit): SourceSpan | null => {
  const end = unit.items.at(-1)
  return end?.word === ':' ? sourceBefore(unit.items, unit.items.length - 1) : null
}
