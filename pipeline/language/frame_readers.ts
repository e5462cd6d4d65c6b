import { byLanguage } from './by_language.ts'
import { createEnglishFrameReader } from './en/frames/index.ts'
import { createEnglishRolesetReader } from './en/frames/roleset_reader.ts'
import type { ReadFrames, ReadRolesets } from './frames.ts'

/** The reader of frames of a language; null where there is none. Its model is read when it is first asked for. */
export const frameReaderFor = byLanguage<ReadFrames>({
  en: () => createEnglishFrameReader(),
})

/** The reader of rolesets alone, for words that are known to be predicates. */
export const rolesetReaderFor = byLanguage<ReadRolesets>({
  en: () => createEnglishRolesetReader(),
})
