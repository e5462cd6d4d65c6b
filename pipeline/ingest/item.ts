import type { Document } from '../record/records.ts'
import { decodeEntities, markupIn, plainLine, unescapedMarkup, withParagraphs } from './markup.ts'

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
  /** Its number among the records of the file, from 1, those that hold no article counted; without it the one after the last. */
  number?: number
  /** How issues name it. */
  place?: string
}

const NAMED = ['title', 'authors', 'publisher'] as const

/** `title: FORMAT; authors: FORMAT` for those of the three that are given. */
export const basisOfGiven = (given: Given): string | null =>
  NAMED.filter((field) => given[field]?.length)
    .map((field) => `${field}: ${given.format}`)
    .join('; ') || null

type Said = Omit<Given, 'media_type' | 'encoding'>

/** An article whose text may be HTML or not, as JSON and tables hold them. Line ends part paragraphs unless mark-up does. */
export const toItem = (text: string, said: Said): Item => itemOf(text, said, true)

/** An article whose text is HTML by definition, as in feeds. */
export const toHtmlItem = (text: string, said: Said): Item => itemOf(unescapedMarkup(text), said, false)

function itemOf(text: string, said: Said, lines: boolean): Item {
  const markup = markupIn(text)
  const given: Given = {
    ...said,
    title: said.title ? plainLine(said.title) || null : null,
    media_type: 'text/plain',
    encoding: 'utf-8',
  }
  if (markup === 'none') return { given, body: Buffer.from(decodeEntities(text)) }
  return {
    given: { ...given, media_type: 'text/html' },
    body: Buffer.from(withParagraphs(text, lines && markup === 'inline')),
  }
}
