import { readerFor } from '../language/index.ts'
import { toIssue } from '../record/issue.ts'
import type { Annotation, CleanedRecord, Document, Issue } from '../record/records.ts'
import type { Annotated, Cleaned, Context, MapStage, Reason } from '../stage.ts'
import type { Annotator, Because, CleanDocument } from './annotator.ts'
import { describe } from './describe.ts'
import { annotatedBlocks, unannotatedIssues } from './longest.ts'
import { readSentences } from './sentences.ts'

/**
 * What the kept text of an article says: sentences, names, titles, times, numbers and quotes, as layers over it. The annotators are asked
 * in their order; each sees what those before it found.
 */
export const toAnnotate = (annotators: readonly Annotator[]): MapStage<Cleaned, Annotated> => ({
  name: 'annotate',
  map: (record, context) => ('rejected' in record ? record : annotateWith(annotators, record, context)),
})

/** The record with what `annotators` find, one after the other. */
export function annotateWith(annotators: readonly Annotator[], record: CleanedRecord, context: Context): Annotated {
  const issues = [...record.issues, ...languageIssues(record), ...unannotatedIssues(record, context)]
  const annotations = findAnnotations(annotators, record, context, (issue) => issues.push(issue))
  return { ...record, annotations: describe(annotations), issues }
}

/** A found annotation, and what it was found by. */
export interface Explained {
  annotation: Annotation
  reasons: readonly Reason[]
}

/** The same annotations in the same order, each with what the annotator that found it went by. */
export function explainWith(annotators: readonly Annotator[], record: CleanedRecord, context: Context): Explained[] {
  const told = new Map<Annotation, () => readonly Reason[]>()
  const annotations = findAnnotations(
    annotators,
    record,
    context,
    () => {},
    (annotation, reasons) => told.set(annotation, reasons),
  )
  const described = describe(annotations)
  return annotations.map((found, i) => ({ annotation: described[i] as Annotation, reasons: told.get(found)?.() ?? [] }))
}

function findAnnotations(
  annotators: readonly Annotator[],
  record: CleanedRecord,
  context: Context,
  report: (issue: Issue) => void,
  because?: Because,
): Annotation[] {
  const { document, found } = record
  const blocks = annotatedBlocks(record, context)
  const read: CleanDocument = { document, blocks, found, sentences: readSentences(document, blocks), annotations: [] }
  const annotations: Annotation[] = []
  for (const annotator of able(annotators, document))
    for (const found of annotator.annotate({ ...read, annotations }, context, report, because)) annotations.push(found)
  return annotations
}

/** Of a language without a reader only the sentences are known: what needs words stays out. */
const able = (annotators: readonly Annotator[], { language }: Document): readonly Annotator[] =>
  readerFor(language) ? annotators : annotators.filter(({ needs_words }) => !needs_words)

function languageIssues({ document, issues }: CleanedRecord): Issue[] {
  const { language, source_path, document_id } = document
  const known = issues.some((issue) => issue.code === 'LANGUAGE_UNSUPPORTED')
  if (known || readerFor(language)) return []
  return [
    toIssue(
      'LANGUAGE_UNSUPPORTED',
      { stage: 'annotate', source_path, document_id },
      { language: language ?? 'unknown' },
    ),
  ]
}
