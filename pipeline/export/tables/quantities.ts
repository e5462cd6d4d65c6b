import type { QuantityRow } from '../../record/records.ts'
import { readSchema } from '../../record/validate.ts'
import { layerTable } from '../layer_table.ts'
import { anchor, LETTERS, place } from '../page.ts'

export const quantities = layerTable(
  { name: 'quantities', schema: readSchema('tables/quantities'), letter: LETTERS.quantities, layer: 'quantity' },
  (page, quantity, quantity_id): QuantityRow => {
    const { kind, value, low, high, mod, unit, per, of } = quantity
    return {
      quantity_id,
      ...anchor(page, quantity),
      ...place(page, quantity),
      kind,
      value,
      low,
      high,
      mod,
      unit,
      per,
      of,
    }
  },
)
