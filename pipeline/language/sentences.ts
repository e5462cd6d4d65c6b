import type { Span } from '../record/span.ts'
import { trimSpan } from '../record/span.ts'

/** Shortenings as written, with their full stop. */
export interface Abbreviations {
  /** Never at a sentence's end: titles before a name. */
  before: ReadonlySet<string>
  /** A shortening where a digit follows, else a word at a sentence's end. */
  number: ReadonlySet<string>
  /** May also end a sentence: then a word that opens sentences follows. */
  anywhere: ReadonlySet<string>
  /** Words that open sentences far more often than they follow a shortening inside one, lower case. */
  openers: ReadonlySet<string>
}

const NO_WORDS: ReadonlySet<string> = new Set()
const NO_ABBREVIATIONS: Abbreviations = { before: NO_WORDS, number: NO_WORDS, anywhere: NO_WORDS, openers: NO_WORDS }

const BLANK_LINE = /\n[^\S\n]*\n/
const ENDING = /[.!?…]+["'”’»)\]]*|[。！？]+[」』”’）]*/g
const NEXT_WORD = /^\s*(["'“‘«([¿¡]*)([\p{L}\p{M}\p{N}'’.]*)/u
const DASH = /^\s*[-–—]/
const BEFORE_WORD = /[\s"'“‘«([]/
const INITIAL = /^\p{Lu}\.$/u
const ORDINAL = /^\d{1,2}\.$/
const DOTTED = /^(?:\p{L}\.)+$/u
/** How far back and ahead one looks: longer words are not shortenings. */
const REACH = 40

/**
 * The sentences of a text, trimmed, in order. Needs no grammar: a sentence ends at its mark unless what follows says
 * otherwise (small letter, dash) or the mark belongs to a shortening. A blank line always ends one. Linear in the text.
 */
export function splitSentences(text: string, abbreviations: Abbreviations = NO_ABBREVIATIONS): Span[] {
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    const span = trimSpan(text, { start, end })
    if (span) sentences.push(span)
    start = end
  }
  for (const paragraph of paragraphs(text)) {
    start = paragraph.start
    for (const end of endings(text, paragraph, abbreviations)) close(end)
    close(paragraph.end)
  }
  return sentences
}

function* paragraphs(text: string): Generator<Span> {
  let start = 0
  for (const part of text.split(BLANK_LINE)) {
    const at = text.indexOf(part, start)
    yield { start: at, end: at + part.length }
    start = at + part.length
  }
}

function* endings(text: string, within: Span, abbreviations: Abbreviations): Generator<number> {
  for (const match of text.slice(within.start, within.end).matchAll(ENDING)) {
    const end = within.start + match.index + match[0].length
    if (end < within.end && endsSentence(text, end, match[0], abbreviations)) yield end
  }
}

function endsSentence(text: string, end: number, mark: string, abbreviations: Abbreviations): boolean {
  const ahead = text.slice(end, end + REACH)
  const back = text.slice(Math.max(0, end - REACH), end - mark.length + 1)
  if (/^[。！？]/.test(mark)) return true
  if (!/^\s/.test(ahead)) return lacksSpace(mark, back, ahead)
  const [, quote = '', word = ''] = NEXT_WORD.exec(ahead) ?? []
  if (DASH.test(ahead) || /^\p{Ll}/u.test(word)) return false
  if (word === '' && quote === '') return true
  return mark !== '.' || !isShortening(back.split(BEFORE_WORD).at(-1) ?? '', word, abbreviations)
}

/** `region.Next`: a small letter before the mark, a capitalised word after it. */
function lacksSpace(mark: string, back: string, ahead: string): boolean {
  if (mark.startsWith('.') && !/^\.["”’)]*$/.test(mark)) return false
  return /(?:^|[\s“"'‘(])\p{Ll}{2,}[.!?]$/u.test(back) && /^["“‘]?(?:\p{Lu}\p{Ll}*\s|\p{Lu}\p{Ll}+[,’'])/u.test(ahead)
}

function isShortening(word: string, next: string, { before, number, anywhere, openers }: Abbreviations): boolean {
  if (before.has(word) || (number.has(word) && /^\d/.test(next))) return true
  if (openers.size === 0 && ORDINAL.test(word)) return true
  return (anywhere.has(word) || INITIAL.test(word) || DOTTED.test(word)) && !openers.has(next.toLowerCase())
}
