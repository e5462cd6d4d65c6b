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

const NAMED = ['title', 'authors', 'publisher'] as const

/** `title: FORMAT; authors: FORMAT` for those of the three that are given. */
export const basisOfGiven = (given: Given): string | null =>
  NAMED.filter((field) => given[field]?.length)
    .map((field) => `${field}: ${given.format}`)
    .join('; ') || null

const TAG = /<(?:p|div|br|article|section|h[1-6]|ul|table|body|html|figure|img)\b[^<>]{0,2000}>/i

/** Does a text that could be either hold HTML? */
export const looksLikeHtml = (text: string): boolean => TAG.test(text.slice(0, 20_000))
