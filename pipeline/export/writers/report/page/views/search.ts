import { h, table } from '../dom.ts'
import { claimsTable, quotesTable } from '../lists.ts'
import { holding } from '../matches.ts'
import { matching, type Row } from '../store.ts'
import type { View } from '../view.ts'
import { articleLink, bylineOf, counted } from '../words.ts'
import { entitiesTable } from './entities.ts'

/** What is looked through, by table. */
const COLUMNS = {
  documents: ['title', 'publisher', 'source_path'],
  claims: ['sentence', 'actor', 'recipient', 'object', 'place', 'sources'],
  quotes: ['text', 'source'],
  entities: ['name', 'description'],
} as const

/** Titles, names, claims and quotes that hold every word that is asked for. */
export const search: View = {
  needs: ['documents'],
  async show(asked) {
    const words = asked.split(/\s+/).filter(Boolean)
    const found = (table: keyof typeof COLUMNS): Promise<readonly Row[]> =>
      matching(table, holding(COLUMNS[table], words))
    const [titles, claims] = [await found('documents'), await found('claims')]
    const [quotes, names] = [await found('quotes'), await found('entities')]
    const count = titles.length + claims.length + quotes.length + names.length
    return [
      h('h1', {}, `Search: ${asked}`),
      h('p', { role: 'status' }, count === 0 ? 'Nothing holds all of these words.' : counted(count, 'row')),
      ...some(titles, () =>
        table('Articles', ['title', 'published'], titles, (article) => [articleLink(article), bylineOf(article)]),
      ),
      ...some(claims, () => claimsTable('Claims', claims)),
      ...some(quotes, () => quotesTable('Quotes', quotes)),
      ...some(names, () => entitiesTable('Names', names)),
    ]
  },
}

const some = (rows: readonly Row[], toElement: () => HTMLElement): HTMLElement[] =>
  rows.length > 0 ? [toElement()] : []
