import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { ingest } from '../../pipeline/ingest/index.ts'
import { findInputs } from '../../pipeline/ingest/inputs.ts'
import type { Agreement } from '../../pipeline/link/stories/agreement/agreement.ts'
import { readTold } from '../../pipeline/link/stories/agreement/read_told.ts'
import type { ToldClaim } from '../../pipeline/link/stories/agreement/told_claim.ts'
import { readClaims } from '../../pipeline/link/stories/read_claims.ts'
import type { AnnotatedRecord } from '../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS, type MapLine } from '../../pipeline/stage.ts'
import { annotate, clean } from '../built_in.ts'
import { linkRecords } from '../link/link_records.ts'

interface GoldStory {
  name: string
  claims: { file: number; trigger: string; optional?: boolean }[]
  agreement: Agreement['agreement']
}

interface Corpus {
  stories: GoldStory[]
  flags: { file: number; code: string }[]
}

export const corpus = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Corpus

/** The samples with the days that are known of them besides, annotated and linked. */
export async function linkSamples() {
  const { raws } = await findInputs(['seeds/articles'], 'test/gold/metadata.csv')
  const context = { settings: DEFAULT_SETTINGS }
  const records = raws.flatMap((raw) => {
    const record = annotate.map(clean.map(ingest.map(raw, context), context), context)
    return 'rejected' in record ? [] : [record]
  })
  return { records, ...(await linkRecords(records)) }
}

/** YAML reads `004` as a number. */
export const nameOf = (file: number): string => String(file).padStart(3, '0')

/** The claims that the gold lists for a story, where they were found. */
export function membersOf(story: GoldStory, { records, lines }: Awaited<ReturnType<typeof linkSamples>>): ToldClaim[] {
  return story.claims.flatMap(({ file, trigger }) => {
    const record = records.find(({ document }) => document.source_path.startsWith(nameOf(file))) as AnnotatedRecord
    const start = record.document.text.indexOf(trigger)
    const map = lines.filter(
      (line): line is MapLine => 'document_id' in line && line.document_id === record.document.document_id,
    )
    const claims = readTold(record, map, readClaims(record, map, DEFAULT_SETTINGS))
    const startOf = ({ id }: ToldClaim) => Number(/:c(\d+)/.exec(id)?.[1])
    return claims.filter((claim) => startOf(claim) >= start && startOf(claim) < start + trigger.length).slice(0, 1)
  })
}
