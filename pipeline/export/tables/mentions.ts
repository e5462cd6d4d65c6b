import type { MentionRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { anchor, type Page, place, rowsOfLayer } from '../page.ts'
import type { Table } from '../table.ts'

const LETTER = 'm'

export const mentions: Table = {
  name: 'mentions',
  schema: readSchema('tables/mentions'),
  letter: LETTER,
  layer: 'mention',
  rows: (page: Page): MentionRow[] =>
    rowsOfLayer(page, LETTER, 'mention', (mention, mention_id) => {
      const { document_id, sentence_id } = anchor(page, mention)
      const { entity_id, name, type } = page.links.entityOf(mention.entity)
      const { form, metonym } = mention
      const keys = { mention_id, document_id, sentence_id, entity_id, entity: name, type }
      return { ...keys, ...place(page, mention), form, metonym }
    }),
}
