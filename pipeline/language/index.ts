import { byLanguage } from './by_language.ts'
import { createEnglishReader } from './en/index.ts'
import { findNames } from './en/names.ts'
import type { Reader } from './reader.ts'

/** The reader of a language; null where there is none. Another language, or another reader, is one more line. */
export const readerFor = byLanguage<Reader>({
  en: () => createEnglishReader(findNames),
})
