import { h, link, table } from './dom.ts'
import type { Row } from './store.ts'
import { articleCell, articleOf, certainty, shortened, telling, toRow } from './words.ts'

/** Claims of any articles, each with its sentence, which leads to it. */
export const claimsTable = (caption: string, claims: readonly Row[]): HTMLElement =>
  table(caption, ['sentence', 'what', 'how sure', 'article'], claims, (claim) => [
    link(toRow(claim.claim_id), String(claim.sentence ?? 'in the text')),
    telling(claim),
    certainty(claim),
    articleCell(articleOf(claim)),
  ])

export const quotesTable = (caption: string, quotes: readonly Row[]): HTMLElement =>
  table(caption, ['words', 'source', 'article'], quotes, (quote) => [
    link(toRow(quote.quote_id), shortened(quote.text)),
    h('span', {}, String(quote.source ?? '')),
    articleCell(articleOf(quote)),
  ])
