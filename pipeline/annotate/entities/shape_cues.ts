import type { NameType, Token } from '../../language/reader.ts'
import type { Mention } from './mention.ts'
import { isOfSport } from './sport.ts'

/** A word that only makers of things write: "SoXyGas", not "McXy" or "DeXy". */
const JOINED_WORDS = /^(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])\p{Lu}?\p{Ll}+\p{Lu}/u
/** "X 9", "X V2". */
const MODEL = /^(?:\d{1,2}|\p{Lu}{1,2}\d{1,4}\p{Lu}?|\d{1,3}\p{Lu}{1,2})$/u
/** Words before which a number counts nothing. */
const AFTER_MODEL: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'CCONJ', 'SCONJ', 'PUNCT', 'PART'])
const SCORE = /^[-–:]$/

export interface ShapeCue {
  type: NameType
  weight: number
  cue: string
}

/** What the letters of a name, and a number behind it, tell of its type. */
export function shapeCues({ sentence: { tokens }, first, last, read }: Mention, language: string): ShapeCue[] {
  const isJoined = tokens.slice(first, last).some(({ text }) => JOINED_WORDS.test(text)) && last - first === 1
  const isCompany = read === 'person' && last - first === 2 && isAcronymBeforeWord(tokens, first)
  return [
    ...(isCompany ? [{ type: 'organization' as const, weight: JOINED, cue: 'capitals before a word' }] : []),
    ...(isJoined ? [{ type: 'organization' as const, weight: JOINED, cue: 'words written as one' }] : []),
    ...(isModel(tokens, last) && !isOfSport(tokens, language)
      ? [{ type: 'product' as const, weight: NUMBERED, cue: 'a number behind it' }]
      : []),
  ]
}

/** More than the reader and a list of places together. */
const NUMBERED = 3.5
const JOINED = 2.5

/** "XYZ Nabor": nobody has three initials without stops before a family name. */
const isAcronymBeforeWord = (tokens: readonly Token[], first: number): boolean =>
  ACRONYM.test(tokens[first]?.text ?? '') && WORD.test(tokens[first + 1]?.text ?? '')
const ACRONYM = /^\p{Lu}{3}$/u
const WORD = /^\p{Lu}\p{Ll}+$/u

function isModel(tokens: readonly Token[], at: number): boolean {
  const [number, after] = [tokens[at], tokens[at + 1]]
  if (!MODEL.test(number?.text ?? '') || SCORE.test(after?.text ?? '')) return false
  return after === undefined || AFTER_MODEL.has(after.upos)
}
