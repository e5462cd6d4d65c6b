import { byLanguage } from './by_language.ts'
import { createEnglishFrameReader } from './en/frames/index.ts'
import { createEnglishWordFrames } from './en/frames/word_frames.ts'
import type { OpenFrames, ReadFrames } from './frames.ts'

/** The reader of frames of a language; null where there is none. Its model is read when it is first asked for. */
export const frameReaderFor = byLanguage<ReadFrames>({
  en: () => createEnglishFrameReader(),
})

/** What a language's words say, word by word. */
export const wordFramesFor = byLanguage<OpenFrames>({
  en: () => createEnglishWordFrames(),
})
