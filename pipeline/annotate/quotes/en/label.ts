import type { Item } from '../../clause/item.ts'
import { isWord } from '../../clause/item.ts'
import { type NounGroup, nounGroupBefore } from '../../clause/noun_group.ts'
import { isVerb } from '../../clause/verb_group.ts'
import type { Attribution } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import { type Cue, findCues } from './cue.ts'

/** How many words may stand between the verb and the words it labels with: `called the former rival a “…”`. */
const REACH = 10
const STOPS = new Set(['.', ';', ':'])

/** Quoted words that somebody uses for a thing: `calls it a “special operation”`, `described the plan as “…”`. */
export function findLabels(unit: Unit): Attribution[] {
  return findCues(unit).flatMap((cue) => {
    const at = cue.frame === 'label' ? labelAfter(unit.items, cue.at + 1) : null
    const source = at === null ? null : labeller(unit, cue)
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

function labelAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < items.length && i < from + REACH; i++) {
    if (items[i]?.quote) return i
    if (STOPS.has(items[i]?.word ?? '') || isVerb(items[i])) return null
  }
  return null
}

/** `that the ministry calls a “…”`: the conjunction is no part of the source. */
function labeller(unit: Unit, cue: Cue): NounGroup | null {
  const source = nounGroupBefore(unit, cue.from)
  return source && isWord(unit.items[source.from], unit.quoting.label_relative) ? null : source
}
