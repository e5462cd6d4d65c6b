export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
export const HYPHEN = 4
export const STOP = 5
const OTHER = 6

const APOSTROPHE = 0x27
const QUOTE = 0x22

/** Curly, low and pointed quotes read as straight ones, non-breaking and thin spaces as a space: a treebank has few of them. */
export function plain(code: number): number {
  if (code < 0xa0) return code
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) return QUOTE
  return code === 0xa0 || code === 0x202f || code === 0x2009 ? 0x20 : code
}

const ASCII_CLASS = Uint8Array.from({ length: 128 }, (_, code) => asciiClass(code))

function asciiClass(code: number): number {
  if (code >= 65 && code <= 90) return UPPER
  if (code >= 97 && code <= 122) return LOWER
  if (code >= 48 && code <= 57) return DIGIT
  if (code === 45) return HYPHEN
  return code === 46 ? STOP : OTHER + (code & 7)
}

/** Class of a code unit: UPPER, LOWER, DIGIT, HYPHEN, STOP, or OTHER + 0…7. Outside ASCII every letter without case is LOWER. */
export function letterClass(code: number): number {
  if (code < 128) return ASCII_CLASS[code]!
  return lowered(code) === code ? LOWER : UPPER
}

/** Lower case of one code unit (simple mapping, no locale); astral characters and expanding mappings stay as they are. */
function lowered(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code > 0x2fff && code < 0xff00) return code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

/** Lower case with every digit read as 0. */
export function folded(code: number): number {
  return code >= 48 && code <= 57 ? 48 : lowered(plain(code))
}
