import type { Page } from './page.ts'
import { looksRunning } from './shape.ts'

const AFTER_LOWER = /(?<=\p{Ll},? )\p{Lu}[\p{L}\p{M}]+/gu

/** Words that the running text writes with a capital inside a sentence. */
export function namesOf(page: Page): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text, shape } of page.pieces)
    if (looksRunning(shape)) for (const [name] of text.matchAll(AFTER_LOWER)) names.add(name)
  return names
}
