import type { TimeRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { anchor, LETTERS, type Page, place, rowsOfLayer } from '../page.ts'
import type { Table } from '../table.ts'

export const times: Table = {
  name: 'times',
  schema: readSchema('tables/times'),
  letter: LETTERS.times,
  layer: 'time',
  rows: (page: Page): TimeRow[] =>
    rowsOfLayer(page, LETTERS.times, 'time', (time, time_id) => {
      const { type, value, mod, earliest, latest, anchor: from } = time
      const keys = { time_id, ...anchor(page, time) }
      return { ...keys, ...place(page, time), type, value, mod, earliest, latest, anchor: from }
    }),
}
