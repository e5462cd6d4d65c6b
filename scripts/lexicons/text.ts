/** Letters of English text: names in other scripts, or with marks that English newspapers do not print, are left out. */
const ENGLISH = /^[A-Z‘'(][A-Za-zÀ-ÿ.,'’()&/ -]*$/
const PARTICLES = new Set([
  'al',
  'and',
  'da',
  'de',
  'del',
  'des',
  'di',
  'do',
  'dos',
  'du',
  'e',
  'el',
  'for',
  'in',
  'la',
  'las',
  'le',
  'los',
  'na',
  'of',
  'on',
  'the',
  'und',
  'upon',
  'van',
  'von',
  'y',
  'i',
])

/** Regnal numbers; a single letter is an initial anyhow. */
const ROMAN = /^(?:i{2,3}|i[vx]|vi{0,3}|xi{0,3}|xi?[vx]|xvi{0,3})$/

export const isEnglishName = (name: string): boolean => ENGLISH.test(name) && name.length > 1

/** Upper case without accents and punctuation: the form in which sources are compared. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’‘]/g, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toUpperCase()

/** `MAZAR-I-SHARIF` → `Mazar-i-Sharif`. Short words without a vowel stay as they are: they are initials. */
export function titleCase(upper: string): string {
  return upper
    .toLowerCase()
    .split(/([ -])/)
    .map((word, i) => (i > 0 && PARTICLES.has(word) ? word : initialCase(word)))
    .join('')
}

function initialCase(word: string): string {
  if ((word.length < 5 && !/[aeiouy]/.test(word)) || ROMAN.test(word)) return word.toUpperCase()
  return word
    .replace(/^['(]?./, (first) => first.toUpperCase())
    .replace(/^(Mc|O'|D')(.)/, (_, prefix: string, letter: string) => prefix + letter.toUpperCase())
}
