import { isCapital } from '../../capital.ts'
import type { Phrase, TimeWord } from '../grammar.ts'

/** Words that have a capital only where they are part of a name or of a headline. */
const SMALL = new Set(['unit', 'units', 'daypart', 'dayparts', 'hour_name'])
const WORD = /^[\p{L}\d-]+$/u
const SMALL_WORD = /^\p{Ll}{5,}$/u

/** `Saturday Night Live`, `60 Minutes`, `the Six-Day War`; not `21st Century` by itself, nor anything in a headline. */
export function isTitle({ words, after, line, at }: Phrase): boolean {
  const isInside = (i: number): boolean => WORD.test(line[at + i - 1]?.text ?? '')
  const titled = words.filter(({ kind, text }, i) => SMALL.has(kind) && isCapital(text) && isInside(i))
  if (titled.length === 0 || words.some(({ kind }) => kind === 'year_number') || isHeadline(line)) return false
  return !titled.every(({ value }) => value === '100Y') || isCapital(after?.text)
}

/** Has it no longer word without a capital? */
const isHeadline = (line: readonly TimeWord[]): boolean => !line.some(({ text }) => SMALL_WORD.test(text))
