import type { Sentence } from '../language/reader.ts'
import type { Annotation, Block, CleanedRecord, Document, Issue } from '../record/records.ts'
import type { JsonSchema } from '../record/validate.ts'
import type { Context, Reason } from '../stage.ts'

/** What an annotator reads: one cleaned document, its sentences, and what the annotators before it in the list found. */
export interface CleanDocument {
  document: Document
  blocks: readonly Block[]
  found: CleanedRecord['found']
  /** Sentences of the kept blocks, in order, with tokens; offsets are into `document.text`. */
  sentences: readonly BlockSentence[]
  annotations: readonly Annotation[]
}

/** A sentence and the kind of the kept block that it stands in (claims come from `body` alone). */
export interface BlockSentence extends Sentence {
  block: Block
}

/**
 * Takes what an annotation was found by. The reasons are made only if somebody asks, from the values that the annotation itself was made of;
 * a normal run passes no such function in.
 */
export type Because = (annotation: Annotation, reasons: () => readonly Reason[]) => void

export interface Annotator {
  name: string
  /** It reads the words of sentences, and so is left out where the language has no reader. */
  needs_words?: boolean
  /** JSON Schemas of the layers of a plug-in, by layer: `x_<plugin>_<layer>`. */
  layers?: Readonly<Record<string, JsonSchema>>
  /** `report` takes what the user must know besides: a cap that bites, say. `because` is there where somebody asks why. */
  annotate(document: CleanDocument, context: Context, report?: (issue: Issue) => void, because?: Because): Annotation[]
}
