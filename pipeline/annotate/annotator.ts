import type { Sentence } from '../language/reader.ts'
import type { Annotation, Block, CleanedRecord, Document, Issue } from '../records.ts'
import type { Context } from '../stage.ts'

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

export interface Annotator {
  name: string
  /** `report` takes what the user must know besides: a cap that bites, say. */
  annotate(document: CleanDocument, context: Context, report?: (issue: Issue) => void): Annotation[]
}
