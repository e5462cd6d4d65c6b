import { readFileSync } from 'node:fs'
import { once } from '../../once.ts'
import { openContainer } from '../linear/container.ts'
import { findKey } from '../linear/sorted_keys.ts'

/** From the source folder and from `dist/` alike. */
const TABLE = new URL('../../../pipeline/language/model/en-words.bin', import.meta.url)

/** A `type`, since the container takes arrays by name. */
export type WordTableArrays = {
  /** Hashes of words in small letters with every digit as 0, in order. */
  keys: Int32Array
  /** Per word its Brown path, a place in `bits`; the path at 0 is none. */
  paths: Uint16Array
  /** Per word its vector, counted from 1; 0 is none. */
  vectors: Uint16Array
  /** Per path a 1, then the path's bits. */
  bits: Int32Array
  /** Per vector its group among more and fewer. */
  fine: Uint16Array
  finest: Uint16Array
}

const ARRAYS: readonly (keyof WordTableArrays)[] = ['keys', 'paths', 'vectors', 'bits', 'fine', 'finest']

/** What large texts say of a word's company; all 0 where they say nothing. */
export interface WordGroups {
  /** A 1, then the first bits of its Brown path (Brown and others, 1992): shorter paths as they are. */
  path: number
  path6: number
  path10: number
  /** Groups of its vector, from 1 on, among 254 and 1,000. */
  fine: number
  finest: number
  /** Its vector, counted from 1. */
  vector: number
}

export const NO_GROUPS: WordGroups = { path: 0, path6: 0, path10: 0, fine: 0, finest: 0, vector: 0 }

/** Groups of a word by the hash of its form in small letters, digits as 0. */
export type FindGroups = (lower: number) => WordGroups

/** How many words are kept after they were looked up, a power of two: tagger, names and frames ask for the same ones. */
const KEPT = 4096

export function openWordTable(arrays: WordTableArrays): FindGroups {
  const read = groupsIn(arrays)
  const words = new Int32Array(KEPT)
  const groups = new Array<WordGroups | undefined>(KEPT)
  return (lower) => {
    const place = lower & (KEPT - 1)
    const known = words[place] === lower ? groups[place] : undefined
    if (known !== undefined) return known
    const found = read(lower)
    words[place] = lower
    groups[place] = found
    return found
  }
}

function groupsIn({ keys, paths, vectors, bits, fine, finest }: WordTableArrays): FindGroups {
  return (lower) => {
    const at = findKey(keys, lower)
    if (at < 0) return NO_GROUPS
    const path = paths[at] === 0 ? 0 : bits[paths[at]!]!
    const vector = vectors[at]! - 1
    const inGroup = (groups: Uint16Array): number => (vector < 0 ? 0 : groups[vector]! + 1)
    return {
      path,
      path6: firstBits(path, 6),
      path10: firstBits(path, 10),
      fine: inGroup(fine),
      finest: inGroup(finest),
      vector: vector + 1,
    }
  }
}

const firstBits = (path: number, count: number): number => path >>> Math.max(0, 31 - Math.clz32(path | 1) - count)

/** The table of English that is shipped, read when it is first asked. */
export const englishWords: () => FindGroups = once(() =>
  openWordTable(openContainer(readFileSync(TABLE), ARRAYS).arrays as unknown as WordTableArrays),
)
