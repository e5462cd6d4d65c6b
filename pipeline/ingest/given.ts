import type { Document } from '../records.ts'

type Fields = Pick<
  Document,
  'language' | 'url' | 'title' | 'authors' | 'publisher' | 'published_date' | 'modified_date' | 'extra'
>

/** What a file that holds several articles says of one of them, besides its body. */
export interface Given extends Partial<Fields> {
  /** Type of the body. */
  media_type: 'text/html' | 'text/plain'
  /** Encoding that the file declares for the body, if any. */
  encoding: string | null
  /** The format that said it, for `metadata_basis`. */
  format: string
}

/** An article of a file that holds several. */
export interface Item {
  given: Given
  body: Uint8Array
}

const NAMED = ['title', 'authors', 'publisher'] as const

/** `title: FORMAT; authors: FORMAT` for those of the three that are given. */
export const basisOfGiven = (given: Given): string | null =>
  NAMED.filter((field) => given[field]?.length)
    .map((field) => `${field}: ${given.format}`)
    .join('; ') || null

/** Characters in which a tag has to stand for a text to count as HTML. */
const LOOKED_AT = 20_000
const TAG = /<(?:p|div|br|article|section|h[1-6]|ul|table|body|html|figure|img)(?:\s[^<>]{0,2000})?\/?>/i

/** Does a text that could be either hold HTML? */
const looksLikeHtml = (text: string): boolean => TAG.test(text.slice(0, LOOKED_AT))

export const toItem = (text: string, given: Omit<Given, 'media_type' | 'encoding'>): Item => ({
  given: { ...given, media_type: looksLikeHtml(text) ? 'text/html' : 'text/plain', encoding: 'utf-8' },
  body: Buffer.from(text),
})
