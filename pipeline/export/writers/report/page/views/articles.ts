import { h, table } from '../dom.ts'
import { rowsOf, where } from '../store.ts'
import type { View } from '../view.ts'
import { articleLink, publishedOf } from '../words.ts'

export const articles: View = {
  needs: ['documents', 'claims', 'quotes'],
  show: () => [
    h('h1', {}, 'Articles'),
    table(
      'Articles',
      ['title', 'publisher', 'published', 'claims', 'quotes'],
      rowsOf('documents'),
      (article) => [
        articleLink(article),
        String(article.publisher ?? ''),
        publishedOf(article),
        where('claims', 'document_id', article.document_id).length,
        where('quotes', 'document_id', article.document_id).length,
      ],
      'quiet',
    ),
  ],
}
