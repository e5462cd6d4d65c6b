import { readLexicon } from '../../lexicon.ts'
import type { Item } from './units.ts'

/**
 * What a verb of speech takes: `say` a bare clause, `tell` a hearer and a clause, `that` a clause with its conjunction,
 * `quote` quoted words only, `label` the words that somebody uses for a thing.
 */
type FrameName = 'say' | 'tell' | 'that' | 'quote' | 'label'

/** A word that carries the saying, with the auxiliaries before it. */
export interface Cue {
  /** Index of the verb in the unit's items. */
  at: number
  /** Index of the first word of the verb group. */
  from: number
  lemma: string
  frame: FrameName
  /** The list that has it. */
  list: string
}

const VERBS = new Map<string, Pick<Cue, 'lemma' | 'frame' | 'list'>>()
for (const name of ['reporting_verbs', 'speech_verbs'])
  for (const { form = '', lemma = '', frame = 'that' } of readLexicon('en', name))
    VERBS.set(form, { lemma, frame: frame as FrameName, list: name })

/** Forms that are nouns as often as verbs need a tag that says so. */
const VERBAL = new Set(['VERB', 'AUX'])
const NEVER_AFTER = new Set([
  'to',
  'a',
  'an',
  'the',
  'be',
  'been',
  'being',
  'is',
  'are',
  'was',
  'were',
  'get',
  'got',
  'by',
])
const GROUP = new Set(['AUX', 'ADV', 'PART'])

/** Verbs of speech in a unit, outside its quotation marks: finite ones and participles with a subject of their own or shared. */
export function findCues(items: readonly Item[]): Cue[] {
  return items.flatMap((item, at) => {
    const verb = VERBS.get(item.word)
    if (!verb || !isVerbal(items, at)) return []
    const from = groupStart(items, at)
    return isPassive(items, from, at) ? [] : [{ at, from, ...verb }]
  })
}

function isVerbal(items: readonly Item[], at: number): boolean {
  const { word, token } = items[at] as Item
  if (NEVER_AFTER.has(items[at - 1]?.word ?? '') && !word.endsWith('ing')) return false
  if (VERBAL.has(token?.upos ?? '') || items[at - 1]?.quote) return true
  return PAST.test(word) && !NOMINAL.has(token?.upos ?? '')
}
const PAST = /(?:ed|said|told|wrote)$/
const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN'])

/** `adding`, without an auxiliary. */
export const isParticiple = (items: readonly Item[], cue: Cue): boolean =>
  items[cue.at]?.word.endsWith('ing') === true &&
  items.slice(cue.from, cue.at).every((item) => item.token?.upos !== 'AUX')

/** May the word be a verb of speech? */
export const isSpeechVerb = (word: string): boolean => VERBS.has(word)

function groupStart(items: readonly Item[], at: number): number {
  let from = at
  while (from > 0 && GROUP.has(items[from - 1]?.token?.upos ?? '')) from--
  return from
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', "'s", '’s'])
/** "was told" has no speaker for its subject; "is saying" has. */
function isPassive(items: readonly Item[], from: number, at: number): boolean {
  const form = items[at]?.word ?? ''
  if (form.endsWith('ing')) return false
  for (let i = from; i < at; i++) if (BE.has(items[i]?.word ?? '')) return true
  return BE.has(items[beforeTime(items, from) - 1]?.word ?? '')
}

/** Where a time before an item begins, its preposition included: `was on Monday told`. */
function beforeTime(items: readonly Item[], at: number): number {
  let first = at
  while (items[first - 1]?.time) first--
  return first < at && items[first - 1]?.token?.upos === 'ADP' ? first - 1 : first
}
