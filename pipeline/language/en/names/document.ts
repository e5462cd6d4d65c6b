import { readLexicon } from '../../../lexicon.ts'
import type { Context } from './context.ts'
import { FIRST_NAME, isTitle, LEGAL_FORM, ORG_HEAD, phraseBits } from './gazetteer.ts'
import { leads, ORGANIZATIONS, PERSONS, PLACES } from './name_words.ts'
import { ALL_CAPITALS, CAPITAL, LOWERCASE, type Word } from './words.ts'

/** What the document's mentions of a word, taken together, say of it (after Chieu and Ng, 2002): one bit each. */
const ALSO_SMALL = 1
const ALSO_INSIDE = 2
const AFTER_TITLE = 4
const AFTER_FIRST_NAME = 8
const IN_ORG_RUN = 16
const IN_LONGER_RUN = 32
const AFTER_LOCATIVE = 64
const BEFORE_SPEECH = 128
const ACRONYM_OF_RUN = 256
const WITH_ARTICLE = 512
const ENDS_RUN = 1024
const IN_PLACE_RUN = 2048

const LONGEST_SPELLED_OUT = 9

export type Cues = Record<'locative' | 'speech' | 'link', ReadonlySet<string>>
type Add = (word: Word | undefined, bit: number) => void

export function readCues(language: string): Cues {
  const rows = readLexicon(language, 'name_cues')
  const words = (cue: string) =>
    new Set(rows.filter((row) => row.cue === cue).map((row) => (row.word ?? '').toUpperCase()))
  return { locative: words('locative'), speech: words('speech'), link: words('link') }
}

/** Looks through all sentences, then writes each token's bits. Words are told by their folded form, so that headlines profit from the text. */
export function markDocument(contexts: readonly Context[], cues: Cues): void {
  const bits = new Map<string, number>()
  const acronyms = new Set<string>()
  const add: Add = (word, bit) => {
    if (word) bits.set(word.folded, (bits.get(word.folded) ?? 0) | bit)
  }
  for (const context of contexts) if (!context.headline) lookThrough(context, cues, add, acronyms)
  for (const { words, document } of contexts)
    words.forEach((word, i) => {
      const isAcronym = (word.flags & ALL_CAPITALS) !== 0 && acronyms.has(word.folded)
      document[i] = (bits.get(word.folded) ?? 0) | (isAcronym ? ACRONYM_OF_RUN : 0)
    })
}

function lookThrough(context: Context, cues: Cues, add: Add, acronyms: Set<string>): void {
  const { words, listed, runs } = context
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if ((word.flags & LOWERCASE) !== 0) add(word, ALSO_SMALL)
    const start = runs.start[i] as number
    const end = runs.end[i] as number
    if (end === start) continue
    if (i > 0) add(word, ALSO_INSIDE)
    if (end - start > 1) add(word, i === end - 1 ? IN_LONGER_RUN | ENDS_RUN : IN_LONGER_RUN)
    if (i > start && isGivenName(words[i - 1] as Word)) add(word, AFTER_FIRST_NAME)
    if (i > 0 && isTitle(listed[i - 1] as number) && !isTitle(listed[i] as number)) add(word, AFTER_TITLE)
    if (i > start) continue
    markRun(context, start, end, cues, add)
    for (const acronym of acronymsAt(words, i, cues)) acronyms.add(acronym)
  }
}

const isGivenName = ({ listed, inNames }: Word): boolean => (listed & FIRST_NAME) !== 0 || leads(PERSONS, inNames.first)

function markRun({ words, listed }: Context, start: number, end: number, cues: Cues, add: Add): void {
  const before = words[start - 1]?.folded ?? ''
  const after = words[end]?.folded ?? ''
  const last = words[end - 1] as Word
  const isNamed = end - start > 1 && !isGivenName(words[start] as Word) && !isGivenName(words[end - 2] as Word)
  const isOrganization =
    (last.listed & ORG_HEAD) !== 0 ||
    (phraseBits(listed[end - 1] as number) & LEGAL_FORM) !== 0 ||
    (isNamed && leads(ORGANIZATIONS, last.inNames.last))
  const bits =
    (isOrganization ? IN_ORG_RUN : 0) |
    (isNamed && leads(PLACES, last.inNames.last) ? IN_PLACE_RUN : 0) |
    (cues.locative.has(before) ? AFTER_LOCATIVE : 0) |
    (before === 'THE' ? WITH_ARTICLE : 0) |
    (cues.speech.has(after) ? BEFORE_SPEECH : 0)
  if (bits !== 0) for (let i = start; i < end; i++) add(words[i], bits)
}

/** Initials of two and more capitalised words from `start` on, small words between them skipped. */
function acronymsAt(words: readonly Word[], start: number, cues: Cues): string[] {
  const found: string[] = []
  let initials = ''
  for (let i = start; i < words.length && i < start + LONGEST_SPELLED_OUT; i++) {
    const word = words[i] as Word
    if ((word.flags & CAPITAL) !== 0) initials += word.folded[0]
    else if (!cues.link.has(word.folded) && word.text !== '-') break
    if (initials.length > 1) found.push(initials)
  }
  return found
}
