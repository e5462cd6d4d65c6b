/** The layout facts of one block that the classifier reads; what `ingest` writes for web pages has at least these. */
export interface LayoutMark {
  start: number
  end: number
  tag: string
  tokens: readonly string[]
  near: number
  link_density: number
  path: string
  ancestors: readonly number[]
  inside: readonly string[]
  heading?: number
  bold?: number
  italic?: number
  breaks?: number
  media?: number
  title?: number
  structured?: number
  description?: number
}
