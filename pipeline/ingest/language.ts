import { eld } from 'eld/extrasmall'

/** Characters of the middle of the text that are looked at: headers and footers are not the language. */
const SAMPLE = 4000

/** ISO 639-1 code of the language that most of the text is in; null where there is too little text to tell. */
export function detectLanguage(text: string): string | null {
  const start = Math.max(0, (text.length - SAMPLE) >> 1)
  return eld.detect(text.slice(start, start + SAMPLE)).language || null
}
