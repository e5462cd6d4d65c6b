import type { Document } from '../record/records.ts'
import type { Span } from '../record/span.ts'
import { type CueHit, type CueIndex, findCues } from './cues.ts'
import { namesIn } from './names_in_text.ts'
import type { Page, Piece } from './page.ts'
import { type Shape, shapeOf } from './shape.ts'

function countRepeats(pieces: readonly Piece[]): number[] {
  const counts = new Map<string, number>()
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1)
  return pieces.map(({ text }) => counts.get(text) as number)
}

/** A piece whose cues and shape are found when first asked for: most pieces of a web page are never asked. */
export class MeasuredPiece implements Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly opens_line: boolean
  private readonly index: CueIndex
  private foundCues: readonly CueHit[] | undefined
  private foundShape: Shape | undefined

  constructor(text: string, { start, end }: Span, opensLine: boolean, index: CueIndex) {
    this.start = start
    this.end = end
    this.text = text.slice(start, end)
    this.opens_line = opensLine
    this.index = index
  }

  get cues(): readonly CueHit[] {
    this.foundCues ??= findCues(this.text, this.index)
    return this.foundCues
  }

  get shape(): Shape {
    this.foundShape ??= shapeOf(this.text)
    return this.foundShape
  }
}

/** A page whose sums over all pieces are made when first asked for. */
export class MeasuredPage implements Page {
  readonly document: Document
  readonly language: string | null
  readonly pieces: readonly Piece[]
  readonly context: Page['context']
  private foundRepeats: readonly number[] | undefined
  private foundNames: ReadonlySet<string> | undefined

  constructor(document: Document, pieces: readonly Piece[], context: Page['context']) {
    this.document = document
    this.language = document.language
    this.pieces = pieces
    this.context = context
  }

  get repeats(): readonly number[] {
    this.foundRepeats ??= countRepeats(this.pieces)
    return this.foundRepeats
  }

  get names(): ReadonlySet<string> {
    this.foundNames ??= namesIn(this.pieces)
    return this.foundNames
  }
}
