import type { TimelineRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import type { GlobalLine } from '../../stage.ts'
import type { Table } from '../table.ts'

export const timeline: Table = {
  name: 'timeline',
  schema: readSchema('tables/timeline'),
  linkedRows: (line: GlobalLine): TimelineRow[] => ('timeline' in line ? [line.timeline] : []),
}
