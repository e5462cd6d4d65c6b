import { UNSPACED } from '../../../language/unspaced.ts'
import { OPEN_CLASS, type WordClass, wordClasses } from './listed_words.ts'
import { rarity } from './rarity.ts'

/** What holds of a word wherever it stands. */
export interface Lexeme {
  stem: string
  capital: boolean
  /** What the lists say of it, and how telling it is, 0 … 1. */
  listed: WordClass
  rarity: number
}

export interface Word {
  lexeme: Lexeme
  /** First of the paragraph, or after a stop, a colon or a quotation mark. */
  opens: boolean
  /** Joined to the word before by one space and nothing else. */
  joined: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const INFLECTION = /\p{Script=Hiragana}/u
/** No script without spaces has a code below Thai. */
const FIRST_UNSPACED = 0x0e00
const FIRST_ARABIC = 0x0600
const CAPITAL = /^\p{Lu}/u
const SENTENCE_START = /[.!?:…。！？"“”„«»「」]/u
const POSSESSIVE = /['’]s$/u
/** Conjunctions and prepositions with the article, which Arabic script writes as one word with the noun. */
const PROCLITIC = /^[\u0641\u0648\u0628\u0643]?\u0627\u0644(?=.{3})/u
const PAIR_RARITY = 0.6
const STEM_LENGTH = 6

/** The stem of a word of any language, given in small letters: its first letters, without a possessive. */
export function toStem(small: string): string {
  if (small.charCodeAt(0) >= FIRST_ARABIC) return small.replace(PROCLITIC, '').slice(0, STEM_LENGTH)
  if (small.length > STEM_LENGTH + 2) return small.slice(0, STEM_LENGTH)
  return small.replace(POSSESSIVE, '').slice(0, STEM_LENGTH)
}

/** Words with their offsets; scripts that set no spaces give each pair of neighbouring characters that is no inflection. */
export function* splitWords(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    if (isPair(word)) yield* splitPairs(word, match.index)
    else yield { word, start: match.index, end: match.index + word.length }
  }
}

const isPair = (word: string) => word.charCodeAt(0) >= FIRST_UNSPACED && IS_UNSPACED.test(word)

function* splitPairs(word: string, offset: number) {
  for (let i = 0; i === 0 || i + 1 < word.length; i += 1) {
    const pair = word.slice(i, i + 2)
    if (!INFLECTION.test(pair)) yield { word: pair, start: offset + i, end: offset + i + 2 }
  }
}

/** Looks words up once an article, since most come again. */
export function toLookup(language: string | null): (word: string) => Lexeme {
  const classes = wordClasses(language)
  const known = new Map<string, Lexeme>()
  return (word) => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const small = word.toLowerCase()
    const stem = toStem(small)
    const listed = classes.get(small) ?? OPEN_CLASS
    const lexeme = {
      stem,
      capital: small !== word && CAPITAL.test(word),
      listed,
      rarity: isPair(word) ? PAIR_RARITY : rarity(stem, language),
    }
    known.set(word, lexeme)
    return lexeme
  }
}

/** The words of one paragraph, in order. */
export function readWords(text: string, lookUp: (word: string) => Lexeme): Word[] {
  const words: Word[] = []
  let previousEnd = 0
  for (const { word, start, end } of splitWords(text)) {
    const joined = start === previousEnd + 1 && text[previousEnd] === ' '
    const opens = previousEnd === 0 || (!joined && SENTENCE_START.test(text.slice(previousEnd, start)))
    words.push({ lexeme: lookUp(word), opens, joined })
    previousEnd = end
  }
  return words
}
