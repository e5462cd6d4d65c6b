import type { TimeRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { layerTable } from '../layer_table.ts'
import { anchor, LETTERS, place } from '../page.ts'

export const times = layerTable(
  { name: 'times', schema: readSchema('tables/times'), letter: LETTERS.times, layer: 'time' },
  (page, time, time_id): TimeRow => {
    const { type, value, mod, earliest, latest, anchor: from } = time
    return { time_id, ...anchor(page, time), ...place(page, time), type, value, mod, earliest, latest, anchor: from }
  },
)
