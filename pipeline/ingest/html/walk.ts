import { createRequire } from 'node:module'
import { BlockWriter, type RawBlock } from './block.ts'
import { MEDIA_TAGS } from './element.ts'
import { containerOf, type Frame, openFrame } from './frame.ts'
import { type HeadFacts, HeadReader } from './head.ts'
import { piecesOf } from './pieces.ts'

// Texts need none.
const require = createRequire(import.meta.url)
const htmlparser2 = (): typeof import('htmlparser2') => require('htmlparser2')

/** `max_depth`: elements inside each other; `max_nodes`: elements and pieces of text together. */
export interface Limits {
  max_depth: number
  max_nodes: number
}

export interface Walked {
  blocks: RawBlock[]
  head: HeadFacts
  /** Elements deeper than `max_depth`: their text is kept, their place in the tree is that of the last one above. */
  tooDeep: number
  /** Characters of the page that were not read, because there were too many nodes or no end of nesting. */
  unread: number
}

/** Characters handed to the parser at a time: after each piece the limits are looked at. */
const PIECE = 32_768
/** The parser's own stack may grow to this many times `max_depth` before reading stops. */
const STACK_FACTOR = 128
/** Elements without content: they need no frame. */
const VOID_TAGS = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** One pass over the page's tags and text. Time is linear in the page, memory in `max_nodes`. */
export function walkPage(html: string, limits: Limits): Walked {
  const walker = new Walker(limits)
  const parser = new (htmlparser2().Parser)(walker, { decodeEntities: true })
  let read = 0
  for (const piece of piecesOf(html, PIECE)) {
    if (walker.full) return walker.end(html.length - read)
    parser.write(piece.text)
    read = piece.end
  }
  parser.end()
  return walker.end(0)
}

/** The parser's events, turned into blocks. */
class Walker {
  private readonly writer = new BlockWriter()
  private readonly head = new HeadReader()
  private readonly stack: (Frame | null)[] = []
  private readonly limits: Limits
  private frame: Frame | null = null
  private nodes = 0
  private depth = 0
  private tooDeep = 0
  /** Characters of text behind the last node that was read. */
  private passed = 0
  /** The tag of the inline element that has just ended, with no text since. */
  private ended = ''

  constructor(limits: Limits) {
    this.limits = limits
  }

  get full(): boolean {
    return this.nodes > this.limits.max_nodes || this.stack.length > STACK_FACTOR * this.limits.max_depth
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.stack.push(this.frame)
    if (this.full) return
    this.nodes++
    if (MEDIA_TAGS.has(tag)) this.writer.sawMedia()
    this.head.open(tag, attributes, this.nodes)
    if (VOID_TAGS.has(tag)) this.openVoid(tag)
    else if (this.depth >= this.limits.max_depth) this.openTooDeep()
    else this.openElement(tag, attributes)
  }

  onclosetag(tag: string): void {
    const closing = this.frame
    const before = this.stack.pop() ?? null
    this.head.close(tag)
    if (closing === null || closing === before) return // void, too deep, or past the limit: nothing was opened
    this.depth--
    if (closing.inline) this.ended = tag
    else if (!closing.unseen) this.closeBlock(closing, before)
    this.frame = before
  }

  ontext(text: string): void {
    if (this.head.text(text) || this.frame?.unseen === true) return
    if (this.full) {
      this.passed += text.length
      return
    }
    this.frame ??= openFrame('body', {}, null, ++this.nodes)
    this.nodes++
    this.ended = ''
    this.writer.add(text, this.frame)
  }

  end(unread: number): Walked {
    this.writer.flush(containerOf(this.frame))
    return { blocks: this.writer.blocks, head: this.head.facts(), tooDeep: this.tooDeep, unread: unread + this.passed }
  }

  private openVoid(tag: string): void {
    if (this.frame?.unseen === true) return
    if (tag === 'br') this.writer.space('\n')
    else if (tag === 'hr') this.writer.flush(containerOf(this.frame))
  }

  /** Elements past the depth limit still separate blocks. */
  private openTooDeep(): void {
    this.tooDeep++
    this.writer.flush(containerOf(this.frame))
  }

  private openElement(tag: string, attributes: Record<string, string>): void {
    const around = this.frame
    const frame = openFrame(tag, attributes, around, this.nodes)
    this.depth++
    this.frame = frame
    if (frame.unseen) return
    if (frame.inline) this.openInline(tag)
    else if (!(frame.cell && around?.tag === 'tr')) this.writer.flush(containerOf(around))
  }

  private openInline(tag: string): void {
    if (this.ended === '') return
    const apart = this.ended === 'time' || tag === 'time' || (this.ended === 'a' && tag === 'a')
    this.writer.touching(apart ? 'apart' : 'bare')
  }

  /** The cells of a row make one block, with tabs between, unless a block inside has ended them. */
  private closeBlock(closing: Frame, around: Frame | null): void {
    this.ended = ''
    if (closing.cell && around?.tag === 'tr') this.writer.space('\t')
    else this.writer.flush(containerOf(closing))
  }
}
