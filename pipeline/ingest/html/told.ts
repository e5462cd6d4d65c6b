import type { RawBlock } from './block.ts'
import type { HeadFacts } from './head.ts'
import type { LinkedArticle } from './json_ld.ts'

/** What a page tells of itself: in its head, in its structured data, and in what it shows. */
export interface Sources {
  head: HeadFacts
  article: LinkedArticle | null
  blocks: readonly RawBlock[]
}

/** A value and the tag or field that it came from. */
export interface Found<T> {
  value: T
  basis: string
}

/** The first of these meta names that the page has. */
export function firstMeta(head: HeadFacts, names: readonly string[]): Found<string> | null {
  for (const name of names) {
    const value = head.metas.get(name)?.[0]
    if (value !== undefined) return { value, basis: `meta[${name}]` }
  }
  return null
}

export const linked = (value: string | null | undefined): Found<string> | null =>
  value === null || value === undefined ? null : { value, basis: 'json-ld' }
