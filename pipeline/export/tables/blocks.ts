import type { BlockRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { LETTERS, type Page, place } from '../page.ts'
import type { Table } from '../table.ts'

export const blocks: Table = {
  name: 'blocks',
  schema: readSchema('tables/blocks'),
  letter: LETTERS.blocks,
  rows: (page: Page): BlockRow[] =>
    page.record.blocks.map((block, index) => {
      const { kind, kept, verdict, item, related, rule, score } = block
      const block_id = page.blocks[index]?.id as string
      const ids = { document_id: page.record.document.document_id, position: index + 1 }
      return { block_id, ...ids, kind, kept, verdict, item, related, ...place(page, block), rule, score }
    }),
}
