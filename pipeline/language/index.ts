import { createEnglishReader } from './en/index.ts'
import { findNames } from './en/names.ts'
import type { Reader } from './reader.ts'

/** Makers of readers by language (ISO 639-1). Another language, or another reader, is one more line. */
const MAKERS: ReadonlyMap<string, () => Reader> = new Map(
  Object.entries({
    en: () => createEnglishReader(findNames),
  }),
)
const made = new Map<string, Reader>()

/** The reader of a language, made at its first use and kept; null where there is none. `en-GB` is read as `en`. */
export function readerFor(language: string | null): Reader | null {
  const code = language?.toLowerCase().split(/[-_]/)[0] ?? ''
  const make = MAKERS.get(code)
  if (!make) return null
  const reader = made.get(code) ?? make()
  made.set(code, reader)
  return reader
}
