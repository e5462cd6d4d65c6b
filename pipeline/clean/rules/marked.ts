import type { Mark } from '../../record/records.ts'
import { open, type Page, type Piece, type Rule, type Verdict } from '../page.ts'
import { isWebPage } from '../read_page.ts'
import { looksRunning, looksTitled } from '../shape.ts'
import { namedBits, ROLE_BITS, type Role } from './layout/named.ts'
import { toTeaser } from './read_more.ts'

/**
 * Of the content of a feed item, a JSON record or a row of a table: what its own mark-up says is no text of the article.
 * That content is the article, so nothing is asked of the others, and prose goes for no name of its element.
 */
export const marked: Rule = {
  name: 'marked',
  *judge(page, ruled) {
    const { marks } = page.document
    if (!marks || isWebPage(page.document)) return
    const first = page.pieces.findIndex(({ shape }) => looksRunning(shape))
    const markOf = marksBySpan(marks)
    for (const [i, piece] of open(page, ruled)) {
      const mark = markOf(piece.start)
      const found = mark && toVerdict(page, piece, mark, first >= 0 && i > first)
      if (found) yield [i, found]
    }
  },
}

/** The mark around an offset; offsets are asked in order. */
function marksBySpan(marks: readonly Mark[]): (at: number) => Mark | undefined {
  let next = 0
  return (at) => {
    while (next < marks.length && (marks[next] as Mark).end <= at) next++
    return marks[next]
  }
}

/** Share of a line's characters that are linked where the line is no more than a link. */
const LINKED = 0.9

function toVerdict(page: Page, piece: Piece, mark: Mark, below: boolean): Verdict | null {
  const bits = namedBits(mark.tokens, mark.near)
  const names = (role: Role): boolean => (bits & ROLE_BITS[role]) !== 0
  const isIn = (...landmarks: string[]): boolean => landmarks.some((name) => mark.inside.includes(name))
  if (isIn('figcaption') || names('caption')) return removed('caption')
  if (looksRunning(piece.shape)) return null
  if (isIn('nav')) return removed('navigation')
  if (isIn('form', 'button', 'dialog') || names('call')) return removed('call_to_action')
  if (names('credit')) return removed('credit')
  const linked = mark.link_density >= LINKED && mark.heading === undefined
  if (linked && names('navigation')) return removed('navigation')
  const isTeaser = below && linked && looksTitled(piece.shape) && (names('teaser') || !isIn('list', 'table'))
  return isTeaser ? toTeaser(page, piece.text) : null
}

const removed = (kind: Verdict['kind']): Verdict => ({ kind, verdict: 'removed', score: null })
