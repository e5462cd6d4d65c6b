import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import { mix } from '../linear/hash.ts'
import { folded } from '../linear/letters.ts'

/** Kinds of words that tell whether a full stop ends a sentence; 0 is any other word. */
const KINDS = ['', 'before', 'number', 'anywhere']
const OPENER = 'opener'

/** Seeds of the two hashes of words that the splitter keeps: of a token, and of a run between white space. */
export const TOKEN_SEED = 17
export const RUN_SEED = 11

const hashOf = (word: string, seed: number): number => {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = mix(hash, folded(word.charCodeAt(i)))
  return hash
}

const rows = once(() => readLexicon('en', 'sentence_marks'))
const shortenings = once(() => {
  const marks = rows().filter(({ kind }) => kind !== OPENER)
  return new Map(marks.map(({ word = '', kind = '' }) => [hashOf(word, TOKEN_SEED), KINDS.indexOf(kind)]))
})
const openers = once(() => {
  const marks = rows().filter(({ kind }) => kind === OPENER)
  return new Set(marks.map(({ word = '' }) => hashOf(word, RUN_SEED)))
})

/** What kind of shortening a token is (its full stop included), by its hash. */
export const shorteningKind = (token: number): number => shortenings().get(token) ?? 0

/** 1 for a word that opens sentences far more often than it follows a shortening, by the hash of its run. */
export const opensSentences = (run: number): number => (openers().has(run) ? 1 : 0)
