import type { Attribution } from './attribution.ts'
import { type Cue, findCues } from './cue.ts'
import { sourceBefore } from './source.ts'
import { type Item, isTag, type Unit } from './units.ts'

/** How many words may stand between the verb and the words it labels with: `called the former rival a “…”`. */
const REACH = 10
const STOPS = new Set(['.', ';', ':'])

/** Quoted words that somebody uses for a thing: `calls it a “special operation”`, `described the plan as “…”`. */
export function findLabels(unit: Unit): Attribution[] {
  return findCues(unit.items).flatMap((cue) => {
    const at = cue.frame === 'label' ? labelAfter(unit.items, cue.at + 1) : null
    const source = at === null ? null : subjectOf(unit.items, cue)
    const item = at === null ? undefined : unit.items[at]
    if (!item || !source) return []
    const verb = unit.items[cue.at] as Item
    return [
      {
        parts: [{ start: item.start, end: item.end }],
        type: 'mixed' as const,
        source,
        cue: { start: verb.start, end: verb.end, lemma: cue.lemma, list: cue.list },
        noComment: false,
        by: 'label' as const,
      },
    ]
  })
}

const VERBS = new Set(['VERB', 'AUX'])
function labelAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < items.length && i < from + REACH; i++) {
    if (items[i]?.quote) return i
    if (STOPS.has(items[i]?.word ?? '') || isTag(items[i], VERBS)) return null
  }
  return null
}

const RELATIVE = new Set(['that', 'what', 'whom', 'which'])
/** `that the ministry calls a “…”`: the conjunction is no part of the source. */
function subjectOf(items: readonly Item[], cue: Cue): ReturnType<typeof sourceBefore> {
  const source = sourceBefore(items, cue.from)
  return source && RELATIVE.has(items[source.from]?.word ?? '') ? null : source
}
