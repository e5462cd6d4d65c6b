/** What the page's mark-up says of one block of visible text. Optional facts are absent where they are zero, false or unknown. */
export interface Mark {
  start: number
  end: number
  /** The nearest element that is not inline. */
  tag: string
  /** Class, id, role and itemprop words, lower case, nearest element first, at most `MAX_WORDS`. */
  tokens: string[]
  /** How many of `tokens` belong to the element itself and to its parent. */
  near: number
  /** Share of the characters inside links, 0–1, two decimals. */
  link_density: number
  /** Tags from the element outwards, `p/div/article/main/body`, at most `MAX_PATH`. */
  path: string
  /** Ordinal numbers of the same elements: equal numbers are the same element. */
  ancestors: number[]
  /** Landmarks and containers around the block: `nav`, `aside`, `figcaption`, `table`, `list`, … */
  inside: string[]
  /** Heading level 1–6. */
  heading?: number
  bold?: number
  italic?: number
  /** Line ends inside the block. */
  breaks?: number
  /** Images, videos and frames since the block before. */
  media?: number
  /** Likeness to the page's own title, 0–1. */
  title?: number
  /** Share of the block's word triples that the page's structured data has in the article's body. */
  structured?: number
  /** Share of the block's word triples that the page's description has. */
  description?: number
}

export const MAX_WORDS = 48
export const MAX_PATH = 14
