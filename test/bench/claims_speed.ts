import type { CleanDocument } from '../../pipeline/annotate/annotator.ts'
import { claims } from '../../pipeline/annotate/claims/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { Annotation } from '../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'

const ROUNDS = 8

function time(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** What the annotators before claims say of a text. */
function annotatedBefore(document: CleanDocument): CleanDocument {
  const annotations: Annotation[] = []
  for (const annotator of PIPELINE.annotators.slice(0, PIPELINE.annotators.indexOf(claims)))
    annotations.push(...annotator.annotate({ ...document, annotations }, CONTEXT))
  return { ...document, annotations }
}

/** Milliseconds that the reader takes for texts, and that claims take besides: the best of rounds that take turns. */
export function timeClaims(texts: readonly string[]): { reader: number; claims: number } {
  const documents = texts.map((text) => annotatedBefore(toDocument(text)))
  const best = { reader: Number.POSITIVE_INFINITY, claims: Number.POSITIVE_INFINITY }
  const read = () => {
    for (const text of texts) toDocument(text)
  }
  const find = () => {
    for (const document of documents) claims.annotate(document, CONTEXT)
  }
  for (let round = 0; round < ROUNDS; round++) {
    best.reader = Math.min(best.reader, time(read))
    best.claims = Math.min(best.claims, time(find))
  }
  return best
}
