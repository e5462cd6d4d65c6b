import { readLexicon } from '../../lexicon.ts'
import { once } from '../../once.ts'
import { mix } from '../linear/hash.ts'
import { folded } from '../linear/letters.ts'

/** Kinds of shortenings, as the splitter's model knows them; 0 is any other word. */
export const BEFORE = 1
export const NUMBER = 2
const ANYWHERE = 3
const SHORTENINGS: ReadonlyMap<string, number> = new Map([
  ['before', BEFORE],
  ['number', NUMBER],
  ['anywhere', ANYWHERE],
  ['time', ANYWHERE],
])

/** Seeds of the two hashes of words that the splitter keeps: of a token, and of a run between white space. */
export const TOKEN_SEED = 17
export const RUN_SEED = 11

const hashOf = (word: string, seed: number): number => {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = mix(hash, folded(word.charCodeAt(i)))
  return hash
}

const rows = once(() => readLexicon('en', 'sentence_marks'))
const ofKinds = (seed: number, ...kinds: string[]) =>
  once(() => {
    const marks = rows().filter(({ kind = '' }) => kinds.includes(kind))
    return new Set(marks.map(({ word = '' }) => hashOf(word, seed)))
  })
const shortenings = once(() => {
  const marks = rows().filter(({ kind = '' }) => SHORTENINGS.has(kind))
  return new Map(marks.map(({ word = '', kind = '' }) => [hashOf(word, TOKEN_SEED), SHORTENINGS.get(kind)!]))
})
const openers = ofKinds(RUN_SEED, 'opener', 'sure_opener')
const sureOpeners = ofKinds(RUN_SEED, 'sure_opener')
const times = ofKinds(TOKEN_SEED, 'time', 'bare_time')
const afterTimes = ofKinds(RUN_SEED, 'after_time')
const lettered = ofKinds(RUN_SEED, 'lettered')
const bareTitles = ofKinds(TOKEN_SEED, 'bare_title')

/** What kind of shortening a token is (its full stop included), by its hash. */
export const shorteningKind = (token: number): number => shortenings().get(token) ?? 0

/** 1 for a word that opens sentences far more often than it follows a shortening, by the hash of its run. */
export const opensSentences = (run: number): number => (openers().has(run) ? 1 : 0)

/** A word that with a capital after a shortening opens a sentence, by the hash of its letters with the seed of runs. */
export const opensSurely = (word: number): boolean => sureOpeners().has(word)

/** "a.m.", "pm" and the like, by the hash of the token; and a word that goes on after it: a weekday, a month, a time zone. */
export const isTimeOfDay = (token: number): boolean => times().has(token)
export const followsTimes = (word: number): boolean => afterTimes().has(word)

/** "Size", "vitamin" and the like, which letters tell apart, by the hash of the run. */
export const goesByLetters = (run: number): boolean => lettered().has(run)

/** A title that is written without a full stop, by the hash of the token. */
export const isBareTitle = (token: number): boolean => bareTitles().has(token)
