import { h, link, table } from '../dom.ts'
import { claimsTable, quotesTable } from '../lists.ts'
import { having, naming } from '../matches.ts'
import { matching, type Row, rowsOf } from '../store.ts'
import type { View } from '../view.ts'
import { counted, notThere, toEntity } from '../words.ts'

export const entities: View = {
  needs: ['entities'],
  show: () => [
    h('h1', {}, 'Entities'),
    entitiesTable(
      'Entities',
      rowsOf('entities').toSorted((a, b) => Number(b.mention_count) - Number(a.mention_count)),
      'quiet',
    ),
  ],
}

export const entitiesTable = (caption: string, rows: readonly Row[], look?: 'quiet'): HTMLElement =>
  table(
    caption,
    ['name', 'type', 'description', 'mentions', 'articles'],
    rows,
    (entity) => [
      link(toEntity(entity.entity_id), String(entity.name)),
      String(entity.type),
      String(entity.description ?? ''),
      entity.mention_count as number,
      entity.document_count as number,
    ],
    look,
  )

/** Columns of claims that hold names. */
const NAMES = ['actor', 'recipient', 'object', 'place']

/** What is told of somebody or something, and what they say. */
export const entity: View = {
  needs: ['documents'],
  async show(id) {
    const [found] = await matching('entities', having('entity_id', id))
    if (!found) return notThere(`the entity ${id}`)
    const name = String(found.name)
    return [
      h('h1', {}, name),
      h('p', {}, facts(found)),
      claimsTable('What is told', await matching('claims', naming(NAMES, name))),
      quotesTable('What they say', await matching('quotes', having('source_id', id))),
    ]
  },
}

function facts(found: Row): string {
  const { type, gender, description, country_code, wikidata_id, mention_count, document_count } = found
  const counts = `${counted(mention_count, 'mention')} in ${counted(document_count, 'article')}`
  return [type, gender, description, country_code, wikidata_id, counts].filter((part) => part !== null).join(' · ')
}
