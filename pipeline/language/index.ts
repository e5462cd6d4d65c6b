import type { Reader } from './reader.ts'
import { winkReader } from './wink.ts'

const MAKERS: Record<string, () => Reader> = { en: winkReader }
const made = new Map<string, Reader>()

/** The reader of a language (ISO 639-1), made at its first use and kept; null where there is none. */
export function readerFor(language: string | null): Reader | null {
  const make = language === null || !Object.hasOwn(MAKERS, language) ? undefined : MAKERS[language]
  if (!language || !make) return null
  const reader = made.get(language) ?? make()
  made.set(language, reader)
  return reader
}
