import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { GoldWord } from './treebank.ts'

/** A form with its Penn tag and lemma. */
export type Inflected = Pick<GoldWord, 'form' | 'xpos' | 'lemma'>

/** Verbs of a list as `wordnet_nouns_verbs.tsv.gz` (lemma, part of speech, …): plain words of three letters and more. */
export function readVerbs(path: string): string[] {
  const rows = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return rows.flatMap((row) => {
    const [lemma = '', pos] = row.split('\t')
    return pos === 'v' && /^[a-z]{3,}$/.test(lemma) ? [lemma] : []
  })
}

/** The regular forms of a verb, each spelling that is possible: treebanks hold too few verbs to tell `shelled` from `filed`. */
export function inflect(lemma: string): Inflected[] {
  const past = stems(lemma).map((stem) => (stem.endsWith('e') ? `${stem}d` : `${withI(stem)}ed`))
  const participle = stems(lemma).map((stem) => `${withoutE(stem)}ing`)
  const present = /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(lemma)
    ? `${lemma}es`
    : `${withI(lemma)}${withI(lemma) === lemma ? '' : 'e'}s`
  return [
    ...past.flatMap((form) => ['VBD', 'VBN'].map((xpos) => ({ form, xpos, lemma }))),
    ...participle.map((form) => ({ form, xpos: 'VBG', lemma })),
    { form: present, xpos: 'VBZ', lemma },
  ]
}

const IRREGULAR = new URL('irregular_verbs.tsv', import.meta.url)

/**
 * Pasts and participles that follow no rule, which treebanks hold by chance: `fled`, `shot`. A past that is the base of no verb of the list
 * is the same verb's where a tagger takes it for the present.
 */
export function irregularForms(bases: ReadonlySet<string>): Inflected[] {
  const rows = readFileSync(IRREGULAR, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
  return rows.slice(1).flatMap((row) => {
    const [lemma = '', past = '', participle = ''] = row.split('\t')
    const forms = (written: string, xpos: string): Inflected[] =>
      written.split(' ').flatMap((form) => (form === '' ? [] : [{ form, xpos, lemma }]))
    const present = past === lemma || bases.has(past) ? [] : forms(past, 'VBP')
    return [...forms(past, 'VBD'), ...forms(participle, 'VBN'), ...present]
  })
}

/** Words but for those whose lemma the irregular forms contradict: treebanks have slips. */
export function withoutSlips(words: readonly Inflected[], irregular: readonly Inflected[]): Inflected[] {
  const keyOf = ({ form, xpos }: Inflected): string => `${form.toLowerCase()} ${xpos}`
  const known = new Set(irregular.map(keyOf))
  const right = new Set(irregular.map((word) => `${keyOf(word)} ${word.lemma}`))
  return words.filter((word) => !known.has(keyOf(word)) || right.has(`${keyOf(word)} ${word.lemma}`))
}

const VOWELS = '[aeiou]'
/** One vowel before one consonant that is written twice (`stop`), or may be in longer words: `commit`, but not `visit`. */
const DOUBLES = /^[^aeiou]*[aeiouy][bdfgklmnprtvz]$/
const MAY_DOUBLE = new RegExp(`[^aeiou]${VOWELS}[bdfgklmnprtvz]$`)

function stems(lemma: string): string[] {
  if (lemma.endsWith('ic')) return [`${lemma}k`]
  const doubled = `${lemma}${lemma.at(-1)}`
  if (DOUBLES.test(lemma)) return [doubled]
  return MAY_DOUBLE.test(lemma) ? [lemma, doubled] : [lemma]
}

/** `carry` → `carri`, but `play`. */
const withI = (stem: string): string => (/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem)

function withoutE(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}y`
  return /[^eoy]e$/.test(stem) ? stem.slice(0, -1) : stem
}
