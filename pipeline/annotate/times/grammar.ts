import type { Token } from '../../language/reader.ts'
import type { TimeAnnotation } from '../../record/records.ts'
import type { Span } from '../../record/span.ts'
import type { NumberReading } from '../numbers/reading.ts'
import type { Word } from '../numbers/words.ts'
import type { Day } from './calendar.ts'
import type { Classes } from './pattern.ts'
import type { Scene } from './scene.ts'

export type Mod = TimeAnnotation['mod']
export type Direction = 'past' | 'future' | null

/** What an expression means (TIMEX3). Where `earliest` and `latest` are absent the value gives them. */
export interface Reading {
  type: TimeAnnotation['type']
  value: string | null
  mod: Mod
  anchor: TimeAnnotation['anchor']
  earliest?: string | null
  latest?: string | null
}

/** What a reading may hang on. */
export interface Frame {
  /** The day of publication; null where it is not known. No rule may put another day in its place. */
  reference: Day | null
  /** Value of the last date that the text gave; null before the first. */
  narrative: string | null
  /** The same where this sentence gave it. */
  nearby: string | null
  /** Value of the last quarter that the text gave. */
  quarter: string | null
  /** The same where a sentence or two ago it was still spoken of: what sums are compared over. */
  compared: string | null
  /** The last hour of the text (`2023-05-10T19:30`), where a sentence or two ago it was still spoken of. */
  hour: string | null
  /** In a text that tells of the past: where the story is. Null in news. */
  scene: Scene | null
  /** Which way the verb that governs the expression looks. */
  direction: () => Direction
}

/** A word of a grammar of times: a number is one word, however many it was written with. */
export interface TimeWord extends Word {
  /** Class that patterns name. */
  kind: string
  /** What the lexicon says of it; empty where nothing. */
  value: string
  /** A month's word that is a common word, too, and one that persons have for a name. */
  common: boolean
  name: boolean
  number: NumberReading | null
  /** Penn tag of the token that begins where the word does; empty where none does. */
  tag: string
}

/** Words that a pattern matched, and those around them. */
export interface Phrase {
  words: readonly TimeWord[]
  before: TimeWord | undefined
  after: TimeWord | undefined
  /** The word after the next. */
  beyond: TimeWord | undefined
  /** All words of the sentence, and which of them is the first of the match. */
  line: readonly TimeWord[]
  at: number
}

export interface Rule {
  name: string
  /** What it reads is said from the day of publication, as in news: `on Friday`, `last week`. */
  of_today?: true
  /** What it reads is an event called by its day: that it is told of makes no story of the past. */
  of_event?: true
  pattern: RegExp
  read(phrase: Phrase, frame: Frame): Reading | null
}

/** An expression with what was read from it. */
export interface FoundTime extends Span {
  reading: Reading
  by: Fit
}

/** The rule that read an expression, what it was asked with, and all rules whose patterns matched there. */
interface Fit {
  rule: Rule
  phrase: Phrase
  frame: Frame
  candidates: readonly Candidate[]
}

export interface Candidate {
  rule: Rule
  /** Words that its pattern took in. */
  length: number
}

/** How one language says times: the classes of its words, rules over them, and which way its verbs look. */
export interface TimeGrammar {
  classes: Classes
  /** The words of a sentence that begins at offset `start`. */
  wordsOf(text: string, start: number, tokens: readonly Token[]): TimeWord[]
  /** Rules whose expressions may begin with a word of a class. Of matches from the same word the longest counts; of equally long ones the rule that comes first. */
  rulesFrom(char: string): readonly Rule[]
  /** The words of a match that are the time's own. */
  spanOf(phrase: Phrase): Span
  /** The expressions of a sentence, in which ends of ranges that say less have taken the rest from the other end. */
  joinRanges(times: readonly FoundTime[], words: readonly TimeWord[]): FoundTime[]
  /** Do the words before an expression say that it is a time, and no name: `in June`? */
  isLed(phrase: Phrase): boolean
  /** Do its capitals make it a title, in a sentence that has small words: `Saturday Night Live`, `60 Minutes`? */
  isTitle(phrase: Phrase): boolean
  /** May it stand right behind a name that is not its own: `on Netflix Friday`? */
  endsName(phrase: Phrase): boolean
  /** Does an expression take the story to its date? A year in brackets, or that something is of, does not. */
  setsScene(phrase: Phrase): boolean
  /** Is it told of what had happened before the point that the story is at? */
  looksBack(phrase: Phrase): boolean
  /** Which way the verb that governs the tokens from `first` to `last` (exclusive) looks; null where there is none to see. */
  directionAt(tokens: readonly Token[], first: number, last: number): Direction
  /** Does a verb tell that something happened then, and not that it was fixed for then? */
  isToldAsPast(tokens: readonly Token[], first: number, last: number): boolean
}

export const date = (value: string | null, anchor: Reading['anchor'] = 'none', mod: Mod = null): Reading => ({
  type: 'DATE',
  value,
  mod,
  anchor,
})
