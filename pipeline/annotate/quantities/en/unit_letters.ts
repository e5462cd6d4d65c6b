import { type LexiconRow, readLexicon } from '../../../lexicon.ts'
import { once } from '../../../once.ts'
import type { NumberReading } from '../../numbers/reading.ts'
import { touches, type Word } from '../../numbers/words.ts'
import type { Kind, Unit } from '../grammar.ts'
import { cueWords } from './quantity_words.ts'

const rows = once(() => readLexicon('en', 'unit_letters'))
const letters = once(() => new Set(rows().map((row) => row.letters)))

const HUNDREDTHS = /^\d+\.\d\d$/u
const THOUSANDS = /^\d{4,}$/u
/** A word that may be what is counted. */
const NOUN = /^\p{Ll}{3,}$/u

/** The letters that touch a number in digits and stand for a unit: `12C`, `300g`, `1.8m tall`, `5m people`. */
export function letterAfter(words: readonly Word[], at: number, number: NumberReading | null): Unit | null {
  const word = words[at]
  if (!word || number?.form !== 'digits' || !touches(words[at - 1], word)) return null
  if (!letters().has(word.text)) return null
  const row = rows().find((row) => row.letters === word.text && fits(row, words[at - 1], words[at + 1]))
  return row ? { kind: row.kind as Kind, code: row.unit ?? '', factor: Number(row.factor), length: 1 } : null
}

/**
 * Some letters stand for a unit only before a word of a class; `noun`: before any word that may be a noun;
 * `hundredths`: behind a number that is told to two digits; `thousands`: behind one of four digits or more; `no_lines`: not behind the number
 * of lines of a screen.
 */
function fits({ before }: LexiconRow, number: Word | undefined, next: Word | undefined): boolean {
  if (!before) return true
  if (before === 'hundredths') return HUNDREDTHS.test(number?.text ?? '')
  if (before === 'thousands') return THOUSANDS.test(number?.text ?? '')
  if (before === 'no_lines')
    return !cueWords()
      .get('lines')
      ?.has(number?.text ?? '')
  if (before === 'noun')
    return (
      NOUN.test(next?.text ?? '') &&
      !cueWords()
        .get('function')
        ?.has(next?.lower ?? '')
    )
  return (
    cueWords()
      .get(before)
      ?.has(next?.lower ?? '') ?? false
  )
}
