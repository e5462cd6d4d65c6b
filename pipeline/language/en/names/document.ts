import type { Context } from './features.ts'
import { FIRST_NAME, HONORIFIC, LEGAL_FORM, OFFICE, ORG_HEAD } from './gazetteer.ts'
import { ALL_CAPITALS, CAPITAL, LOWERCASE, type Word } from './words.ts'

/** What a document's other mentions say of a word (Chieu and Ng, 2002), one bit each. */
export const ALSO_SMALL = 1
export const ALSO_INSIDE = 2
export const AFTER_TITLE = 4
export const AFTER_FIRST_NAME = 8
export const IN_ORG_RUN = 16
export const IN_LONGER_RUN = 32
export const AFTER_LOCATIVE = 64
export const BEFORE_SPEECH = 128
export const ACRONYM_OF_RUN = 256
export const WITH_ARTICLE = 512
export const ENDS_RUN = 1024
export const HAS_ACRONYM = 2048

const LOCATIVE = new Set(['IN', 'AT', 'NEAR', 'FROM', 'TO', 'INTO', 'ACROSS', 'THROUGHOUT', 'AROUND', 'OUTSIDE', 'INSIDE'])
const SPEECH = new Set(['SAID', 'SAYS', 'TOLD', 'ADDED', 'WARNED', 'ANNOUNCED', 'ARGUED', 'EXPLAINED', 'ASKED', 'WHO', 'THINKS', 'BELIEVES'])
const SMALL = new Set(['OF', 'THE', 'FOR', 'AND', 'ON', 'IN', '&', 'DE', 'A', 'AN', 'TO'])

/** Looks through all sentences first, then writes each token's bits; keys are folded forms, so that headlines profit from the text. */
export function markDocument(contexts: readonly Context[]): void {
  const bits = new Map<string, number>()
  const add = (word: Word | undefined, bit: number) => {
    if (word) bits.set(word.folded, (bits.get(word.folded) ?? 0) | bit)
  }
  const acronyms = new Map<string, boolean>()
  for (const context of contexts) if (!context.headline) lookThrough(context, add, acronyms)
  for (const { words, document } of contexts)
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word
      let d = bits.get(word.folded) ?? 0
      if ((word.flags & ALL_CAPITALS) !== 0 && acronyms.has(word.folded)) d |= ACRONYM_OF_RUN
      document[i] = d
    }
}

function lookThrough({ words, listed, runs }: Context, add: (word: Word | undefined, bit: number) => void, acronyms: Map<string, boolean>): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if ((word.flags & LOWERCASE) !== 0) add(word, ALSO_SMALL)
    const start = runs.start[i] as number
    const end = runs.end[i] as number
    if (end === start) continue
    if (i > 0) add(word, ALSO_INSIDE)
    if (end - start > 1) add(word, IN_LONGER_RUN)
    if (end - start > 1 && i === end - 1) add(word, ENDS_RUN)
    if (i === start) markRun(words, listed, start, end, add)
    if (i > start && ((words[i - 1] as Word).listed & FIRST_NAME) !== 0) add(word, AFTER_FIRST_NAME)
    if (isTitle(listed[i - 1]) && !isTitle(listed[i])) add(word, AFTER_TITLE)
    if (i === start) for (const acronym of acronymsAt(words, i)) acronyms.set(acronym, true)
  }
}

const isTitle = (match: number | undefined): boolean => (((match ?? 0) >> 2) & (OFFICE | HONORIFIC)) !== 0

function markRun(words: readonly Word[], listed: Int32Array, start: number, end: number, add: (word: Word | undefined, bit: number) => void): void {
  const last = words[end - 1] as Word
  const before = words[start - 1]?.folded ?? ''
  const after = words[end]?.folded ?? ''
  const isOrg = (last.listed & ORG_HEAD) !== 0 || (((listed[end - 1] as number) >> 2) & LEGAL_FORM) !== 0
  for (let i = start; i < end; i++) {
    if (isOrg) add(words[i], IN_ORG_RUN)
    if (LOCATIVE.has(before)) add(words[i], AFTER_LOCATIVE)
    if (before === 'THE') add(words[i], WITH_ARTICLE)
    if (SPEECH.has(after)) add(words[i], BEFORE_SPEECH)
  }
}

/** Initials of the capitalised words from `start` on, small words between them with and without: `IAEA`. */
function acronymsAt(words: readonly Word[], start: number): string[] {
  let initials = ''
  const found: string[] = []
  for (let i = start; i < words.length && i < start + 9; i++) {
    const word = words[i] as Word
    if ((word.flags & CAPITAL) !== 0) initials += word.folded[0]
    else if (!SMALL.has(word.folded) && word.text !== '-') break
    if (initials.length > 1) found.push(initials)
  }
  return found.length > 0 && initials.length > 1 ? [...new Set(found)] : []
}
