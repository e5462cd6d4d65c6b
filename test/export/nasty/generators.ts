const LAST = 0x10ffff

/** Every code point that a pattern takes, but for halves of surrogate pairs. */
export function everySign(pattern: RegExp): string[] {
  const found: string[] = []
  for (let point = 0; point <= LAST; point++) {
    const sign = String.fromCodePoint(point)
    if (sign.isWellFormed() && pattern.test(sign)) found.push(sign)
  }
  return found
}

/** What is made of each of some. */
export const each = (signs: readonly string[], toStrings: (sign: string) => readonly string[]): string[] =>
  signs.flatMap(toStrings)

export const inside = (sign: string): string => `a${sign}b`

/** Alone, before, behind and between. */
export const around = (sign: string): string[] => [sign, `${sign}a`, `a${sign}`, inside(sign)]

/** As it is, in capitals, and with one in front. */
export const cased = (word: string): string[] => [
  word,
  word.toUpperCase(),
  word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
]

/** The four forms of Unicode (UAX 15). */
export const normalForms = (text: string): string[] =>
  ['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => text.normalize(form))

/** Every character, `size` code points a string, without halves of surrogate pairs. */
export function everyCharacter(size: number): string[] {
  const starts = Array.from({ length: Math.ceil((LAST + 1) / size) }, (_, index) => index * size)
  return starts.map((start) => wholeFrom(start, size)).filter((text) => text !== '')
}

const wholeFrom = (start: number, size: number): string =>
  Array.from({ length: size }, (_, index) => String.fromCodePoint(start + index))
    .filter((sign) => sign.isWellFormed())
    .join('')
