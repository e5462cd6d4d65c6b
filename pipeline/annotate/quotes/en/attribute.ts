import type { Token } from '../../../language/reader.ts'
import { contains } from '../../../record/span.ts'
import { isCapital } from '../../capital.ts'
import { isWord } from '../../clause/item.ts'
import type { Attribution, Read } from '../attribution.ts'
import type { Unit } from '../unit.ts'
import { contentAfter } from './content_after.ts'
import { contentBefore } from './content_before.ts'
import { type Cue, findCues } from './cue.ts'
import { findEmbedded } from './embedded/index.ts'
import { kindOf } from './embedded/kind.ts'
import { findLabels } from './label.ts'
import { findPhrases } from './phrase.ts'
import type { Scene } from './scene.ts'
import { isUnsaid } from './unsaid.ts'

/** The attributions of a unit: by verbs of speech, by the words that somebody uses for a thing, by "according to", and by what else its trees show. */
export function attribute(unit: Unit, text: string): Attribution[] {
  const worded = byWords(unit, text)
  const doubtful = worded.filter((found) => isOpenEnded(found) || isThings(unit, found))
  const sure = worded.filter((found) => !doubtful.includes(found))
  const embedded = findEmbedded(unit, text, sure)
  const known = new Set(embedded.map(({ cue }) => cue?.start))
  const kept = doubtful.filter((found) => isThings(unit, found) === known.has(found.cue?.start))
  const told = new Set(kept.map(({ cue }) => cue?.start))
  return [...sure, ...kept, ...embedded.filter(({ cue }) => !told.has(cue?.start))].filter(
    (found) => !isUnsaid(unit, found),
  )
}

/** `A good site tells visitors that …`: whether a thing says something is weighed, where it ends is not. */
function isThings({ items, quoting }: Unit, { type, by, source }: Attribution): boolean {
  if (type !== 'indirect' || source === null || by !== 'content after the cue') return false
  const head = items.find(({ start }) => start === source.head.start)
  if (!head?.token || source.relative || items[source.to]?.token?.upos === 'PROPN') return false
  return isWord(head, quoting.anything) || (kindOf(head.token) === 'thing' && isCommon(head.token))
}

/** A noun that is no name that the reader did not know. */
const isCommon = ({ upos, text }: Token): boolean => upos === 'NOUN' && !isCapital(text[0])

/** `X, who said so much, left`: where such content ends, the tree knows better. */
const isOpenEnded = ({ type, by, source }: Attribution): boolean =>
  type === 'indirect' && by === 'content after the cue' && source?.relative === true

function byWords(unit: Unit, text: string): Attribution[] {
  const labels = findLabels(unit)
  const spoken = byCues(unit, text, labels)
  const quoted = spoken.filter((found) => found.type !== 'indirect')
  const phrases = findPhrases(unit, text)
  if (phrases.length > 0 && quoted.length === 0) return [...phrases, ...labels]
  return [...phrases.filter((phrase) => quoted.every((one) => isInside(one, phrase))), ...spoken, ...labels]
}

/** `According to the daily, the mayor said “…”`: one is told by the other. */
const isInside = ({ cue, source }: Attribution, { parts }: Attribution): boolean =>
  [cue, source].every((span) => span !== null && parts.some((part) => contains(part, span)))

/** A comma and a conjunction. */
const JOINT = 2
function byCues(unit: Unit, text: string, labels: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = []
  const cues = findCues(unit).filter((cue) => cue.frame !== 'label')
  let free = 0
  for (const cue of cues) {
    const goesOn = free > 0 && cue.from - free <= JOINT ? (found.at(-1)?.source ?? null) : null
    const read = readCue({ unit, text, labels, cues, goesOn }, cue, free)
    if (!read || isNobodys(unit, cue, read.attribution)) continue
    found.push(read.attribution)
    free = Math.max(free, read.free)
  }
  return found
}

/**
 * `Do you believe that …?`, `People say that …`: nobody says what the reader might, nor does the author of a guide quote himself; and nobody has
 * said what he denies saying, or says under a condition.
 */
function isNobodys({ items, quoting, addressed }: Unit, cue: Cue, { type, source }: Attribution): boolean {
  if (type === 'direct' || source === null) return false
  const first = items[source.from]
  if (type === 'mixed') return isWord(first, quoting.reader) && isWord(items[source.from - 1], quoting.conditions)
  const isAnybody = source.from === source.to && isWord(first, quoting.anybody)
  if (isAnybody || isWord(first, quoting.reader) || (addressed && isWord(first, quoting.narrator))) return true
  const isDenied = items
    .slice(cue.from, cue.at)
    .some((item, i, own) => isWord(item, quoting.denies) && own[i + 1]?.word !== 'only')
  return isDenied || isWord(items[source.from - 1], quoting.conditions)
}

/** Inside words that are spoken for, a verb of speech is somebody's telling of another's: only the outer one is kept, unless it closes the unit. */
function readCue(scene: Scene, cue: Cue, free: number): Read | null {
  const before = contentBefore(scene, cue, free)
  if (before) return before
  return cue.at < free ? null : contentAfter(scene, cue, free)
}
