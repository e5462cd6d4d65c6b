import type { EntityRow } from '../../records.ts'
import { readSchema } from '../../validate.ts'
import type { Links } from '../links.ts'
import type { Table } from '../table.ts'

export const entities: Table = {
  name: 'entities',
  schema: readSchema('tables/entities'),
  linkedRows: (links: Links): EntityRow[] => links.entities,
}
