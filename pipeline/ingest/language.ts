import { readLexicon } from '../lexicon.ts'
import { once } from '../once.ts'
import { ownField } from '../own_field.ts'
import type { Mark } from '../record/records.ts'
import { detector } from './detector.ts'
import { isSurelyEnglish } from './surely_english.ts'

/** Characters of the middle of the text that are looked at: headers and footers are not the language. */
const SAMPLE = 4000
/** A longer sample has words enough of its own, whatever names are in it. */
const SHORT = 600
/** Characters of common words with which a text is sure of its language, and by how much it must be likelier than the one that the file states. */
const SURE = { characters: 150, margin: 0.15 }

interface Stated {
  text: string
  marks?: readonly Mark[]
  language?: string | null
  metadata_basis?: string | null
}

interface Language {
  /** ISO 639-1; null where there is too little text to tell. */
  language: string | null
  metadata_basis: string | null
}

/** What the file states, unless its text is surely in another language; else the language of the text. */
export function languageOf(content: Stated): Language {
  const stated = content.language ?? null
  const basis = content.metadata_basis ?? null
  const sample = sampleOf(content)
  if (stated === null) return { language: detectLanguage(sample), metadata_basis: basis }
  const found = surely(sample, stated)
  if (found === null) return { language: stated, metadata_basis: basis }
  return { language: found, metadata_basis: overruled(basis, `language: text, against ${stated}`) }
}

const LANGUAGE_BASIS = /^language: /

const overruled = (basis: string | null, told: string): string =>
  [told, ...(basis ?? '').split('; ').filter((part) => part !== '' && !LANGUAGE_BASIS.test(part))].join('; ')

/** Codes of the same language that detection does not tell apart, or knows under another name. */
const ALIKE = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['da', 'no'],
  ['id', 'ms'],
  ['fil', 'tl'],
  ['bs', 'hr'],
  ['sr', 'hr'],
  ['iw', 'he'],
]) // prettier-ignore
const alike = (language: string): string => ALIKE.get(language) ?? language

/** Another language than the stated one, where nothing speaks for that; null where the text is too short or too like it, or detection does not know it. */
function surely(sample: string, stated: string): string | null {
  if (alike(stated) === 'en' && isSurelyEnglish(sample)) return null
  const common = commonWords(sample)
  if (common.length < SURE.characters) return null
  const [whole, words] = [detector().detect(sample), detector().detect(common)]
  const found = words.language
  if (found === '' || whole.language !== found || alike(found) === alike(stated) || !known().has(alike(stated)))
    return null
  const scores = words.getScores()
  return (ownField(scores, found) ?? 0) - (ownField(scores, stated) ?? 0) >= SURE.margin ? found : null
}

/** The languages that detection knows. */
const known = once(() => new Set(Object.values(detector().info().Languages).map(alike)))

/** Most of the names are left out: in short texts they would tell where they come from, and not in what language one writes of them. */
function detectLanguage(sample: string): string | null {
  if (isSurelyEnglish(sample)) return 'en'
  const whole = detector().detect(sample).language || null
  const common = sample.length > SHORT ? '' : commonWords(sample)
  if (common === '') return whole
  const words = detector().detect(common).language || null
  if (words === whole || words === 'en') return words
  return common.length < SURE.characters && common.split(' ').some((word) => englishWords().has(word)) ? 'en' : whole
}

/** Only those that have a class in a sentence: of the others many are words of other languages, too. */
const englishWords = once(() => {
  const rows = readLexicon('en', 'function_words').filter((row) => row.class !== '')
  return new Set(rows.map(({ word = '' }) => word))
})

const NO_CAPITAL = /^[^\p{L}\p{N}]*(?:\p{Ll}|\p{Lo})/u

/** Words that begin with no capital letter. */
const commonWords = (text: string): string =>
  text
    .split(/\s+/u)
    .filter((word) => NO_CAPITAL.test(word))
    .join(' ')

/** A block of at least this many characters, less than half of them linked, is a paragraph. */
const PARAGRAPH = 80

/** The middle of the text; of a page, of its paragraphs. */
function sampleOf({ text, marks = [] }: Stated): string {
  const paragraphs = marks
    .filter(({ start, end, link_density }) => end - start >= PARAGRAPH && link_density < 0.5)
    .map(({ start, end }) => text.slice(start, end))
  const prose = paragraphs.length > 0 ? paragraphs.join('\n') : text
  const start = Math.max(0, (prose.length - SAMPLE) >> 1)
  return prose.slice(start, start + SAMPLE)
}
