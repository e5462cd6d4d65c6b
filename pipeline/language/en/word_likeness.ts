import { readFileSync } from 'node:fs'
import { once } from '../../once.ts'
import { openContainer } from '../linear/container.ts'
import { hashString } from '../linear/hash.ts'
import { englishWords } from './word_table.ts'

/** From the source folder and from `dist/` alike. */
const VECTORS = new URL('../../../pipeline/language/model/en-vectors.bin', import.meta.url)
/** All vectors are that long. */
export const VECTOR_LENGTH = 127

interface Vectors {
  width: number
  rows: Int8Array
}

const vectors = once((): Vectors => {
  const { meta, arrays } = openContainer<{ width: number }>(readFileSync(VECTORS), ['rows'])
  return { width: meta.width, rows: arrays.rows as Int8Array }
})

/** The group among 1,000 that the company of a word in small letters puts it in; 0 where it is not known. */
export const englishWordGroup = (word: string): number => englishWords()(hashString(word)).finest

/** How alike the company of two words in small letters is: cosine of their vectors, −1 to 1; 0 where one is not known. Whole numbers alone are summed. */
export function englishWordLikeness(word: string, other: string): number {
  const find = englishWords()
  const [a, b] = [find(hashString(word)).vector - 1, find(hashString(other)).vector - 1]
  if (a < 0 || b < 0) return 0
  const { width, rows } = vectors()
  let sum = 0
  for (let i = 0; i < width; i++) sum += (rows[a * width + i] as number) * (rows[b * width + i] as number)
  return sum / (VECTOR_LENGTH * VECTOR_LENGTH)
}
