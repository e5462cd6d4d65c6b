import type { Frame } from './frame.ts'

/** A stretch of text between two block borders, still with the counts that its mark is made from. */
export interface RawBlock {
  text: string
  container: Frame
  /** The innermost element that holds all of the text. */
  inner: Frame
  /** Shares of the characters that are linked, bold, italic. */
  linked: number
  bold: number
  italic: number
  heading: number
  /** Images, videos and frames since the block before. */
  media: number
}

/** How two inline elements touch: not at all, with nothing between them, or so that they are always told apart. */
export type Touch = 'no' | 'bare' | 'apart'

/** Zero width and soft hyphen: not seen, and in the way of every comparison. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
/** White space other than one plain space. */
const SPACE = /[^\S ]\s*| \s+/g
const UNTIDY = / {2}|[^\S ]/
const LINE_SPACE = /[^\S\n\t]+/g
const TABS = / ?\t[\t ]*/g
const AROUND_LINE_END = /[ \t]?\n[ \t]?/g
const BLANK_LINES = /\n{2,}/
const LOWER_END = /[\p{Ll}\d.!?:]$/u
const UPPER_START = /^\p{Lu}/u

const NOTHING = { linked: 0, bold: 0, italic: 0, heading: 0, media: 0 }

/** Single spaces, no white space at the ends of lines. Most blocks have nothing to tidy. */
function tidyLines(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text.replace(LINE_SPACE, ' ').replace(TABS, '\t').replace(AROUND_LINE_END, '\n').trim()
}

/** Collects the text of one block at a time. */
export class BlockWriter {
  readonly blocks: RawBlock[] = []
  private parts: string[] = []
  private last = ''
  private inner: Frame | null = null
  private touch: Touch = 'no'
  private counts = { ...NOTHING }

  add(raw: string, frame: Frame): void {
    const text = (frame.pre ? raw : raw.replace(SPACE, ' ')).replace(INVISIBLE, '')
    if (text === '') return
    this.part(text)
    if (text === ' ') return
    this.inner = this.inner === null || this.inner === frame ? frame : common(this.inner, frame)
    this.count(text.length, frame)
  }

  /** White space that the mark-up implies: between cells, at a line break. */
  space(white: string): void {
    this.parts.push(white)
    this.last = white
    this.touch = 'no'
  }

  /** The next inline element opens right after the last one has ended. */
  touching(touch: Touch): void {
    if (this.inner !== null) this.touch = touch
  }

  sawMedia(): void {
    this.counts.media++
  }

  /** Ends the block; white space alone is none. */
  flush(container: Frame | null): void {
    if (this.inner !== null && container !== null) this.push(this.parts.join(''), container, this.inner)
    if (this.inner !== null) this.counts = { ...NOTHING }
    if (this.parts.length > 0) this.parts = []
    this.inner = null
    this.last = ''
    this.touch = 'no'
  }

  private part(text: string): void {
    if (this.touch === 'apart' || (this.touch === 'bare' && LOWER_END.test(this.last) && UPPER_START.test(text))) {
      this.parts.push(' ')
    }
    this.touch = 'no'
    this.parts.push(text)
    this.last = text
  }

  private count(size: number, frame: Frame): void {
    if (frame.link) this.counts.linked += size
    if (frame.bold) this.counts.bold += size
    if (frame.italic) this.counts.italic += size
    if (frame.heading > 0) this.counts.heading = frame.heading
  }

  private push(joined: string, container: Frame, inner: Frame): void {
    const lines = tidyLines(joined)
    const { heading, media } = this.counts
    const [linked, bold, italic] = [this.counts.linked, this.counts.bold, this.counts.italic].map((n) =>
      Math.min(1, n / Math.max(1, lines.length)),
    ) as [number, number, number]
    for (const text of BLANK_LINES.test(lines) ? lines.split(BLANK_LINES) : [lines]) {
      if (text !== '') this.blocks.push({ text, container, inner, linked, bold, italic, heading, media })
    }
  }
}

/** The innermost element around both. Ordinals grow inwards, so the younger one climbs. */
function common(a: Frame, b: Frame): Frame {
  let [x, y]: [Frame | null, Frame | null] = [a, b]
  while (x !== null && y !== null && x !== y) {
    if (x.ordinal > y.ordinal) x = x.parent
    else y = y.parent
  }
  return x ?? a
}
