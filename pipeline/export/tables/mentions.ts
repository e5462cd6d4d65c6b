import type { MentionRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { layerTable } from '../layer_table.ts'
import { anchor, place } from '../page.ts'

export const mentions = layerTable(
  { name: 'mentions', schema: readSchema('tables/mentions'), letter: 'm', layer: 'mention' },
  (page, mention, mention_id): MentionRow => {
    const { document_id, sentence_id } = anchor(page, mention)
    const { entity_id, name, type } = page.links.entityOf(mention.entity)
    const { form, metonym } = mention
    const keys = { document_id, sentence_id, entity_id, entity: name, type }
    return { mention_id, ...keys, ...place(page, mention), form, metonym }
  },
)
