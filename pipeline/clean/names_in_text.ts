import type { Piece } from './page.ts'
import { looksRunning } from './shape.ts'

const INSIDE = /(?<=\p{Ll},? )\p{Lu}[\p{L}\p{M}]+/gu

/** Words that the running text writes with a capital inside a sentence. */
export function namesIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text, shape } of pieces)
    if (looksRunning(shape)) for (const [name] of text.matchAll(INSIDE)) names.add(name)
  return names
}
