import type { Block, Document } from '../record/records.ts'
import type { Span } from '../record/span.ts'
import type { Context, Own } from '../stage.ts'
import type { CueHit } from './cues.ts'
import type { Shape } from './shape.ts'

/** A piece of the text that gets one ruling; the pieces tile the text. */
export interface Piece extends Span {
  text: string
  cues: readonly CueHit[]
  shape: Shape
  /** It begins a line; else it follows another piece on its line. */
  opens_line: boolean
}

/** What the rules see of a document. */
export interface Page {
  document: Document
  /** ISO 639-1, or null. */
  language: string | null
  pieces: readonly Piece[]
  /** For each piece, how many pieces of the page have the same words. */
  repeats: readonly number[]
  /** Words that the running text writes with a capital inside a sentence. */
  names: ReadonlySet<string>
  /** What is known besides: settings, and what passes over all documents counted. */
  context?: Context | undefined
}

/** What a rule says of a piece. */
export interface Ruling {
  kind: Block['kind']
  verdict: Block['verdict']
  score: number | null
  /** Of trailing items alone. */
  related?: boolean
  /** The item that it belongs to, where the rule tells: 1 is the article. */
  item?: number
  /** It begins another item than the piece before it. */
  opens_item?: boolean
  rule: string
}

/** A ruling before the name of its rule is set to it; one that has its own keeps it. */
export type Verdict = Omit<Ruling, 'rule'> & { rule?: string }
export type Rulings = (Ruling | undefined)[]

/** What a rule went by: features, with what each added to the score where that is known, and the thresholds that the score met. */
export interface Evidence {
  /** Null where the rule does not measure. */
  thresholds: Record<string, number | null>
  features: { name: string; value: number; weight?: number }[]
}

/**
 * A rule looks at the pieces that no earlier rule has ruled on (`undefined`) and rules on some; `ruled` is its own copy to read. `own` is there
 * for rules of plug-ins.
 */
export interface Rule {
  name: string
  judge(page: Page, ruled: Readonly<Rulings>, own?: Own): Iterable<readonly [piece: number, ruling: Verdict]>
  /** What it went by for one piece, of the same page and rulings as `judge`. */
  explain?(page: Page, ruled: Readonly<Rulings>, piece: number, own?: Own): Evidence
}

/** Pieces that nothing has ruled on yet, in order. */
export function* open(page: Page, ruled: Readonly<Rulings>): Generator<readonly [number, Piece]> {
  for (const [i, piece] of page.pieces.entries()) if (!ruled[i]) yield [i, piece]
}
