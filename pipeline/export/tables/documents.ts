import { IDEOGRAPHS } from '../../language/unspaced.ts'
import type { AnnotatedRecord, Block, Document, DocumentRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { datesOf, metadataOf } from '../metadata.ts'
import type { Page } from '../page.ts'
import { joinList } from '../rows.ts'
import type { Table } from '../table.ts'

const ARTICLE_KINDS: ReadonlySet<string> = new Set(['headline', 'dateline', 'subheading', 'body'])
const PARAGRAPH_BREAK = '\n\n'
const LINE_END = /[\n\r\u2028\u2029]/

const isArticle = (block: Block): boolean => block.kept && block.item === 1 && ARTICLE_KINDS.has(block.kind)

/** The kept text of item 1: headline, datelines, sub-headings and body, a blank line between; blocks of one line stay on one line. */
const articleOf = ({ document, blocks }: Pick<AnnotatedRecord, 'document' | 'blocks'>): string | null =>
  blocks
    .filter(isArticle)
    .map(({ start, end }, i, all) => breakBefore(document.text, all[i - 1], start) + document.text.slice(start, end))
    .join('') || null

function breakBefore(text: string, before: Block | undefined, start: number): string {
  if (!before) return ''
  return LINE_END.test(text.slice(before.end, start)) ? PARAGRAPH_BREAK : ' '
}

const WORD = /[\p{L}\p{N}]/u
const ONE_EACH = new RegExp(`[${IDEOGRAPHS}]`, 'gu')

/** Words between white space that hold a letter or a digit; in Chinese and Japanese each character is one. */
const countWords = (text: string): number =>
  text
    .replace(ONE_EACH, ' $& ')
    .split(/\s+/)
    .filter((word) => WORD.test(word)).length

const extraOf = ({ extra }: Document): string | null =>
  extra && Object.keys(extra).length > 0 ? JSON.stringify(extra) : null

function toRow({ record, map, links }: Page): DocumentRow {
  const { document, found } = record
  const { document_id, source_path, record_number, sha256, media_type, encoding, language, url, publisher } = document
  const length = (block: Block) => map.toCodePoint(block.end) - map.toCodePoint(block.start)
  const article = articleOf(record)
  const metadata = metadataOf(document, found)
  const dates = datesOf(document, found)
  return {
    document_id,
    ...{ source_path, record_number, sha256, media_type, encoding, language, url },
    ...{ title: metadata.title, authors: metadata.authors, publisher, credits: joinList(found.credits) },
    ...{ header_date: dates.header_date, published_date: dates.published_date, modified_date: dates.modified_date },
    ...{ published_basis: dates.published_basis, inferred_date: links.inferred_date },
    ...{ metadata_basis: metadata.metadata_basis, extra: extraOf(document) },
    char_count: map.toCodePoint(document.text.length),
    word_count: countWords(article ?? ''),
    kept_char_count: record.blocks.filter((block) => block.kept).reduce((sum, block) => sum + length(block), 0),
    duplicate_of: links.duplicate_of,
    article,
    text: document.text,
  }
}

export const documents: Table = {
  name: 'documents',
  schema: readSchema('tables/documents'),
  rows: (page) => [toRow(page)],
}
