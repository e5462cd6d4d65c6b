import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import type { MendTags } from './mend_tags.ts'
import { createSubjects, type Subject } from './subjects.ts'
import type { Margins } from './tagger.ts'

/** Puts a finite verb where a sentence has none; the index of its word, -1 where none is found. Changes `given`. */
export type AddFiniteVerb = (text: string, spans: readonly number[], given: Uint8Array) => number

/**
 * How far the score of a verb may lie behind that of the tag that was chosen. Learned on EWT: up to it words that the tagger takes for something
 * else are verbs, where a subject stands just before them and after them what follows verbs; beyond it most are not.
 */
const BOUND = 90
/** Where less speaks for a verb: behind "the people of the town", or at the end. */
const LOOSE_BOUND = BOUND / 2
const FEWEST_WORDS = 4
/** More capitals than this among longer words: a heading. */
const HEADING = 0.7

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const ADVERBS = new Set(['RB', 'RP'])
const NOMINAL = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP'])
const OPENS_OBJECT = new Set(['DT', 'CD', 'PRP', 'PRP$', '$'])
const FOLLOWS_VERB = new Set([...OPENS_OBJECT, ...ADVERBS, 'IN', 'TO', 'NNP', 'NNPS'])
const OBJECTS = new Set([...NOMINAL, 'JJ'])
const PAST_FROM = new Set(['NN', 'NNS', 'VB', 'VBN'])
const PRESENT_FROM = new Set(['NN', 'NNS', 'VB'])
const READINGS = ['VBD', 'VBZ', 'VBP'] as const
type Reading = (typeof READINGS)[number]

const irregularPasts = once(() => new Set(readLexicon('en', 'verb_forms').flatMap(({ past = '' }) => past.split(' '))))

/** The tags that a verb may get, as `Margins.to` wants them. */
export const finiteTags = (tags: readonly string[]): number[] => READINGS.map((tag) => tags.indexOf(`VERB|${tag}`))

interface Place {
  penn: readonly string[]
  at: number
  form: string
  subject: Subject
}

/**
 * "A gunman shot three people": a sentence with an end has a finite verb. Where the tagger found none, the word that comes nearest to one by
 * its scores is taken (constrained decoding), if it is spelled as one and has a subject before it. What is no sentence stays as it is.
 */
export function createFiniteVerbs(tags: readonly string[], margins: Margins): AddFiniteVerb {
  const names = tags.map((tag) => tag.split('|')[1]!)
  return (text, spans, given) => {
    const penn = Array.from(given.subarray(0, spans.length / 2), (tag) => names[tag]!)
    if (!lacksVerb(penn) || !isSentence(text, spans)) return -1
    const { word, reading } = nearest(text, spans, penn, margins)
    if (word >= 0) given[word] = margins.to[reading]!
    return word
  }
}

const lacksVerb = (penn: readonly string[]): boolean =>
  penn.length >= FEWEST_WORDS && penn[0] !== 'VB' && !penn.some((tag) => FINITE.has(tag))

function isSentence(text: string, spans: readonly number[]): boolean {
  if (!/^[.!?"'”’]+$/.test(text.slice(spans.at(-2), spans.at(-1)))) return false
  const [capitals, others] = [/^\p{Lu}\p{L}{3}/u, /^\p{L}{4}/u].map((start) => countWords(text, spans, start))
  return capitals! <= HEADING * others!
}

function countWords(text: string, spans: readonly number[], start: RegExp): number {
  let count = 0
  for (let i = 0; i < spans.length; i += 2) if (start.test(text.slice(spans[i], spans[i + 1]))) count++
  return count
}

function nearest(text: string, spans: readonly number[], penn: readonly string[], { to, values }: Margins) {
  const subjects = createSubjects()
  let [word, best] = [-1, -1]
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < penn.length; at++) {
    const subject = subjects.subject()
    const form = text.slice(spans[2 * at], spans[2 * at + 1])
    if (subject && /^[a-z]+$/.test(form) && followsNominal(penn, at)) {
      const place = { penn, at, form, subject }
      for (let reading = 0; reading < to.length; reading++) {
        const margin = values[at * to.length + reading]!
        if (margin >= least || margin > boundOf(place, READINGS[reading]!)) continue
        least = margin
        ;[word, best] = [at, reading]
      }
    }
    subjects.read(penn[at]!)
  }
  return { word, reading: best }
}

function followsNominal(penn: readonly string[], at: number): boolean {
  const before = at > 1 && ADVERBS.has(penn[at - 1]!) ? at - 2 : at - 1
  return NOMINAL.has(penn[before] ?? '')
}

/** How far a reading's score may lie behind; less than nothing where the word is none. */
function boundOf(place: Place, reading: Reading): number {
  if (!(reading === 'VBD' ? mayBePast(place) : agrees(place, reading))) return -1
  const { penn, at, subject } = place
  const next = penn[at + 1] ?? ''
  const isWhole = subject.definite || OPENS_OBJECT.has(next)
  return subject.near && isWhole && FOLLOWS_VERB.has(next) ? BOUND : LOOSE_BOUND
}

/** "Man charged with murder.": what has neither a determiner before it nor an object is a headline's participle; an adjective needs an object. */
function mayBePast({ penn, at, form, subject }: Place): boolean {
  if (!isPast(form)) return false
  const takesObject = OPENS_OBJECT.has(penn[at + 1] ?? '')
  if (penn[at] === 'VBN') return subject.definite || takesObject || OBJECTS.has(penn[at + 1] ?? '')
  return PAST_FROM.has(penn[at]!) || (penn[at] === 'JJ' && takesObject)
}

const isPast = (form: string): boolean => (/[^e]ed$/.test(form) && form.length > 4) || irregularPasts().has(form)

/** The noun before a plural may be part of its name ("sports bars."): the subject has a determiner, is a name, or something follows. */
function agrees({ penn, at, form, subject }: Place, reading: Reading): boolean {
  if (!PRESENT_FROM.has(penn[at]!)) return false
  if (!subject.definite && (subject.tag === 'NN' || at + 2 >= penn.length)) return false
  const isPlural = subject.tag === 'NNS' || subject.tag === 'NNPS'
  return reading === 'VBZ' ? /[^s]s$/.test(form) && !isPlural && subject.tag !== 'PRP' : !form.endsWith('s') && isPlural
}

/** "The car hit a tree and burst into flames.": a noun without a determiner that is spelled as a past and joined to another past. */
export function createJoinedVerbs(tags: readonly string[], { to, values }: Margins): MendTags {
  const [noun, past, and] = ['NOUN|NN', 'VERB|VBD', 'CCONJ|CC'].map((tag) => tags.indexOf(tag))
  const follows = new Set(tags.flatMap((tag, i) => (FOLLOWS_VERB.has(tag.split('|')[1]!) ? i : [])))
  const at = to.indexOf(past!)
  return (text, spans, given) => {
    let pasts = 0
    for (let i = 1; i < spans.length / 2 - 1; i++) {
      if (given[i - 1] === past) pasts++
      if (pasts === 0 || given[i] !== noun || given[i - 1] !== and || !follows.has(given[i + 1]!)) continue
      const isNear = values[i * to.length + at]! <= BOUND
      if (isNear && isPast(text.slice(spans[2 * i], spans[2 * i + 1]))) given[i] = past!
    }
  }
}
