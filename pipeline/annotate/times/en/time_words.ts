import type { Token } from '../../../language/reader.ts'
import { type LexiconRow, phraseIndex, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import { isCapital } from '../../capital.ts'
import { readNumber } from '../../numbers/en/read_number.ts'
import type { NumberReading } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { TimeWord } from '../grammar.ts'

type Entry = Pick<TimeWord, 'kind' | 'value' | 'common' | 'name'>
const lexicon = once(() => new Map(readLexicon('en', 'time_words').map((row) => [row.form ?? '', toEntry(row)])))
const toEntry = ({ class: kind = '', value = '', common, name }: LexiconRow): Entry => ({
  kind,
  value,
  common: common === 'yes',
  name: name === 'yes',
})
const ofKind = (kind: string): Entry => ({ kind, value: '', common: false, name: false })

const OTHER = ofKind('other')

/** Classes of pieces that are shapes, not words. */
const SHAPES: [RegExp, string][] = [
  [/^\d{4}-\d{2}-\d{2}/, 'iso'],
  [/^\d{1,2}:\d{2}/, 'clock'],
  [/^\d{1,2}\/\d{1,2}\/\d{2,4}$/, 'slashes'],
  [/^\d{4}([/.])\d{1,2}\1\d{1,2}$/, 'year_first'],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, 'day_first'],
  [/^\d{4}\/\d{2}$/, 'year_pair'],
  [/^(?:\d{4}s|['’‘]?\d0s)$/, 'decade'],
  [/^\d+\.\d{2}$/, 'decimal'],
  [/^[-‑–—]$/, 'hyphen'],
  [/^,$/, 'comma'],
  [/^\.$/, 'dot'],
  [/^['’][sS]$/, 'genitive'],
  [/^[$€£¥%#]$/, 'sign'],
  [/^['’‘]$/, 'apostrophe'],
  [/^[()]$/, 'bracket'],
  [/^Q[1-4]$/, 'q'],
  [/^FY$/, 'fiscal'],
]

/** Months and days that are common words too, or abbreviations: names only with a capital. */
const NEEDS_CAPITAL = new Set(['month', 'month_short', 'weekday', 'weekday_short', 'weekdays', 'bc', 'ad'])

const holidays = once(() =>
  phraseIndex(
    readLexicon('en', 'holidays'),
    (row) => row.form ?? '',
    (text) => text.toLowerCase().replaceAll('’', "'"),
  ),
)
/** Most pieces of a holiday's name. */
const LONGEST_NAME = 8

/** A holiday's name is one word of the grammar. */
function holidayAt(words: readonly Word[], at: number): { word: TimeWord; length: number } | null {
  const first = words[at]
  if (!first || !isCapital(first.text)) return null
  const found = holidays().longestAt(
    words.slice(at, at + LONGEST_NAME).map((word) => word.text),
    0,
  )
  const last = found ? words[at + found.end - 1] : undefined
  if (!found || !last) return null
  const entry = { ...ofKind('holiday'), value: found.rows[0]?.rule ?? '' }
  return { word: { ...first, ...entry, end: last.end, number: null, tag: '' }, length: found.end }
}

/** Words with their classes and tags; tokens are in order. */
export function toTimeWords(words: readonly Word[], tokens: readonly Token[]): TimeWord[] {
  const classed: TimeWord[] = []
  let token = 0
  for (let at = 0; at < words.length; ) {
    const { word, length } = wordAt(words, at)
    while ((tokens[token]?.start ?? word.start) < word.start) token++
    if (tokens[token]?.start === word.start) word.tag = tokens[token]?.xpos ?? ''
    classed.push(word)
    at += length
  }
  return classed
}

/** A word of the grammar without its tag, and of how many pieces it is. */
function wordAt(words: readonly Word[], at: number): { word: TimeWord; length: number } {
  const holiday = holidayAt(words, at)
  if (holiday) return holiday
  const word = words[at] as Word
  if (isSecondOfTime(words, at)) return { word: toPlainWord(word, SECOND), length: 1 }
  const shape = shapeOf(word)
  const number = shape && shape !== 'decimal' ? null : readNumber(words, at)
  return number
    ? { word: toNumberWord(words, at, number), length: number.length }
    : { word: toPlainWord(word, entryOf(word, shape)), length: 1 }
}

const SECOND: Entry = { ...ofKind('unit'), value: 'TS' }
/** `second` behind a number is a length of time: `a 30-second spot`, `the 60 second ad`. */
function isSecondOfTime(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'second' || (words[at + 1]?.text === '-' && words[at + 2]?.lower === 'hand')) return false
  const number = words[words[at - 1]?.text === '-' ? at - 2 : at - 1]
  return number !== undefined && (/^\d+$/.test(number.text) || readNumber([number], 0)?.form === 'words')
}

/** Written out field by field: a sentence has many words, and a copy of two objects takes several times as long. */
const toPlainWord = ({ start, end, text, lower }: Word, { kind, value, common, name }: Entry): TimeWord => ({
  start,
  end,
  text,
  lower,
  kind,
  value,
  common,
  name,
  number: null,
  tag: '',
})

/** Most words begin with a small letter, which no shape does. */
const isSmall = (text: string): boolean => text >= 'a' && text < '{'
const shapeOf = ({ text }: Word): string | null =>
  isSmall(text) ? null : (SHAPES.find(([shape]) => shape.test(text))?.[1] ?? null)

function entryOf(word: Word, shape: string | null): Entry {
  if (shape) return ofKind(shape)
  const entry = lexicon().get(word.lower)
  if (!entry) return OTHER
  const lower = word.text.charAt(0) === word.lower.charAt(0)
  return lower && NEEDS_CAPITAL.has(entry.kind) ? OTHER : entry
}

function toNumberWord(words: readonly Word[], at: number, number: NumberReading): TimeWord {
  const first = words[at] as Word
  const last = words[at + number.length - 1] as Word
  const text = number.length === 1 ? first.text : ''
  const kind = numberKind(text, number, touches(first, words[at + 1]) && words[at + 1]?.text === '%')
  return { start: first.start, end: last.end, text, lower: text.toLowerCase(), ...ofKind(kind), number, tag: '' }
}

const FOUR = /^\d{4}$/
const ONE_OR_TWO = /^\d{1,2}$/
function numberKind(text: string, number: NumberReading, percent: boolean): string {
  if (number.form === 'ordinal') return text === '' || !/^\d/.test(text) ? 'ordinal' : 'ordinal_digits'
  if (percent) return 'number'
  if (number.form === 'year') return 'year_word'
  if (FOUR.test(text)) return 'year_number'
  if (ONE_OR_TWO.test(text) && number.value <= 31) return 'day_number'
  if (/^\d+\.\d{2}$/.test(text)) return 'decimal'
  return number.form === 'words' ? 'number_word' : 'number'
}
