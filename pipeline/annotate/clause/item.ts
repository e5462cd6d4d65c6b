import type { Token } from '../../language/reader.ts'
import type { Span } from '../../record/span.ts'
import type { ClauseWords } from './words.ts'

/** A stretch in quotation marks, the marks included. */
export interface Quoted extends Span {
  /** No closing mark before the block's end: the speech goes on in the next block. */
  open: boolean
  /** Typed with single marks. */
  single: boolean
}

/** A word outside quotation marks, or a whole quoted stretch. */
export interface Item extends Span {
  token: Token | null
  quote: Quoted | null
  /** The word in lower case; empty for a quoted stretch. */
  word: string
  /** Part of a time expression. */
  time: boolean
  /** The word that it hangs on in the tree; null for the root, and where there is no tree. */
  head: Token | null
}

/** Items in a row, and the small words of their language. */
export interface Clause {
  items: readonly Item[]
  words: ClauseWords
}

/** Is the item a word with one of these universal tags? */
export const isTag = (item: Item | undefined, tags: ReadonlySet<string>): boolean =>
  item?.token !== undefined && item.token !== null && tags.has(item.token.upos)

/** Is the item one of these words? */
export const isWord = (item: Item | undefined, words: ReadonlySet<string>): boolean => words.has(item?.word ?? '')
