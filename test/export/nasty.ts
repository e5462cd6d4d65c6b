import { KINDS } from './nasty/kinds.ts'

/** Strings that some reader of some format takes for something else: well formed, none empty, none twice. */
export const NASTY: readonly string[] = Array.from(new Set([...KINDS.values()].flat()))

/** Halves of surrogate pairs, which UTF-8 cannot write. */
export const ILL_FORMED: readonly string[] = [
  '\ud83d',
  '\udcf0',
  'a\ud83d',
  '\ud83da',
  '\udcf0\ud83d',
  'a\udcf0b',
  '\ud83d\ud83d\udcf0',
  '\ud800 \udfff',
]
