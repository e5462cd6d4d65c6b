import { open, type Page, type Piece, type Rule } from '../page.ts'
import { leastOf, lineKey, recurringFor } from '../profiles/recurring_lines.ts'
import { looksRunning } from '../shape.ts'

/** Lines that recur in many documents of one publisher. Where they make up most of a document nothing is said: it may be nothing else. */
export const recurring: Rule = {
  name: 'recurring',
  *judge(page, ruled) {
    const shares = recurringFor(page.document, page.context?.profiles)
    if (!shares) return
    const found = [...open(page, ruled)].filter(([, piece]) => shares.has(lineKey(piece.text)) && !isSigned(piece))
    if (2 * lettersOf(found.map(([, piece]) => piece)) > lettersOf(page.pieces)) return
    for (const [i, { text, shape }] of found) {
      const kind = looksRunning(shape) ? 'other' : 'navigation'
      yield [i, { kind, verdict: 'removed', score: shares.get(lineKey(text)) as number }]
    }
  },
  explain({ document, context, pieces }, _, i) {
    const { text, shape } = pieces[i] as Piece
    const { stories, share } = leastOf(looksRunning(shape))
    const value = recurringFor(document, context?.profiles)?.get(lineKey(text)) ?? 0
    const features = [{ name: 'share of the publisher’s documents that have the line', value }]
    return { thresholds: { 'share of documents': share, documents: stories }, features }
  },
}

/** Authors and agencies recur too; their own rules read the names off. */
const isSigned = ({ cues }: Piece): boolean => cues.some(({ list }) => list === 'bylines' || list === 'credits')

const lettersOf = (pieces: Page['pieces']): number => pieces.reduce((sum, { shape }) => sum + shape.letters, 0)
