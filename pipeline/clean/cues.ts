import { onceEach } from '../once.ts'
import { LISTED, readList } from './listed.ts'

/** Lists of cues, one file each in seeds/lexicons/<language>. */
export const CUE_LISTS = [
  'biographies',
  'bylines',
  'calls_to_action',
  'captions',
  'copyright',
  'credits',
  'read_more',
  'sections',
  'sharing',
  'timestamps',
] as const
export type CueList = (typeof CUE_LISTS)[number]

/**
 * Where in a line a cue counts: it is all of the line, opens it, opens it as a label (a colon, bar or dash follows),
 * closes it, or stands anywhere; `inner`: a label that counts inside the line too, where a colon follows.
 */
type Where = 'whole' | 'start' | 'label' | 'end' | 'any' | 'inner'

interface Cue {
  list: CueList
  where: Where
  words: readonly string[]
}

/** A cue in a line; offsets are UTF-16 code units of that line, end exclusive. */
export interface CueHit {
  list: CueList
  where: Where
  start: number
  end: number
}

interface Word {
  text: string
  start: number
  end: number
}

export type CueIndex = ReadonlyMap<string, readonly Cue[]>

/** The cues for a language (ISO 639-1), English ones besides, as English furniture turns up in any language; all of them where it is null. */
export const cuesFor = onceEach(
  (language: string | null): CueIndex => buildIndex(language === null ? LISTED : [...new Set([language, 'en'])]),
)

function buildIndex(languages: readonly string[]): CueIndex {
  const index = new Map<string, Cue[]>()
  for (const language of languages)
    for (const list of CUE_LISTS)
      for (const { cue = '', where = 'whole' } of readList(language, list)) {
        const words = toWords(cue).map((word) => word.text)
        const first = words[0]
        if (first === undefined) continue
        const entry: Cue = { list, where: where as Where, words }
        const entries = index.get(first)
        if (entries) entries.push(entry)
        else index.set(first, [entry])
      }
  return index
}

const WORD = /[\p{L}\p{M}\p{N}©@#]+/gu
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}©@#]/u
const SURROGATE = /[\ud800-\udfff]/
const LABEL_MARK = /^\s*(?:[:：|]|[-–—](?=\s))/u
/** What follows opens a line of its own, as it were. */
const CLAUSE = /[;|•·]/u
const INNER_MARK = /^\s*[:：]/u
/** A line is looked at this far from either end (UTF-16 code units): cues of furniture don't hide in the middle of a text. */
const REACH = 240

const UNKNOWN = 2
/** For each UTF-16 code unit: 1 in words, 0 between them; found out when first met. */
const inWords = new Uint8Array(65_536).fill(UNKNOWN)

function isInWord(unit: number): number {
  const known = inWords[unit] as number
  if (known !== UNKNOWN) return known
  const found = WORD_CHARACTER.test(String.fromCharCode(unit)) ? 1 : 0
  inWords[unit] = found
  return found
}

function toWords(text: string, offset = 0): Word[] {
  if (SURROGATE.test(text)) return toRareWords(text, offset)
  const words: Word[] = []
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isInWord(text.charCodeAt(i)) === 1
    if (inside && start < 0) start = i
    if (inside || start < 0) continue
    words.push({ text: text.slice(start, i).toLowerCase(), start: offset + start, end: offset + i })
    start = -1
  }
  return words
}

/** Letters beyond the basic plane are two code units each. */
function toRareWords(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0].toLowerCase(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** All cues of a line, in order of their start; the longest first where several start at one word. */
export function findCues(line: string, index: CueIndex): CueHit[] {
  if (line.length <= 2 * REACH) return hitsAmong(line, toWords(line), index)
  const head = toWords(line.slice(0, REACH))
  const tail = toWords(line.slice(-REACH), line.length - REACH)
  return [
    ...hitsAmong(line, head, index).filter((hit) => hit.where !== 'end' && hit.where !== 'whole'),
    ...hitsAmong(line, tail, index).filter(
      (hit) => hit.where === 'end' || hit.where === 'any' || hit.where === 'inner',
    ),
  ]
}

function hitsAmong(line: string, words: readonly Word[], index: CueIndex): CueHit[] {
  const hits: CueHit[] = []
  words.forEach((word, at) => {
    for (const cue of index.get(word.text) ?? []) {
      const last = words[at + cue.words.length - 1]
      if (!last || !cue.words.every((expected, i) => words[at + i]?.text === expected)) continue
      const before = line.slice(words[at - 1]?.end ?? 0, word.start)
      const after = line.slice(last.end, last.end + 4)
      const opens = at === 0 || (cue.where !== 'whole' && CLAUSE.test(before))
      if (counts(cue.where, opens, at + cue.words.length === words.length, after))
        hits.push({ list: cue.list, where: cue.where, start: word.start, end: last.end })
    }
  })
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

function counts(where: Where, opens: boolean, closes: boolean, after: string): boolean {
  if (where === 'any') return true
  if (where === 'end') return closes
  if (where === 'whole') return opens && closes
  if (where === 'inner' && INNER_MARK.test(after)) return true
  return opens && (where === 'start' || LABEL_MARK.test(after))
}
