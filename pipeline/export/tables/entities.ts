import type { EntityRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import type { GlobalLine } from '../../stage.ts'
import { joinList } from '../rows.ts'
import type { Table } from '../table.ts'

export const entities: Table = {
  name: 'entities',
  schema: readSchema('tables/entities'),
  // Linkers of plug-ins say other things.
  linkedRows: (line: GlobalLine): EntityRow[] =>
    'entity' in line ? [{ ...line.entity, aliases: joinList(line.entity.aliases) }] : [],
}
