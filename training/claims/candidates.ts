import type { Annotator } from '../../pipeline/annotate/annotator.ts'
import type { Candidate } from '../../pipeline/annotate/claims/grammar.ts'
import { claimGrammarOf } from '../../pipeline/annotate/claims/grammars.ts'
import { claims, claimsOf } from '../../pipeline/annotate/claims/index.ts'
import { toAnnotate } from '../../pipeline/annotate/index.ts'
import { toClean } from '../../pipeline/clean/index.ts'
import { ingest } from '../../pipeline/ingest/index.ts'
import { PIPELINE } from '../../pipeline/pipeline.ts'
import { readWith } from '../../pipeline/read.ts'
import type { Span } from '../../pipeline/record/span.ts'

/** A predicate and where its word stands in the text. */
export interface Found extends Span {
  candidate: Candidate
}

/** The predicates of an English article that the annotator of claims asks whether they are worth a row. */
export function candidatesOf(text: string, published_date: string | null): Found[] {
  const found: Found[] = []
  const grammar = claimGrammarOf('en')
  if (grammar === null) throw new Error('no grammar of claims')
  const worthOf = (candidate: Candidate): number => {
    const { start = 0, end = 0 } = candidate.tree.tokens[candidate.predicate.at] ?? {}
    found.push({ start, end, candidate })
    return 1
  }
  const asking: Annotator = { ...claims, annotate: (document) => claimsOf(document, { ...grammar, worthOf }) }
  const before = PIPELINE.annotators.filter(({ name }) => name !== claims.name)
  const stages = [ingest, toClean(PIPELINE.rules), toAnnotate([...before, asking])] as const
  readWith({ ...PIPELINE, stages }, text, { language: 'en', ...(published_date === null ? {} : { published_date }) })
  return found
}
