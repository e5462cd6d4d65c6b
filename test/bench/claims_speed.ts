import type { CleanDocument } from '../../pipeline/annotate/annotator.ts'
import { claims } from '../../pipeline/annotate/claims/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import type { Annotation } from '../../pipeline/record/records.ts'
import { CONTEXT, toDocument } from '../annotate/document.ts'

const ROUNDS = 3

/** Best of a few rounds, after one to warm up, in milliseconds. */
function time(work: () => void): number {
  work()
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

/** What the annotators before claims say of a text. */
function annotatedBefore(document: CleanDocument): CleanDocument {
  const annotations: Annotation[] = []
  for (const annotator of PIPELINE.annotators.slice(0, PIPELINE.annotators.indexOf(claims)))
    annotations.push(...annotator.annotate({ ...document, annotations }, CONTEXT))
  return { ...document, annotations }
}

/** Milliseconds that the reader takes for texts, and that claims take besides. */
export function timeClaims(texts: readonly string[]): { reader: number; claims: number } {
  const documents = texts.map((text) => annotatedBefore(toDocument(text)))
  return {
    reader: time(() => {
      for (const text of texts) toDocument(text)
    }),
    claims: time(() => {
      for (const document of documents) claims.annotate(document, CONTEXT)
    }),
  }
}
