const [A, Z, ASCII] = [0x41, 0x5a, 0x80]
const LARGE = /^\p{Lu}/u

/** Does a word begin with a capital? Nearly all words are settled by one comparison. */
export function isCapital(word: string | undefined): boolean {
  const code = word?.charCodeAt(0) ?? 0
  return code < ASCII ? code >= A && code <= Z : LARGE.test(word as string)
}
