import { readDate } from '../language/dates.ts'
import type { Page, Ruling } from './page.ts'
import { looksRunning } from './shape.ts'

/** Blocks that say when an article was published, where they stand above its text. */
const DATED: ReadonlySet<Ruling['kind']> = new Set(['metadata', 'byline', 'dateline'])
/** Both numbers may be the month. */
const AMBIGUOUS = /(?<!\d)(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|1[0-2])\1\d{4}/u
/** Pieces; what stands above the text may come behind its first one, a caption or a summary. */
const BEHIND = 3
/** Length of an ISO 8601 day. */
const DAY = 10

/**
 * The day that the lines above the text state; the earliest where they state several, since a change follows publication.
 * ISO 8601; null for none. A date in numbers that can be read in two ways is not guessed in English.
 */
export function statedDate({ pieces, language }: Page, rulings: readonly Ruling[]): string | null {
  const first = pieces.findIndex((piece, i) => rulings[i]?.kind === 'body' && looksRunning(piece.shape))
  const above = pieces.slice(0, first < 0 ? pieces.length : first + BEHIND)
  const days = above.flatMap(({ text }, i) => {
    const ruling = rulings[i]
    if (!ruling || !DATED.has(ruling.kind) || (language === 'en' && AMBIGUOUS.test(text))) return []
    const date = readDate(text, { language, dayFirst: language !== 'en' })
    return date === null ? [] : [date.slice(0, DAY)]
  })
  return days.sort()[0] ?? null
}
