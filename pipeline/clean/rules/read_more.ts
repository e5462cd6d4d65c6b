import { open, type Page, type Rule, type Verdict } from '../page.ts'
import { looksRunning } from '../shape.ts'

/** Words of a title after the label. */
const LONGEST = 25
const WORDLIKE = /[\p{L}\p{N}]/u

/** "Read more: another story's title", below the start of the text. */
export const readMore: Rule = {
  name: 'read_more',
  *judge(page, ruled) {
    const first = page.pieces.findIndex(({ shape }) => looksRunning(shape))
    for (const [i, { text, shape, cues }] of open(page, ruled)) {
      if (first < 0 || i < first || shape.words > LONGEST || shape.breaks > 0) continue
      const hit = cues.find(({ list, where }) => list === 'read_more' && where === 'label')
      if (hit && WORDLIKE.test(text.slice(hit.end))) yield [i, toTeaser(page, text.slice(hit.end))]
    }
  },
}

const NAME = /\p{Lu}[\p{L}\p{M}]+/gu

/** A teaser concerns the article's subject where it names what the page names. */
export function toTeaser(page: Page, title: string): Verdict {
  const related = (title.match(NAME) ?? []).some((name) => page.names.has(name))
  return { kind: 'teaser', verdict: 'removed', score: null, related, opens_item: true }
}
