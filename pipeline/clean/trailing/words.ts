import { continuations, functionWords, weekdays } from './lists.ts'

export interface Word {
  stem: string
  /** In small letters, whole. */
  small: string
  capital: boolean
  /** First of the paragraph, or after a stop, a colon or a quotation mark. */
  opens: boolean
  /** Joined to the word before by one space and nothing else. */
  joined: boolean
  /** A closed-class word or a weekday: says nothing of the subject. */
  empty: boolean
  weekday: boolean
  continues: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const CAPITAL = /^\p{Lu}/u
const SENTENCE_START = /[.!?:…。！？"“”„«»「」]/u
const POSSESSIVE = /['’]s$/u
const STEM_LENGTH = 6

/** The stem of a word of any language: its first letters, small, without a possessive. */
export function toStem(word: string): string {
  const small = word.toLowerCase().replace(POSSESSIVE, '')
  return small.length > STEM_LENGTH ? small.slice(0, STEM_LENGTH) : small
}

/** Words with their offsets; scripts that set no spaces give each pair of neighbouring characters. */
export function* splitWords(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    if (UNSPACED.test(word)) yield* splitPairs(word, match.index)
    else yield { word, start: match.index, end: match.index + word.length }
  }
}

function* splitPairs(word: string, offset: number) {
  for (let i = 0; i === 0 || i + 1 < word.length; i += 1)
    yield { word: word.slice(i, i + 2), start: offset + i, end: offset + i + 2 }
}

/** The words of one paragraph, in order. */
export function readWords(text: string, language: string | null): Word[] {
  const empty = functionWords(language)
  const continuing = continuations(language)
  const words: Word[] = []
  let previousEnd = 0
  for (const { word, start, end } of splitWords(text)) {
    const small = word.toLowerCase()
    const gap = text.slice(previousEnd, start)
    const weekday = weekdays().has(small)
    words.push({
      stem: toStem(word),
      small,
      capital: CAPITAL.test(word),
      opens: previousEnd === 0 || SENTENCE_START.test(gap),
      joined: gap === ' ',
      empty: weekday || empty.has(small),
      weekday,
      continues: continuing.has(small),
    })
    previousEnd = end
  }
  return words
}
