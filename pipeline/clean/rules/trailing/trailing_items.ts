import { open, type Rule, type Verdict } from '../../page.ts'
import { explainTrailingItem, findTrailingItems, type TrailingItem } from './index.ts'

/**
 * Other stories glued to the article's end: each run of paragraphs that relates too little to the text before it.
 * A doubtful one stays body, in the article's own item, and is flagged.
 */
export const trailingItems: Rule = {
  name: 'trailing_items',
  *judge(page, ruled) {
    const pieces = [...open(page, ruled)]
    const paragraphs = pieces.map(([, { text }]) => text)
    for (const found of findTrailingItems(paragraphs, page.language))
      for (const [at, [i]] of pieces.slice(found.first, found.last + 1).entries()) yield [i, toRuling(found, at === 0)]
  },
  explain(page, ruled, piece) {
    const pieces = [...open(page, ruled)]
    const at = pieces.findIndex(([i]) => i === piece)
    const paragraphs = pieces.map(([, { text }]) => text)
    return explainTrailingItem(paragraphs, page.language, at)
  },
}

function toRuling({ verdict, score, related }: TrailingItem, opens_item: boolean): Verdict {
  if (verdict === 'flagged') return { kind: 'body', verdict, score }
  return { kind: 'teaser', verdict, score, related, opens_item }
}
