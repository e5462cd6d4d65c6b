import { readTold } from '../../../pipeline/link/stories/agreement/read_told.ts'
import type { ToldClaim } from '../../../pipeline/link/stories/agreement/told_claim.ts'
import { readClaims } from '../../../pipeline/link/stories/read_claims.ts'
import type { AnnotatedRecord } from '../../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS, type MapLine } from '../../../pipeline/stage.ts'
import { annotate, clean } from '../../built_in.ts'
import { toDocument } from '../../document.ts'
import { linkRecords } from '../link_records.ts'

/** An article of a case. */
export interface Article {
  name: string
  title?: string
  published: string
  publisher: string
  text: string
}

/** Words that hold the trigger of a claim, by the name of the article; each stands once in its text. */
export type Member = Record<string, string>

const CONTEXT = { settings: DEFAULT_SETTINGS }

function annotated({ name, title, published, publisher, text }: Article): AnnotatedRecord {
  const stated = { title: title ?? null, publisher, published_date: published, published_basis: 'sidecar' } as const
  const document = toDocument(text, { document_id: `doc_${name}`, source_path: name, ...stated })
  const record = annotate.map(clean.map({ document, issues: [] }, CONTEXT), CONTEXT)
  if ('rejected' in record) throw new Error(record.rejected.message)
  return record
}

/** All claims of some articles, by article, as stories are told by. */
export async function toldClaims(articles: readonly Article[]): Promise<Map<string, ToldClaim[]>> {
  const records = articles.map(annotated)
  const { lines } = await linkRecords(records)
  const map = lines.filter((line): line is MapLine => 'document_id' in line)
  return new Map(
    records.map((record, i) => {
      const own = map.filter(({ document_id }) => document_id === record.document.document_id)
      const claims = readTold(record, own, readClaims(record, own, DEFAULT_SETTINGS))
      return [(articles[i] as Article).name, claims]
    }),
  )
}

/** The claim on some words of an article; nothing where there is none. */
export function claimOn(words: string, { text }: Article, claims: readonly ToldClaim[]): ToldClaim[] {
  const start = text.indexOf(words)
  const startOf = ({ id }: ToldClaim) => Number(/:c(\d+)/.exec(id)?.[1])
  return claims.filter((claim) => startOf(claim) >= start && startOf(claim) < start + words.length).slice(0, 1)
}
