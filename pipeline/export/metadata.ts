import type { Document, Found } from '../record/records.ts'
import type { Page } from './page.ts'
import { joinList } from './rows.ts'

/** What the file says goes before what its text shows. */
export function metadataOf(document: Document, found: Found) {
  const title = document.title ?? found.title
  const authors = document.authors.length > 0 ? document.authors : found.authors
  const basis = [
    document.metadata_basis ?? '',
    document.title === null && title !== null ? 'title: headline' : '',
    document.authors.length === 0 && authors.length > 0 ? 'authors: byline' : '',
  ]
  return { title, authors: joinList(authors), metadata_basis: joinList(basis) }
}

/** Published when the file says so, else when the lines above the text do. */
export function datesOf(document: Document, found: Found) {
  const { published_date, published_basis, modified_date } = document
  const { header_date } = found
  if (published_date !== null) return { header_date, modified_date, published_date, published_basis }
  const basis = header_date === null ? ('none' as const) : ('header' as const)
  return { header_date, modified_date, published_date: header_date, published_basis: basis }
}

/** What rows that people read say of their document. */
export function headOf({ record: { document, found } }: Page) {
  const { title } = metadataOf(document, found)
  return { title, publisher: document.publisher, published_date: datesOf(document, found).published_date }
}
