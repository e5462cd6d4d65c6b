import { idsOf, LETTERS, layerOf, type Page } from './page.ts'

/** What stands in the place of a source where the text gives hearsay alone. */
export const UNNAMED = 'unnamed'

/** The ids of the rows of quotes, by the local ids. */
export function quoteIds(page: Page): ReadonlyMap<string, string> {
  const quotes = layerOf(page, 'quote')
  const ids = idsOf(page, LETTERS.quotes, quotes)
  return new Map(quotes.map(({ id }, index) => [id, ids[index] as string]))
}
