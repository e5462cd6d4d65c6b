import type { Token } from '../../../language/reader.ts'
import { readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { type Clause, isTag } from '../../clause/item.ts'
import { groupStart, isPassive, isVerbal, type VerbGroup } from '../../clause/verb_group.ts'

/**
 * What a verb of speech takes: `say` a bare clause, `tell` a hearer and a clause, `that` a clause with its conjunction,
 * `quote` quoted words only, `label` the words that somebody uses for a thing.
 */
type FrameName = 'say' | 'tell' | 'that' | 'quote' | 'label'

/** A word that carries the saying, with the auxiliaries before it. */
export interface Cue extends VerbGroup {
  lemma: string
  frame: FrameName
  /** The list that has it. */
  list: string
}

type SpeechVerb = Pick<Cue, 'lemma' | 'frame' | 'list'>
const LISTS = ['reporting_verbs', 'speech_verbs']
const speechVerbs = once(() => new Map(LISTS.flatMap(verbsOf)))
const verbsOf = (list: string): [string, SpeechVerb][] =>
  readLexicon('en', list).map(({ form = '', lemma = '', frame = 'that' }) => [
    form,
    { lemma, frame: frame as FrameName, list },
  ])

/** May the word be a verb of speech? */
export const isSpeechVerb = (word: string): boolean => speechVerbs().has(word)

const hearing = once(
  () => new Set(Array.from(speechVerbs().values()).flatMap(({ lemma, frame }) => (frame === 'tell' ? [lemma] : []))),
)
/** Does the verb take whom it is said to for its object? */
export const takesHearer = (lemma: string): boolean => hearing().has(lemma)

/** The lemma of a word as the lists have it, else as the reader does. */
export const lemmaOf = ({ text, lemma }: Token): string => speechVerbs().get(text.toLowerCase())?.lemma ?? lemma

/** Verbs of speech in a unit, outside its quotation marks: finite ones and participles with a subject of their own or shared. */
export function findCues(clause: Clause): Cue[] {
  return clause.items.flatMap((item, at) => {
    const verb = speechVerbs().get(item.word)
    if (!verb || !(isVerbal(clause, at) || isClosing(clause, at))) return []
    const from = groupStart(clause, at)
    return isPassive(clause, { at, from }) ? [] : [{ at, from, lemma: verb.lemma, frame: verb.frame, list: verb.list }]
  })
}

const NOMINAL = new Set(['NOUN', 'PROPN'])
/** How many words may stand between a comma and the verb. */
const SOURCE = 8
/** `…, the DAILY reports.`: at the end of a unit, behind a comma and a name or noun, a form that is a noun as often is a verb. */
function isClosing({ items }: Clause, at: number): boolean {
  if (items[at]?.token?.xpos !== 'NNS' || !isTag(items[at - 1], NOMINAL)) return false
  if (at < items.length - 2 || (items[at + 1] && items[at + 1]?.word !== '.')) return false
  const comma = items.findLastIndex(({ word }, i) => i < at && word === ',')
  return comma > 0 && at - comma <= SOURCE && !items.slice(comma + 1, at).some(({ token }) => token?.upos === 'CCONJ')
}
