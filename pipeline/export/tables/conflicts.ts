import type { ConflictRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import type { GlobalLine } from '../../stage.ts'
import type { Table } from '../table.ts'

export const conflicts: Table = {
  name: 'conflicts',
  schema: readSchema('tables/conflicts'),
  linkedRows: (line: GlobalLine): ConflictRow[] => ('conflict' in line ? [line.conflict] : []),
}
