import { h, table } from '../dom.ts'
import { rowsOf } from '../store.ts'
import type { View } from '../view.ts'
import { articleLink, publishedOf } from '../words.ts'

export const articles: View = {
  needs: ['documents'],
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
        Number(article.claims),
        Number(article.quotes),
      ],
      'quiet',
    ),
  ],
}
