import { describe, expect, it } from 'vitest'
import type { AnnotatedRecord } from '../../../pipeline/record/records.ts'
import { DEFAULT_SETTINGS } from '../../../pipeline/stage.ts'
import { annotate, clean } from '../../built_in.ts'
import { toDocument } from '../../document.ts'
import { linkRecords } from '../link_records.ts'

const CONTEXT = { settings: DEFAULT_SETTINGS }

/** An article of a sure day; where none is given, its day stands above the text. */
function article(source_path: string, text: string, published_date: string | null = null): AnnotatedRecord {
  const basis = published_date === null ? 'none' : 'sidecar'
  const stated = { published_date, published_basis: basis } as const
  const document = toDocument(text, { document_id: `doc_${source_path}`, source_path, ...stated })
  const record = annotate.map(clean.map({ document, issues: [] }, CONTEXT), CONTEXT)
  if ('rejected' in record) throw new Error(record.rejected.message)
  return record
}

async function contradicted(...records: AnnotatedRecord[]): Promise<(string | undefined)[]> {
  const { issues } = await linkRecords(records)
  return issues.flatMap(({ code, document_id }) => (code === 'DATE_CONFLICT' ? [document_id ?? undefined] : []))
}

const planned = (both: string) =>
  article(
    'a',
    `Mira Castellan has landed in Orlovia. Her delegation went by ship. Tomas Quill had cleared his calendar for Castellan. ` +
      `The two ${both} will meet later this week, a spokesman for Quill said. Castellan is to stay until Friday.`,
    '2031-09-10',
  )

const crawled = (other: string) =>
  article(
    'b',
    `date 2031-11-20 Fishermen on both coasts wait for a treaty on herring. The quotas are old, and the boats are many.\n\n` +
      `A possible meeting between Mira Castellan and ${other} could end the quarrel. Harbours have been blocked for weeks.`,
  )

describe('the day above a text that is found on the web', () => {
  it('is contradicted by an article that has the two meet weeks earlier, and calls them by what both are', async () => {
    expect(await contradicted(planned('presidents'), crawled('Tomas Quill'))).toEqual(['doc_b'])
    expect(await contradicted(planned('ministers'), crawled('Tomas Quill'))).toEqual(['doc_b'])
  })

  it('stands where it speaks of a meeting with somebody else', async () => {
    expect(await contradicted(planned('presidents'), crawled('Hugo Denholm'))).toEqual([])
  })
})
